namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>Which answer of a guard a value is, whose reading gives the guard's facts.</summary>
internal enum Answer
{
    None,

    /// <summary>A consent state: <c>IsGranted</c>, <c>Status</c>.</summary>
    State,

    /// <summary>A consent status: equal to <c>Granted</c>.</summary>
    Status,

    /// <summary>A gate decision: <c>Allow</c> or <c>Deny</c>.</summary>
    Decision,

    /// <summary>The result of redeeming a permit: <c>Redeemed</c> or <c>Refused</c>.</summary>
    Redemption,
}
