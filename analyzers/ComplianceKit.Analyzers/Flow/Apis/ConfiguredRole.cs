namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>Under which names of <c>apis</c> in compliancekit.json a method stands.</summary>
[Flags]
internal enum ConfiguredRole
{
    None = 0,
    ConsentCheck = 1,
    ConsentRecord = 2,
    Gate = 4,
    Sink = 8,
    Sanitizer = 16,
    Sender = 32,
}
