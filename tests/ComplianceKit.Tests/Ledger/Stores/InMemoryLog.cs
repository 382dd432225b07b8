namespace ComplianceKit.Ledger.Stores;

/// <summary>One log in memory, which several stores may share as nodes share a database: the committed state, and who may write.</summary>
internal sealed class InMemoryLog
{
    private volatile InMemoryRows committed = new();
    private TaskCompletionSource grown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal SemaphoreSlim Writer { get; } = new(1, 1);

    /// <summary>How many questions were asked within fences: round trips, were there a network.</summary>
    internal int Questions { get; set; }

    internal InMemoryRows Committed => committed;

    /// <summary>Completes at the next commit.</summary>
    internal Task Grown => Volatile.Read(ref grown).Task;

    internal void Commit(InMemoryRows rows)
    {
        committed = rows;
        Interlocked.Exchange(ref grown, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }
}

/// <summary>The rows of one state. Plain lists that every question walks through: nothing here is clever enough to be wrong.</summary>
internal sealed record InMemoryRows
{
    internal LogRow? Log { get; init; }

    internal HeadRow? Head { get; set; }

    internal List<IndexedEntryRow> Entries { get; private init; } = [];

    internal List<PointRow> Points { get; private init; } = [];

    internal List<OwnerRow> Owners { get; private init; } = [];

    internal List<PayloadRow> Payloads { get; private init; } = [];

    internal List<RetryRow> Retries { get; private init; } = [];

    internal List<SubtreeRow> Subtrees { get; private init; } = [];

    internal List<CheckpointRow> Checkpoints { get; private init; } = [];

    internal InMemoryRows Copy() => this with
    {
        Entries = [.. Entries],
        Points = [.. Points],
        Owners = [.. Owners],
        Payloads = [.. Payloads],
        Retries = [.. Retries],
        Subtrees = [.. Subtrees],
        Checkpoints = [.. Checkpoints],
    };

    internal void Add(LedgerAppend append)
    {
        Add(Entries, append.Entry, row => row.Entry.Sequence == append.Entry.Entry.Sequence);
        if (append.Point is { } point)
            Add(Points, point, row => row.Sequence == point.Sequence);
        if (append.Owner is { } owner)
            Add(Owners, owner, row => Same(row.Tag, owner.Tag));
        if (append.Payload is { } payload)
            Add(Payloads, payload, row => row.Sequence == payload.Sequence);
        if (append.Retry is { } retry)
            Add(Retries, retry, row => Same(row.Key, retry.Key) || row.Sequence == retry.Sequence);
        foreach (var subtree in append.Subtrees)
            Add(Subtrees, subtree, row => row.Level == subtree.Level && row.Index == subtree.Index);
        foreach (var unlink in append.Unlinked)
            Owners.RemoveAll(row => Same(row.Tag, unlink.Tag) && Same(row.Subject, unlink.Subject));
        if (append.Erasure is not { } erasure)
            return;
        Owners.RemoveAll(row => Same(row.Subject, erasure.Subject));
        Payloads.RemoveAll(row => erasure.Payloads.Contains(row.Sequence));
        Retries.RemoveAll(row => erasure.Retries.Contains(row.Sequence));
        Points.RemoveAll(row => erasure.Points.Contains(row.Sequence));
    }

    internal void Add(CheckpointRow checkpoint) => Add(Checkpoints, checkpoint, row => row.Size == checkpoint.Size || row.Number == checkpoint.Number);

    internal static bool Same(ReadOnlyMemory<byte> one, ReadOnlyMemory<byte> other) => one.Span.SequenceEqual(other.Span);

    private static void Add<T>(List<T> rows, T row, Predicate<T> isSame)
    {
        if (rows.Exists(isSame))
            throw new LedgerTamperedException($"The store already holds such a {typeof(T).Name}. Run 'compliancekit ledger verify'.");
        rows.Add(row);
    }
}
