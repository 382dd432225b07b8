namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>What a line of apis/flow.tsv is about.</summary>
internal enum FlowRole
{
    Source,
    Storage,
    Log,
    Disclosure,
    Export,
    Sanitizer,
}
