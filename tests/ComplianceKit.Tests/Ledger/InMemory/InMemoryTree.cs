using System.Security.Cryptography;

namespace ComplianceKit.Ledger.InMemory;

/// <summary>RFC 6962 by its definition, without a thought for speed.</summary>
internal static class InMemoryTree
{
    internal static Sha256Digest Leaf(ReadOnlySpan<byte> bytes) => Sha256Digest.Of([0, .. bytes]);

    internal static Sha256Digest Root(ReadOnlySpan<Sha256Digest> leaves) => leaves.Length switch
    {
        0 => Sha256Digest.Of([]),
        1 => leaves[0],
        _ => Node(Root(leaves[..Split(leaves.Length)]), Root(leaves[Split(leaves.Length)..])),
    };

    internal static List<Sha256Digest> Path(int leaf, ReadOnlySpan<Sha256Digest> leaves)
    {
        if (leaves.Length <= 1)
            return [];
        var split = Split(leaves.Length);
        return leaf < split
            ? [.. Path(leaf, leaves[..split]), Root(leaves[split..])]
            : [.. Path(leaf - split, leaves[split..]), Root(leaves[..split])];
    }

    private static int Split(int size) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)size) / 2;

    private static Sha256Digest Node(Sha256Digest left, Sha256Digest right) => new(SHA256.HashData([1, .. left.AsSpan(), .. right.AsSpan()]));
}
