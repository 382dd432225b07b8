using System.Numerics;

namespace ComplianceKit.Ledger.Merkle;

/// <summary>The right edge of a tree: the roots of its complete subtrees, largest first, one for each bit of its size. Enough to append and to know the root.</summary>
/// <remarks>A tree of 5 leaves has the subtrees of 4 and of 1: <c>root = Node(four, one)</c>. A value; appending gives a new one.</remarks>
internal sealed class CompactRange
{
    private readonly Sha256Digest[] peaks;

    private CompactRange(long size, Sha256Digest[] peaks)
    {
        Size = size;
        this.peaks = peaks;
    }

    internal static CompactRange Empty { get; } = new(0, []);

    /// <summary>How many leaves.</summary>
    internal long Size { get; }

    /// <summary>The roots of the complete subtrees, largest first.</summary>
    internal ReadOnlySpan<Sha256Digest> Peaks => peaks;

    /// <summary>Takes over a stored range.</summary>
    /// <exception cref="FormatException">The size does not have that many subtrees.</exception>
    internal static CompactRange From(long size, ReadOnlySpan<byte> stored)
    {
        if (size < 0 || stored.Length != BitOperations.PopCount((ulong)size) * Sha256Digest.Size)
            throw new FormatException($"The right edge of the tree does not fit its size {size}.");
        var roots = new Sha256Digest[stored.Length / Sha256Digest.Size];
        for (var i = 0; i < roots.Length; i++)
            roots[i] = new(stored.Slice(i * Sha256Digest.Size, Sha256Digest.Size));
        return new(size, roots);
    }

    internal static CompactRange From(long size, Sha256Digest[] peaks) => new(size, peaks);

    internal byte[] ToBytes()
    {
        var bytes = new byte[peaks.Length * Sha256Digest.Size];
        for (var i = 0; i < peaks.Length; i++)
            peaks[i].AsSpan().CopyTo(bytes.AsSpan(i * Sha256Digest.Size));
        return bytes;
    }

    internal CompactRange Append(in Sha256Digest leaf) => Append(leaf, hashes: null);

    /// <param name="leaf">The next leaf.</param>
    /// <param name="hashes">Gets the leaf and the roots of the complete subtrees that end with it, the smallest first: on place n stands the one over 2^n leaves.</param>
    internal CompactRange Append(in Sha256Digest leaf, ICollection<Sha256Digest>? hashes)
    {
        // Every trailing one of the size is a subtree that the new leaf completes a twin of.
        var merged = BitOperations.TrailingZeroCount(~(ulong)Size);
        var hash = leaf;
        hashes?.Add(hash);
        for (var i = 1; i <= merged; i++)
        {
            hash = MerkleHash.Node(peaks[^i], hash);
            hashes?.Add(hash);
        }

        var next = new Sha256Digest[peaks.Length - merged + 1];
        peaks.AsSpan(0, next.Length - 1).CopyTo(next);
        next[^1] = hash;
        return new(Size + 1, next);
    }

    internal Sha256Digest Root()
    {
        if (peaks.Length == 0)
            return MerkleHash.Empty;
        var root = peaks[^1];
        for (var i = peaks.Length - 2; i >= 0; i--)
            root = MerkleHash.Node(peaks[i], root);
        return root;
    }
}
