namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>Where a value ends: it rests in a store or a file, leaves to another system or as an export, or stands in a log.</summary>
internal enum SinkKind
{
    Storage,
    File,
    Disclosure,
    Export,
    Log,
}
