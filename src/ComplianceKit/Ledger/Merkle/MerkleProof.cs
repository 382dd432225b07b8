using System.Numerics;

namespace ComplianceKit.Ledger.Merkle;

/// <summary>Builds and checks audit paths and consistency proofs (RFC 6962 2.1). Pure: hashes in, answers out.</summary>
internal static class MerkleProof
{
    /// <summary>Whether a leaf stands at a place in the tree with a root.</summary>
    internal static bool VerifyInclusion(in Sha256Digest leaf, long index, long size, IReadOnlyList<Sha256Digest> path, in Sha256Digest root)
    {
        if (index < 0 || size <= 0 || index >= size)
            return false;
        var (inner, border) = Decompose(index, size);
        if (path.Count != inner + border)
            return false;
        var hash = leaf;
        for (var i = 0; i < inner; i++)
            hash = ((index >> i) & 1) == 0 ? MerkleHash.Node(hash, path[i]) : MerkleHash.Node(path[i], hash);
        for (var i = inner; i < path.Count; i++)
            hash = MerkleHash.Node(path[i], hash);
        return hash == root;
    }

    /// <summary>Whether the tree of the first size is a prefix of the tree of the second.</summary>
    internal static bool VerifyConsistency(long first, long second, IReadOnlyList<Sha256Digest> path, in Sha256Digest firstRoot, in Sha256Digest secondRoot)
    {
        // An empty tree is a prefix of everything, and a proof of that proves nothing: refused.
        if (first <= 0 || second < first)
            return false;
        if (first == second)
            return path.Count == 0 && firstRoot == secondRoot;
        if (path.Count == 0)
            return false;

        var (inner, border) = Decompose(first - 1, second);
        var shift = BitOperations.TrailingZeroCount((ulong)first);
        inner -= shift;
        // A first tree that is one complete subtree is its own seed; otherwise the proof brings it.
        var seed = first == 1L << shift ? firstRoot : path[0];
        var start = first == 1L << shift ? 0 : 1;
        if (path.Count != start + inner + border)
            return false;

        var (old, present) = (seed, seed);
        for (var i = 0; i < path.Count - start; i++)
        {
            var hash = path[start + i];
            var left = i >= inner || (((first - 1) >> (shift + i)) & 1) == 1;
            old = left ? MerkleHash.Node(hash, old) : old;
            present = left ? MerkleHash.Node(hash, present) : MerkleHash.Node(present, hash);
        }

        return old == firstRoot && present == secondRoot;
    }

    /// <summary>The audit path of a leaf, from the leaf up.</summary>
    internal static IReadOnlyList<Sha256Digest> Inclusion(IMerkleNodes nodes, long index, long size)
    {
        var path = new List<Sha256Digest>();
        Inclusion(nodes, index, 0, size, path);
        return path;
    }

    /// <summary>The proof that the tree of the first size is a prefix of the tree of the second.</summary>
    internal static IReadOnlyList<Sha256Digest> Consistency(IMerkleNodes nodes, long first, long second)
    {
        var path = new List<Sha256Digest>();
        if (first > 0 && first < second)
            Consistency(nodes, first, 0, second, whole: true, path);
        return path;
    }

    /// <summary>Root over the leaves [from, to).</summary>
    internal static Sha256Digest RangeRoot(IMerkleNodes nodes, long from, long to)
    {
        var count = to - from;
        if (count == 0)
            return MerkleHash.Empty;
        if (BitOperations.IsPow2(count))
            return nodes.Node(BitOperations.Log2((ulong)count), from / count);
        var split = Split(count);
        return MerkleHash.Node(RangeRoot(nodes, from, from + split), RangeRoot(nodes, from + split, to));
    }

    /// <summary>The right edge of the tree of some size.</summary>
    internal static CompactRange Range(IMerkleNodes nodes, long size)
    {
        var peaks = new List<Sha256Digest>();
        var from = 0L;
        for (var level = 62; level >= 0; level--)
        {
            if (((size >> level) & 1) == 0)
                continue;
            peaks.Add(nodes.Node(level, from >> level));
            from += 1L << level;
        }

        return CompactRange.From(size, [.. peaks]);
    }

    private static (int Inner, int Border) Decompose(long index, long size)
    {
        var inner = BitLength(index ^ (size - 1));
        return (inner, BitOperations.PopCount((ulong)(index >> inner)));
    }

    private static int BitLength(long value) => 64 - BitOperations.LeadingZeroCount((ulong)value);

    /// <summary>The largest power of two below the count.</summary>
    private static long Split(long count) => 1L << (BitLength(count - 1) - 1);

    private static void Inclusion(IMerkleNodes nodes, long index, long from, long to, List<Sha256Digest> path)
    {
        if (to - from <= 1)
            return;
        var middle = from + Split(to - from);
        var left = index < middle;
        Inclusion(nodes, index, left ? from : middle, left ? middle : to, path);
        path.Add(left ? RangeRoot(nodes, middle, to) : RangeRoot(nodes, from, middle));
    }

    private static void Consistency(IMerkleNodes nodes, long first, long from, long to, bool whole, List<Sha256Digest> path)
    {
        if (first == to)
        {
            if (!whole)
                path.Add(RangeRoot(nodes, from, to));
            return;
        }

        var middle = from + Split(to - from);
        if (first <= middle)
        {
            Consistency(nodes, first, from, middle, whole, path);
            path.Add(RangeRoot(nodes, middle, to));
        }
        else
        {
            Consistency(nodes, first, middle, to, whole: false, path);
            path.Add(RangeRoot(nodes, from, middle));
        }
    }
}

/// <summary>Where the hashes of complete subtrees come from.</summary>
internal interface IMerkleNodes
{
    /// <summary>Root of the complete subtree over the leaves [index·2^level, (index+1)·2^level); level 0 are the leaves.</summary>
    Sha256Digest Node(int level, long index);
}
