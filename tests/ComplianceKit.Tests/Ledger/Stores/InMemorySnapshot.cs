namespace ComplianceKit.Ledger.Stores;

/// <summary>Questions to one state.</summary>
internal class InMemorySnapshot(InMemoryRows rows) : ILedgerScan
{
    protected InMemoryRows Rows { get; set; } = rows;

    public ValueTask<LogRow?> ReadLogAsync(CancellationToken cancellationToken) => AskAsync(static rows => rows.Log);

    public ValueTask<HeadRow?> ReadHeadAsync(CancellationToken cancellationToken) => AskAsync(static rows => rows.Head);

    public ValueTask<long> FindEndAsync(CancellationToken cancellationToken) => AskAsync(static rows => rows.Entries.Count == 0 ? 0 : rows.Entries.Max(static row => row.Entry.Sequence) + 1);

    public ValueTask<IReadOnlyList<EntryRow>> ReadEntriesAsync(long from, long to, CancellationToken cancellationToken) =>
        AskAsync(rows => Entries(rows.Entries.Where(row => row.Entry.Sequence >= from && row.Entry.Sequence < to)));

    public ValueTask<IReadOnlyList<EntryRow>> ReadSubjectAsync(ReadOnlyMemory<byte> subject, long kinds, CancellationToken cancellationToken) =>
        AskAsync(rows => Entries(rows.Entries.Where(row => Is(row, kinds) && row.Columns.Subject is { } its && InMemoryRows.Same(its, subject))));

    public ValueTask<IReadOnlyList<EntryRow>> ReadPointAsync(IReadOnlyList<ReadOnlyMemory<byte>> tags, long kinds, long recordedSince, CancellationToken cancellationToken) =>
        AskAsync(rows => Entries(Tagged(rows, tags).Where(row => Is(row, kinds) && row.Columns.Recorded >= recordedSince)));

    public ValueTask<long> CountPointAsync(IReadOnlyList<ReadOnlyMemory<byte>> tags, long kind, long? channel, long recordedSince, CancellationToken cancellationToken) =>
        AskAsync(rows => Tagged(rows, tags).LongCount(row => row.Columns.Kind == kind && (channel is null || row.Columns.Channel == channel) && row.Columns.Recorded >= recordedSince));

    public ValueTask<IReadOnlyList<OwnerRow?>> FindOwnersAsync(IReadOnlyList<ReadOnlyMemory<byte>> tags, CancellationToken cancellationToken) =>
        AskAsync(rows => (IReadOnlyList<OwnerRow?>)[.. tags.Select(tag => rows.Owners.Find(row => InMemoryRows.Same(row.Tag, tag)))]);

    public ValueTask<IReadOnlyList<RetryRow?>> FindRetriesAsync(IReadOnlyList<ReadOnlyMemory<byte>> keys, CancellationToken cancellationToken) =>
        AskAsync(rows => (IReadOnlyList<RetryRow?>)[.. keys.Select(key => rows.Retries.Find(row => InMemoryRows.Same(row.Key, key)))]);

    public ValueTask<IReadOnlyList<long?>> FindLastAsync(IReadOnlyList<EntryThread> threads, CancellationToken cancellationToken) =>
        AskAsync(rows => (IReadOnlyList<long?>)[.. threads.Select(thread => rows.Entries
            .Where(row => row.Entry.Sequence < thread.Before && row.Columns.Purpose == thread.Purpose && row.Columns.Subject is { } its && InMemoryRows.Same(its, thread.Subject))
            .Max(static row => (long?)row.Entry.Sequence))]);

    public ValueTask<IReadOnlyList<PayloadRow>> ReadPayloadsAsync(long from, long to, CancellationToken cancellationToken) =>
        AskAsync(rows => Between(rows.Payloads, static row => row.Sequence, from, to));

    public ValueTask<IReadOnlyList<IReadOnlyList<ReadOnlyMemory<byte>>>> ReadHashesAsync(IReadOnlyList<SubtreeRange> ranges, CancellationToken cancellationToken) =>
        AskAsync(rows => (IReadOnlyList<IReadOnlyList<ReadOnlyMemory<byte>>>)[.. ranges.Select(range => range.Level == 0
            ? Between(rows.Entries, static row => row.Entry.Sequence, range.From, range.To).Select(static row => row.Entry.Leaf).ToList()
            : Between(rows.Subtrees.Where(row => row.Level == range.Level), static row => row.Index, range.From, range.To).Select(static row => row.Root).ToList())]);

