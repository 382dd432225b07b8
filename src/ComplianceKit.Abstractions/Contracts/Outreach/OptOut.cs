namespace ComplianceKit.Outreach;

/// <summary>A contact point that must not be contacted any more. It needs no login, no reason of the person and no known person.</summary>
/// <param name="Point">The contact point.</param>
public sealed record OptOut(ContactPoint Point)
{
    /// <summary>What it covers; everything unless said otherwise.</summary>
    public SuppressionScope Scope { get; init; } = SuppressionScope.All;

    /// <summary>Why.</summary>
    public SuppressionReason Reason { get; init; } = SuppressionReason.Refusal;

    /// <summary>How it reached the business.</summary>
    public OptOutSource Source { get; init; } = OptOutSource.Application;

    /// <summary>When the person said so; null for now.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>The caller's key for retries; null when there is none.</summary>
    public string? IdempotencyKey { get; init; }
}
