namespace ComplianceKit.Ledger;

/// <summary>An entry as it stands in the log: its place, what its canonical bytes say, and those bytes.</summary>
/// <remarks>The bytes are the truth (RFC 8785 canonical JSON; leaf hash = SHA-256(0x00 || bytes), RFC 6962) and are never serialised again to verify.</remarks>
public sealed record LedgerEntry
{
    /// <summary>Which log.</summary>
    public required LogId Log { get; init; }

    /// <summary>Its place, from 0.</summary>
    public required long Sequence { get; init; }

    /// <summary>What happened.</summary>
    public required LedgerEventKind Kind { get; init; }

    /// <summary>Its own id: a UUID of version 7, 32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>Pseudonym of the person; null for an event about nobody in particular.</summary>
    public SubjectId? Subject { get; init; }

    /// <summary>The purpose.</summary>
    public PurposeId? Purpose { get; init; }

    /// <summary>The channel.</summary>
    public Channel? Channel { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>When the ledger knew; never earlier than that of the entry before.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>From when it holds; null from when it happened.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Until when it holds, exclusively; null without end.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>The notice the person saw.</summary>
    public NoticeReference? Notice { get; init; }

    /// <summary>The last entry before this one about the same person and purpose; null for the first.</summary>
    public long? Previous { get; init; }

    /// <summary>Who acted, as a role.</summary>
    public required string Actor { get; init; }

    /// <summary>The entry that decided, for a decision.</summary>
    public long? BecauseOf { get; init; }

    /// <summary>What anybody may read.</summary>
    public required IReadOnlyDictionary<string, string> Details { get; init; }

    /// <summary>Commitment to the facts: root over their salted digests; null when there are none.</summary>
    public Sha256Digest? FactsCommitment { get; init; }

    /// <summary>Salted commitment to the keyed tag of the contact point; null when there is none.</summary>
    public Sha256Digest? PointCommitment { get; init; }

    /// <summary>The canonical bytes.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Leaf hash of the bytes.</summary>
    public required Sha256Digest LeafHash { get; init; }

    /// <inheritdoc/>
    public bool Equals(LedgerEntry? other) => other is not null && Log == other.Log && Sequence == other.Sequence && LeafHash == other.LeafHash;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Log, Sequence);

    /// <summary>Log, place and kind.</summary>
    public override string ToString() => $"{Log}#{Sequence} {Kind}";
}
