namespace ComplianceKit.Ledger.Stores;

/// <summary>One entry and the rows that are written, or go, together with it.</summary>
/// <remarks>Rows that go are those named here and no others: entries, subtrees, checkpoints and the log row are never changed or deleted.</remarks>
public sealed record LedgerAppend
{
    /// <summary>The entry; its place is the next one.</summary>
    public required IndexedEntryRow Entry { get; init; }

    /// <summary>The tag of its contact point.</summary>
    public PointRow? Point { get; init; }

    /// <summary>The owner that its contact point gets.</summary>
    public OwnerRow? Owner { get; init; }

    /// <summary>Its sealed facts.</summary>
    public PayloadRow? Payload { get; init; }

    /// <summary>What recognises its retries.</summary>
    public RetryRow? Retry { get; init; }

    /// <summary>The subtrees that it completes, the lowest first.</summary>
    public IReadOnlyList<SubtreeRow> Subtrees { get; init; } = [];

    /// <summary>Owners that go: rows with this tag and this person, where there are such.</summary>
    public IReadOnlyList<PointUnlink> Unlinked { get; init; } = [];

    /// <summary>What is forgotten about a person.</summary>
    public LedgerErasure? Erasure { get; init; }
}

/// <summary>A contact point that is no longer a person's.</summary>
/// <param name="Tag">Its tag.</param>
/// <param name="Subject">The person's pseudonym.</param>
public sealed record PointUnlink(ReadOnlyMemory<byte> Tag, ReadOnlyMemory<byte> Subject);

/// <summary>The erasable rows of a person that go, so that no trace of them is left in tables, indexes, free pages or logs of the store beyond the time it documents.</summary>
/// <param name="Subject">The pseudonym; every <see cref="OwnerRow"/> of the person goes.</param>
public sealed record LedgerErasure(ReadOnlyMemory<byte> Subject)
{
    /// <summary>Places whose <see cref="PayloadRow"/> goes.</summary>
    public IReadOnlyList<long> Payloads { get; init; } = [];

    /// <summary>Places whose <see cref="RetryRow"/> goes.</summary>
    public IReadOnlyList<long> Retries { get; init; } = [];

    /// <summary>Places whose <see cref="PointRow"/> goes; those of refusals are not named, since a refusal outlives the erasure.</summary>
    public IReadOnlyList<long> Points { get; init; } = [];
}
