using ComplianceKit.Ledger.Merkle;

namespace ComplianceKit.Tests.Ledger.Merkle;

/// <summary>A tree by the plain definition of RFC 6962, slow and obviously right.</summary>
internal sealed class ListedLeaves(IReadOnlyList<Sha256Digest> leaves) : IMerkleNodes
{
    public Sha256Digest Node(int level, long index) => Root((int)(index << level), (int)((index + 1) << level));

    internal Sha256Digest Root(int from, int to)
    {
        if (from == to)
            return MerkleHash.Empty;
        if (to - from == 1)
            return leaves[from];
        var split = 1;
        while (split * 2 < to - from)
            split *= 2;
        return MerkleHash.Node(Root(from, from + split), Root(from + split, to));
    }
}
