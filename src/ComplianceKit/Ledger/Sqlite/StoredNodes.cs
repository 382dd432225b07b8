using ComplianceKit.Ledger.Merkle;

namespace ComplianceKit.Ledger.Sqlite;

/// <summary>Hashes of complete subtrees, from the leaves and from the stored roots of every 256th, 65,536th … leaf; at most 128 rows are read for one.</summary>
internal sealed class StoredNodes(SqliteFile store) : IMerkleNodes
{
    /// <summary>Levels between two that are stored; the tiles of C2SP tlog-tiles have the same height.</summary>
    internal const int Height = 8;

    internal const int Width = 1 << Height;

    public Sha256Digest Node(int level, long index) => Node(level, index, level / Height);

    /// <summary>Stores the roots that the newest leaf completed.</summary>
    internal void StoreCompleted(long size)
    {
        for (var (level, count) = (1, size); count % Width == 0; level++)
        {
            count /= Width;
            var root = Node(level * Height, count - 1, level - 1);
            using var insert = store.Prepare("INSERT INTO ck_subtree(level, idx, root) VALUES(?1, ?2, ?3)");
            insert.Bind(1, level).Bind(2, count - 1).Bind(3, root.AsSpan()).Run();
        }
    }

    /// <summary>The root of a complete subtree, folded from the stored roots of a lower level.</summary>
    private Sha256Digest Node(int level, long index, int stored)
    {
        var width = level - (stored * Height);
        using var query = stored == 0
            ? store.Prepare("SELECT leaf FROM ck_entry WHERE seq >= ?1 AND seq < ?2 ORDER BY seq")
            : store.Prepare("SELECT root FROM ck_subtree WHERE level = ?3 AND idx >= ?1 AND idx < ?2 ORDER BY idx");
        query.Bind(1, index << width).Bind(2, (index + 1) << width);
        if (stored > 0)
            query.Bind(3, stored);
        var range = CompactRange.Empty;
        while (query.Step())
            range = range.Append(Hash(query.Span(0)));
        return range.Size == 1L << width ? range.Root() : throw new LedgerTamperedException($"A part of the tree in '{store.Path}' is missing. Run 'compliancekit ledger verify'.");
    }

    private static Sha256Digest Hash(ReadOnlySpan<byte> bytes) => bytes.Length == Sha256Digest.Size ? new(bytes) : throw new LedgerTamperedException("A stored hash has not 32 bytes. Run 'compliancekit ledger verify'.");
}
