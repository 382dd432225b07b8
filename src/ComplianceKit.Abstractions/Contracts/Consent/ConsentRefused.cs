namespace ComplianceKit.Consent;

/// <summary>The person was asked and said no. It is kept, so that the person is not asked again too soon.</summary>
public sealed record ConsentRefused : ConsentEvent
{
    internal ConsentRefused(Subject subject, PurposeId purpose)
        : base(subject, purpose)
    {
    }

    /// <summary>The notice the person saw.</summary>
    public NoticeReference? Notice { get; init; }

    /// <summary>How the person expressed it.</summary>
    public ConsentEvidence? Evidence { get; init; }
}
