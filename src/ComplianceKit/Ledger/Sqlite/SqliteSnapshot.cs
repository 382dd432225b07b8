using ComplianceKit.Ledger.Stores;

namespace ComplianceKit.Ledger.Sqlite;

/// <summary>Reads of the transaction that is open on a connection. Every answer is there at once.</summary>
internal class SqliteSnapshot(SqliteFile file, Action<SqliteFile> end) : ILedgerSnapshot
{
    private const string Columns = "e.seq, e.leaf, e.entry";

    private bool isOver;

    protected SqliteFile File => file;

    public ValueTask<LogRow?> ReadLogAsync(CancellationToken cancellationToken)
    {
        using var query = file.Prepare("SELECT origin, instance, public_key FROM ck_log");
        return new(query.Step() ? new LogRow(query.TextOrNull(0), query.Bytes(1), query.TextOrNull(2)) : null);
    }

    public ValueTask<HeadRow?> ReadHeadAsync(CancellationToken cancellationToken)
    {
        using var query = file.Prepare("SELECT size, frontier, root, recorded FROM ck_head");
        return new(query.Step() ? new HeadRow(query.Int64(0), query.Bytes(1), query.Bytes(2), query.Int64(3)) : null);
    }

    public ValueTask<long> FindEndAsync(CancellationToken cancellationToken) => new(file.Scalar("SELECT IFNULL(MAX(seq) + 1, 0) FROM ck_entry"));

    public ValueTask<IReadOnlyList<EntryRow>> ReadEntriesAsync(long from, long to, CancellationToken cancellationToken)
    {
        using var query = file.Prepare($"SELECT {Columns} FROM ck_entry e WHERE e.seq >= ?1 AND e.seq < ?2 ORDER BY e.seq");
        return new(All(query.Bind(1, from).Bind(2, to), Entry));
    }

    public ValueTask<IReadOnlyList<EntryRow>> ReadSubjectAsync(ReadOnlyMemory<byte> subject, long kinds, CancellationToken cancellationToken)
    {
        using var query = file.Prepare($"SELECT {Columns} FROM ck_entry e WHERE e.subj = ?1 AND (?2 >> e.kind) & 1 ORDER BY e.seq");
        return new(All(query.Bind(1, subject.Span).Bind(2, kinds), Entry));
    }

    public ValueTask<IReadOnlyList<EntryRow>> ReadPointAsync(IReadOnlyList<ReadOnlyMemory<byte>> tags, long kinds, long recordedSince, CancellationToken cancellationToken)
    {
        var entries = new List<EntryRow>();
        foreach (var tag in tags)
        {
            using var query = file.Prepare($"SELECT {Columns} FROM ck_point p CROSS JOIN ck_entry e ON e.seq = p.seq WHERE p.tag = ?1 AND (?2 >> e.kind) & 1 AND e.rec >= ?3 ORDER BY p.seq");
            entries.AddRange(All(query.Bind(1, tag.Span).Bind(2, kinds).Bind(3, recordedSince), Entry));
        }

        // Each tag has its own order; one live key is the rule.
        return new(tags.Count == 1 ? entries : entries.OrderBy(static entry => entry.Sequence).ToList());
    }

    public ValueTask<long> CountPointAsync(IReadOnlyList<ReadOnlyMemory<byte>> tags, long kind, long? channel, long recordedSince, CancellationToken cancellationToken)
    {
        var count = 0L;
        foreach (var tag in tags)
        {
            using var query = file.Prepare("SELECT COUNT(*) FROM ck_point p CROSS JOIN ck_entry e ON e.seq = p.seq WHERE p.tag = ?1 AND e.kind = ?2 AND (?3 IS NULL OR e.channel = ?3) AND e.rec >= ?4");
            query.Bind(1, tag.Span).Bind(2, kind).Bind(3, channel).Bind(4, recordedSince);
            count += query.Step() ? query.Int64(0) : 0;
        }

        return new(count);
    }

