using ComplianceKit.Ledger.Stores;

namespace ComplianceKit.Ledger.Sqlite;

/// <summary>Reads everything of one state, on a connection of its own that cannot write.</summary>
internal sealed class SqliteScan(SqliteFile file) : SqliteSnapshot(file, static ended => ended.Dispose()), ILedgerScan
{
    public ValueTask<IReadOnlyList<StoreFault>> CheckAsync(CancellationToken cancellationToken) => new(SqliteCheck.Run(File));

    public ValueTask<long> CountAsync(LedgerRows rows, CancellationToken cancellationToken) => new(File.Scalar($"SELECT COUNT(*) FROM {LedgerSchema.Table(rows)}"));

    public ValueTask<IReadOnlyList<IndexedEntryRow>> ScanEntriesAsync(long from, long kinds, int count, CancellationToken cancellationToken)
    {
        using var query = File.Prepare("SELECT seq, leaf, entry, kind, subj, purpose, channel, rec FROM ck_entry WHERE seq >= ?1 AND (?2 = -1 OR (?2 >> kind) & 1) ORDER BY seq LIMIT ?3");
        return new(All(query.Bind(1, from).Bind(2, kinds).Bind(3, count), static row => new IndexedEntryRow(
            new(row.Int64(0), row.Bytes(1), row.Bytes(2)),
            new(row.Int64(3), row.BytesOrNull(4), row.TextOrNull(5), row.Int64OrNull(6), row.Int64(7)))));
    }

    public ValueTask<IReadOnlyList<PointRow>> ScanPointsAsync(long from, long to, CancellationToken cancellationToken)
    {
        using var query = File.Prepare("SELECT tag, seq, key, salt FROM ck_point WHERE seq >= ?1 AND seq < ?2 ORDER BY seq");
        return new(All(query.Bind(1, from).Bind(2, to), static row => new PointRow(row.Bytes(0), row.Int64(1), row.Int64(2), row.Bytes(3))));
    }

    public ValueTask<IReadOnlyList<RetryRow>> ScanRetriesAsync(long from, long to, CancellationToken cancellationToken)
    {
        using var query = File.Prepare("SELECT key, seq, content, salt FROM ck_retry WHERE seq >= ?1 AND seq < ?2 ORDER BY seq");
        return new(All(query.Bind(1, from).Bind(2, to), static row => new RetryRow(row.Bytes(0), row.Int64(1), row.Bytes(2), row.Bytes(3))));
    }

    public ValueTask<IReadOnlyList<TaggedEntry>> ScanTagsAsync(TaggedEntry? after, int count, CancellationToken cancellationToken)
    {
        const string Tags = "SELECT p.tag, p.seq, e.kind, e.subj FROM ck_point p LEFT JOIN ck_entry e ON e.seq = p.seq";
        using var query = after is null
            ? File.Prepare($"{Tags} ORDER BY p.tag, p.seq LIMIT ?1")
            : File.Prepare($"{Tags} WHERE (p.tag, p.seq) > (?2, ?3) ORDER BY p.tag, p.seq LIMIT ?1");
        query.Bind(1, count);
        if (after is not null)
            query.Bind(2, after.Tag.Span).Bind(3, after.Sequence);
        return new(All(query, static row => new TaggedEntry(row.Bytes(0), row.Int64(1), row.Int64OrNull(2), row.BytesOrNull(3))));
    }

    public ValueTask<IReadOnlyList<CheckpointRow>> ScanCheckpointsAsync(long from, int count, CancellationToken cancellationToken)
    {
        using var query = File.Prepare("SELECT size, number, note FROM ck_checkpoint WHERE size >= ?1 ORDER BY size LIMIT ?2");
        return new(All(query.Bind(1, from).Bind(2, count), Checkpoint));
    }
}
