namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>On which outcome of a guard call its fact holds. Of a task, the outcome is that of awaiting it.</summary>
internal enum GuardHolds
{
    /// <summary>Once it has returned without throwing.</summary>
    OnReturn,

    /// <summary>Where the result is true.</summary>
    WhenTrue,

    /// <summary>Where the result's <c>IsGranted</c> is true, or its <c>Status</c> equals <c>Granted</c>, by property or pattern.</summary>
    WhenGranted,

    /// <summary>Where the result is <c>GateDecision.Allow</c>, by pattern or cast.</summary>
    WhenAllowed,

    /// <summary>Where the result is <c>RedeemResult.Redeemed</c>, by pattern or its property.</summary>
    WhenRedeemed,
}
