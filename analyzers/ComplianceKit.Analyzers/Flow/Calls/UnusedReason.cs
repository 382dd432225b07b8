namespace ComplianceKit.Analyzers.Flow.Calls;

/// <summary>Why a guard's answer protects nothing.</summary>
internal enum UnusedReason
{
    NotAwaited,
    Discarded,
    Negated,
    CheckedAfter,
}
