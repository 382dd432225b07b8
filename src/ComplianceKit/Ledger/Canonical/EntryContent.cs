using System.Collections.Immutable;

namespace ComplianceKit.Ledger.Canonical;

/// <summary>What the canonical bytes of one entry say; everything but its place, which the tree proves.</summary>
internal sealed record EntryContent
{
    /// <summary>The form of the bytes. Readers keep every version; old bytes are never written again.</summary>
    internal const int Version = 1;

    /// <summary>Longest entry; C2SP tiles count it in sixteen bits.</summary>
    internal const int MaxBytes = ushort.MaxValue;

    public required string Log { get; init; }

    public required LedgerEventKind Kind { get; init; }

    public required string Id { get; init; }

    public SubjectId? Subject { get; init; }

    public PurposeId? Purpose { get; init; }

    public Channel? Channel { get; init; }

    public required long OccurredAt { get; init; }

    public required long RecordedAt { get; init; }

    public long? ValidFrom { get; init; }

    public long? ValidUntil { get; init; }

    public NoticeReference? Notice { get; init; }

    public long? Previous { get; init; }

    public required string Actor { get; init; }

    public long? BecauseOf { get; init; }

    public IReadOnlyDictionary<string, string> Details { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public Sha256Digest? FactsCommitment { get; init; }

    public Sha256Digest? PointCommitment { get; init; }

    /// <summary>Salted commitment to the row that recognises a retry; null when the caller gave no key.</summary>
    public Sha256Digest? RetryCommitment { get; init; }
}
