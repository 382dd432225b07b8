namespace ComplianceKit.Consent;

/// <summary>The person consents to a purpose.</summary>
public sealed record ConsentGranted : ConsentEvent
{
    internal ConsentGranted(Subject subject, PurposeId purpose, NoticeReference notice, ConsentEvidence evidence)
        : base(subject, purpose)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(evidence);
        Notice = notice;
        Evidence = evidence;
    }

    /// <summary>The notice the person saw.</summary>
    public NoticeReference Notice { get; }

    /// <summary>How the person expressed it.</summary>
    public ConsentEvidence Evidence { get; }

    /// <summary>From when it holds; null from when it was given.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Until when it holds, exclusively; null without end.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>Whether it was given separately, apart from any other consent (单独同意; PIPL 23, 25, 26, 29, 39).</summary>
    public bool IsSeparate { get; init; }

    /// <summary>Which kinds of information it covers; empty for those of the purpose.</summary>
    public IReadOnlyList<PersonalDataKind> Kinds { get; init; } = [];

    /// <summary>What identifies the person and belongs to the record, for example the name given: encrypted under the person's key, erasable.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty;
}
