namespace ComplianceKit.Consent;

/// <summary>Something a person said about a purpose. A closed set: <see cref="ConsentGranted"/>, <see cref="ConsentRefused"/>, <see cref="ConsentWithdrawn"/>.</summary>
/// <remarks>Written <c>ConsentEvent.Granted(subject, purpose, notice, evidence)</c>.</remarks>
public abstract record ConsentEvent
{
    private protected ConsentEvent(Subject subject, PurposeId purpose)
    {
        ArgumentNullException.ThrowIfNull(subject);
        _ = purpose.Value;
        Subject = subject;
        Purpose = purpose;
    }

    /// <summary>Who.</summary>
    public Subject Subject { get; }

    /// <summary>What for.</summary>
    public PurposeId Purpose { get; }

    /// <summary>A contact point of the person that the event is about, where <see cref="Subject"/> is not one itself.</summary>
    public ContactPoint? Point { get; init; }

    /// <summary>When it happened; null for now. More than two minutes in the future is refused.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>The caller's key for retries: the same key and content returns the first receipt, other content is a conflict.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The person consents.</summary>
    /// <param name="subject">Who.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="notice">The notice the person saw.</param>
    /// <param name="evidence">How the person expressed it.</param>
    public static ConsentGranted Granted(Subject subject, PurposeId purpose, NoticeReference notice, ConsentEvidence evidence) => new(subject, purpose, notice, evidence);

    /// <summary>The person was asked and says no.</summary>
    /// <param name="subject">Who.</param>
    /// <param name="purpose">What for.</param>
    public static ConsentRefused Refused(Subject subject, PurposeId purpose) => new(subject, purpose);

    /// <summary>The person takes consent back; it binds at once and whatever the clocks say (PIPL 15).</summary>
    /// <param name="subject">Who.</param>
    /// <param name="purpose">What for.</param>
    public static ConsentWithdrawn Withdrawn(Subject subject, PurposeId purpose) => new(subject, purpose);
}
