namespace ComplianceKit.Analyzers.Configuration.Json;

/// <summary>Why a text is not JSON as we read it, and where.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Offset">The position in UTF-16 code units.</param>
/// <param name="Word">The name or character it is about; empty when there is none.</param>
internal sealed record JsonFault(JsonFaultReason Reason, int Offset, string Word);
