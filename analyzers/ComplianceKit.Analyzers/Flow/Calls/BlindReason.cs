namespace ComplianceKit.Analyzers.Flow.Calls;

/// <summary>Why the analysis does not see.</summary>
internal enum BlindReason
{
    Dynamic,
    Unresolved,
    Depth,
    Size,
    Body,
    Subject,
}
