namespace ComplianceKit.Consent;

/// <summary>The person took consent back.</summary>
public sealed record ConsentWithdrawn : ConsentEvent
{
    internal ConsentWithdrawn(Subject subject, PurposeId purpose)
        : base(subject, purpose)
    {
    }

    /// <summary>How the person expressed it.</summary>
    public ConsentEvidence? Evidence { get; init; }

    /// <summary>How many steps (clicks, keys, messages) it took the person, to show that it was as easy as giving; null when it was not counted.</summary>
    public int? Steps { get; init; }
}
