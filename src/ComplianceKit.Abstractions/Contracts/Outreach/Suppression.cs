namespace ComplianceKit.Outreach;

/// <summary>A suppression as the ledger holds it.</summary>
/// <param name="Sequence">The entry that holds it.</param>
/// <param name="Scope">What it covers.</param>
/// <param name="Reason">Why.</param>
/// <param name="Source">How it reached the business.</param>
/// <param name="OccurredAt">When the person said so.</param>
/// <param name="RecordedAt">When the ledger knew.</param>
public sealed record Suppression(long Sequence, SuppressionScope Scope, SuppressionReason Reason, OptOutSource Source, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt)
{
    /// <summary>The later consents of the person that lifted it, each for its purpose only; empty while it holds for every purpose.</summary>
    public System.Collections.Immutable.ImmutableDictionary<PurposeId, long> LiftedBy { get; init; } = System.Collections.Immutable.ImmutableDictionary<PurposeId, long>.Empty;
}
