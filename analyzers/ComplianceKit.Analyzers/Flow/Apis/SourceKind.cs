namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>By which way personal data comes into the system.</summary>
internal enum SourceKind
{
    Endpoint,
    Form,
    Import,
    Console,
    Message,
    Ui,
    Device,
}