    public ValueTask<IReadOnlyList<OwnerRow?>> FindOwnersAsync(IReadOnlyList<ReadOnlyMemory<byte>> tags, CancellationToken cancellationToken)
    {
        var owners = new OwnerRow?[tags.Count];
        for (var i = 0; i < owners.Length; i++)
        {
            using var query = file.Prepare("SELECT subj, seq FROM ck_subject WHERE tag = ?1");
            if (query.Bind(1, tags[i].Span).Step())
                owners[i] = new(tags[i], query.Bytes(0), query.Int64(1));
        }

        return new(owners);
    }

    public ValueTask<IReadOnlyList<RetryRow?>> FindRetriesAsync(IReadOnlyList<ReadOnlyMemory<byte>> keys, CancellationToken cancellationToken)
    {
        var retries = new RetryRow?[keys.Count];
        for (var i = 0; i < retries.Length; i++)
        {
            using var query = file.Prepare("SELECT seq, content, salt FROM ck_retry WHERE key = ?1");
            if (query.Bind(1, keys[i].Span).Step())
                retries[i] = new(keys[i], query.Int64(0), query.Bytes(1), query.Bytes(2));
        }

        return new(retries);
    }

    public ValueTask<IReadOnlyList<long?>> FindLastAsync(IReadOnlyList<EntryThread> threads, CancellationToken cancellationToken)
    {
        var last = new long?[threads.Count];
        for (var i = 0; i < last.Length; i++)
        {
            using var query = file.Prepare("SELECT seq FROM ck_entry WHERE subj = ?1 AND purpose IS ?2 AND seq < ?3 ORDER BY seq DESC LIMIT 1");
            if (query.Bind(1, threads[i].Subject.Span).Bind(2, threads[i].Purpose).Bind(3, threads[i].Before).Step())
                last[i] = query.Int64(0);
        }

        return new(last);
    }

    public ValueTask<IReadOnlyList<PayloadRow>> ReadPayloadsAsync(long from, long to, CancellationToken cancellationToken)
    {
        using var query = file.Prepare("SELECT seq, box FROM ck_payload WHERE seq >= ?1 AND seq < ?2 ORDER BY seq");
        return new(All(query.Bind(1, from).Bind(2, to), static row => new PayloadRow(row.Int64(0), row.Bytes(1))));
    }

    public ValueTask<IReadOnlyList<IReadOnlyList<ReadOnlyMemory<byte>>>> ReadHashesAsync(IReadOnlyList<SubtreeRange> ranges, CancellationToken cancellationToken)
    {
        var hashes = new IReadOnlyList<ReadOnlyMemory<byte>>[ranges.Count];
        for (var i = 0; i < hashes.Length; i++)
        {
            var (level, from, to) = ranges[i];
            using var query = level == 0
                ? file.Prepare("SELECT leaf FROM ck_entry WHERE seq >= ?1 AND seq < ?2 ORDER BY seq")
                : file.Prepare("SELECT root FROM ck_subtree WHERE level = ?3 AND idx >= ?1 AND idx < ?2 ORDER BY idx");
            query.Bind(1, from).Bind(2, to);
            if (level > 0)
                query.Bind(3, level);
            hashes[i] = All(query, static row => (ReadOnlyMemory<byte>)row.Bytes(0));
        }

        return new(hashes);
    }

    public ValueTask<CheckpointRow?> FindNewestCheckpointAsync(CancellationToken cancellationToken)
    {
        using var query = file.Prepare("SELECT size, number, note FROM ck_checkpoint ORDER BY size DESC LIMIT 1");
        return new(query.Step() ? Checkpoint(query) : null);
    }

    public ValueTask DisposeAsync()
    {
        if (isOver)
            return ValueTask.CompletedTask;
        isOver = true;
        file.Rollback();
        end(file);
        return ValueTask.CompletedTask;
    }

    protected static CheckpointRow Checkpoint(SqliteStatement row) => new(row.Int64(0), row.Int64(1), row.TextOrNull(2));

    protected static List<T> All<T>(SqliteStatement query, Func<SqliteStatement, T> read)
    {
        var rows = new List<T>();
        while (query.Step())
            rows.Add(read(query));
        return rows;
    }

    private static EntryRow Entry(SqliteStatement row) => new(row.Int64(0), row.Bytes(1), row.Bytes(2));
}
