using ComplianceKit.Ledger.Merkle;
using ComplianceKit.Ledger.Stores;

namespace ComplianceKit.Ledger.Reading;

/// <summary>Proofs and right edges from the stored leaves and the stored roots of every 256th, 65,536th … leaf.</summary>
internal static class StoredTree
{
    /// <summary>Levels between two that are stored; the tiles of C2SP tlog-tiles have the same height.</summary>
    internal const int Height = 8;

    internal const int Width = 1 << Height;

    /// <summary>Folds hashes of complete subtrees. Which ones are needed depends on sizes alone, so that all are read at once: at most 128 rows for each.</summary>
    /// <exception cref="LedgerTamperedException">A part of the tree is missing.</exception>
    internal static async ValueTask<T> FoldAsync<T>(ILedgerSnapshot snapshot, string location, Func<IMerkleNodes, T> fold, CancellationToken cancellationToken)
    {
        var needed = new NeededNodes();
        fold(needed);
        var ranges = needed.Nodes.ConvertAll(static node => Stored(node.Level, node.Index));
        var rows = ranges.Count == 0 ? [] : await snapshot.ReadHashesAsync(ranges, cancellationToken).ConfigureAwait(false);
        var known = new KnownNodes();
        for (var i = 0; i < ranges.Count; i++)
            known.Roots[needed.Nodes[i]] = Root(rows[i], ranges[i], location);
        return fold(known);
    }

    /// <summary>The right edge of the tree over the first entries.</summary>
    internal static ValueTask<CompactRange> RangeAsync(ILedgerSnapshot snapshot, string location, long size, CancellationToken cancellationToken) =>
        FoldAsync(snapshot, location, nodes => MerkleProof.Range(nodes, size), cancellationToken);

    /// <summary>The roots that a leaf completed, as the store keeps them.</summary>
    internal static SubtreeRow[] Completed(long size, List<Sha256Digest> merged)
    {
        var rows = new SubtreeRow[(merged.Count - 1) / Height];
        for (var level = 1; level <= rows.Length; level++)
            rows[level - 1] = new(level, (size >> (level * Height)) - 1, merged[level * Height].AsSpan().ToArray());
        return rows;
    }

    /// <summary>The stored hashes that a complete subtree is folded from.</summary>
    private static SubtreeRange Stored(int level, long index)
    {
        var width = level % Height;
        return new(level / Height, index << width, (index + 1) << width);
    }

    private static Sha256Digest Root(IReadOnlyList<ReadOnlyMemory<byte>> hashes, SubtreeRange range, string location)
    {
        var root = CompactRange.Empty;
        foreach (var hash in hashes)
            root = root.Append(hash.Length == Sha256Digest.Size ? new(hash.Span) : throw new LedgerTamperedException("A stored hash has not 32 bytes. Run 'compliancekit ledger verify'."));
        return root.Size == range.To - range.From ? root.Root() : throw new LedgerTamperedException($"A part of the tree in '{location}' is missing. Run 'compliancekit ledger verify'.");
    }

    private sealed class NeededNodes : IMerkleNodes
    {
        internal List<(int Level, long Index)> Nodes { get; } = [];

        public Sha256Digest Node(int level, long index)
        {
            Nodes.Add((level, index));
            return default;
        }
    }

    private sealed class KnownNodes : IMerkleNodes
    {
        internal Dictionary<(int Level, long Index), Sha256Digest> Roots { get; } = [];

        public Sha256Digest Node(int level, long index) => Roots[(level, index)];
    }
}
