using System.Collections.Immutable;

namespace ComplianceKit.Tool.Findings;

/// <summary>What an error log says about our rules, and which compiler wrote it.</summary>
internal sealed record ErrorLog(string? Compiler, ImmutableArray<LogResult> Results)
{
    public static readonly ErrorLog Empty = new(null, []);
}
