namespace ComplianceKit.Outreach;

/// <summary>One commercial message that somebody wants to send: to whom, where, what for, saying what.</summary>
/// <param name="Subject">The person.</param>
/// <param name="Point">The contact point it goes to.</param>
/// <param name="Purpose">What for, as declared in compliancekit.json.</param>
/// <param name="Content">What it says; it also names the channel.</param>
public sealed record ContactAttempt(Subject Subject, ContactPoint Point, PurposeId Purpose, MessageContent Content)
{
    /// <summary>An attempt to reach whoever is reached at the contact point.</summary>
    /// <param name="point">The contact point it goes to.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="content">What it says.</param>
    public ContactAttempt(ContactPoint point, PurposeId purpose, MessageContent content)
        : this(Subject.ReachedAt(point), point, purpose, content)
    {
    }

    /// <summary>For which controller; null for the one of the options. Another one is denied.</summary>
    public ControllerId? Controller { get; init; }
}
