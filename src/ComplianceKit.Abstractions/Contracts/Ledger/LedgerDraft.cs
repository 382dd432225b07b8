namespace ComplianceKit.Ledger;

/// <summary>An event that is to be entered in the ledger. The ledger adds place, pseudonym, recording time, salts and encryption.</summary>
/// <remarks>
/// Three places for content, and choosing is the caller's duty: <see cref="Details"/> stand in clear in the entry for ever and
/// hold nothing that identifies anybody; <see cref="Facts"/> are encrypted under the person's own key and only committed to, salted,
/// so that destroying the key erases them while every proof still verifies; <see cref="Point"/> is kept as a keyed tag.
/// </remarks>
public sealed record LedgerDraft
{
    /// <summary>What happened.</summary>
    public required LedgerEventKind Kind { get; init; }

    /// <summary>Whom it is about; null for an event about nobody in particular.</summary>
    public Subject? Subject { get; init; }

    /// <summary>The contact point it is about, indexed by keyed tag; null takes that of <see cref="Subject"/> where it is one.</summary>
    public ContactPoint? Point { get; init; }

    /// <summary>The purpose it is about; null for all or none.</summary>
    public PurposeId? Purpose { get; init; }

    /// <summary>The channel it is about; null for all or none.</summary>
    public Channel? Channel { get; init; }

    /// <summary>When it happened; null for the moment of recording. More than two minutes ahead of the ledger's clock is refused.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>From when it holds; null from when it happened.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Until when it holds, exclusively; null without end.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>The notice the person saw.</summary>
    public NoticeReference? Notice { get; init; }

    /// <summary>Who acted, as a role and never as a name: <c>person</c>, <c>guardian</c>, <c>operator</c>, <c>system</c>, <c>import</c>.</summary>
    public string Actor { get; init; } = "system";

    /// <summary>Sequence number of the entry that decided, for a decision.</summary>
    public long? BecauseOf { get; init; }

    /// <summary>What anybody may read, for ever: codes, reasons, counts, digests of salted or public things. At most 32, of at most 1,024 characters each.</summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty;

    /// <summary>What identifies the person or is nobody else's business: encrypted, committed to salted, erasable. Needs a <see cref="Subject"/>.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty;

    /// <summary>The caller's key for retries: the same key and content returns the first entry, the same key with other content is a <see cref="LedgerConflictException"/>.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Kind, purpose and channel; never the person or the content.</summary>
    public override string ToString() => $"{Kind} {Purpose?.ToString() ?? "-"} {Channel?.ToString() ?? "-"}";
}