    public ValueTask<CheckpointRow?> FindNewestCheckpointAsync(CancellationToken cancellationToken) => AskAsync(static rows => rows.Checkpoints.MaxBy(static row => row.Size));

    public ValueTask<IReadOnlyList<StoreFault>> CheckAsync(CancellationToken cancellationToken) => AskAsync(static _ => (IReadOnlyList<StoreFault>)[]);

    public ValueTask<long> CountAsync(LedgerRows rows, CancellationToken cancellationToken) => AskAsync(all => (long)(rows switch
    {
        LedgerRows.Entries => all.Entries.Count,
        LedgerRows.Subtrees => all.Subtrees.Count,
        LedgerRows.Checkpoints => all.Checkpoints.Count,
        LedgerRows.Points => all.Points.Count,
        LedgerRows.Owners => all.Owners.Count,
        LedgerRows.Payloads => all.Payloads.Count,
        LedgerRows.Retries => all.Retries.Count,
        _ => throw new ArgumentOutOfRangeException(nameof(rows), rows, "A log has no such rows."),
    }));

    public ValueTask<IReadOnlyList<IndexedEntryRow>> ScanEntriesAsync(long from, long kinds, int count, CancellationToken cancellationToken) =>
        AskAsync(rows => (IReadOnlyList<IndexedEntryRow>)[.. rows.Entries.Where(row => row.Entry.Sequence >= from && Is(row, kinds)).OrderBy(static row => row.Entry.Sequence).Take(count)]);

    public ValueTask<IReadOnlyList<PointRow>> ScanPointsAsync(long from, long to, CancellationToken cancellationToken) => AskAsync(rows => Between(rows.Points, static row => row.Sequence, from, to));

    public ValueTask<IReadOnlyList<RetryRow>> ScanRetriesAsync(long from, long to, CancellationToken cancellationToken) => AskAsync(rows => Between(rows.Retries, static row => row.Sequence, from, to));

    public ValueTask<IReadOnlyList<TaggedEntry>> ScanTagsAsync(TaggedEntry? after, int count, CancellationToken cancellationToken) =>
        AskAsync(rows => (IReadOnlyList<TaggedEntry>)[.. rows.Points
            .Where(row => after is null || Compare(row.Tag, row.Sequence, after) > 0)
            .OrderBy(static row => Convert.ToHexString(row.Tag.Span), StringComparer.Ordinal).ThenBy(static row => row.Sequence)
            .Take(count)
            .Select(row => (Row: row, rows.Entries.Find(entry => entry.Entry.Sequence == row.Sequence)?.Columns))
            .Select(static found => new TaggedEntry(found.Row.Tag, found.Row.Sequence, found.Columns?.Kind, found.Columns?.Subject))]);

    public ValueTask<IReadOnlyList<CheckpointRow>> ScanCheckpointsAsync(long from, int count, CancellationToken cancellationToken) =>
        AskAsync(rows => (IReadOnlyList<CheckpointRow>)[.. rows.Checkpoints.Where(row => row.Size >= from).OrderBy(static row => row.Size).Take(count)]);

    public ValueTask DisposeAsync()
    {
        End();
        return ValueTask.CompletedTask;
    }

    protected virtual void End()
    {
    }

    /// <summary>What happens before a question is answered.</summary>
    protected virtual void Settle()
    {
    }

    private static bool Is(IndexedEntryRow row, long kinds) => ((kinds >> (int)row.Columns.Kind) & 1) == 1;

    private static int Compare(ReadOnlyMemory<byte> tag, long sequence, TaggedEntry other) =>
        tag.Span.SequenceCompareTo(other.Tag.Span) is var order && order != 0 ? order : sequence.CompareTo(other.Sequence);

    private static IEnumerable<IndexedEntryRow> Tagged(InMemoryRows rows, IReadOnlyList<ReadOnlyMemory<byte>> tags) =>
        rows.Points.Where(point => tags.Any(tag => InMemoryRows.Same(tag, point.Tag))).Join(rows.Entries, static point => point.Sequence, static row => row.Entry.Sequence, static (_, row) => row);

    private static IReadOnlyList<EntryRow> Entries(IEnumerable<IndexedEntryRow> rows) => [.. rows.Select(static row => row.Entry).OrderBy(static entry => entry.Sequence)];

    private static IReadOnlyList<T> Between<T>(IEnumerable<T> rows, Func<T, long> place, long from, long to) => [.. rows.Where(row => place(row) >= from && place(row) < to).OrderBy(place)];

    private async ValueTask<T> AskAsync<T>(Func<InMemoryRows, T> question)
    {
        await Task.Yield();
        Settle();
        return question(Rows);
    }
}
