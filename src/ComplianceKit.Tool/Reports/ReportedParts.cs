using System.Collections.Immutable;
using ComplianceKit.Tool.Findings;

namespace ComplianceKit.Tool.Reports;

/// <summary>A project, for one framework.</summary>
internal sealed record ReportedProject(string Name, string Path, string Framework)
{
    public required bool Analysed { get; init; }

    public int? Files { get; init; }

    public string? Analyzers { get; init; }

    /// <summary>Rules switched off by configuration, each with what switched it off.</summary>
    public ImmutableArray<string> RulesOff { get; init; } = [];
}

/// <summary>A rule that found something here.</summary>
internal sealed record ReportedRule(string Id, string Violation, BilingualText Title, BilingualText Description, BilingualText Remedy, string Page)
{
    public required ImmutableArray<string> Law { get; init; }

    public required ImmutableArray<string> AuditParts { get; init; }

    public required int Findings { get; init; }
}

/// <summary>What the audit did not or could not see.</summary>
internal sealed record ReportedBlindSpot(BlindSpotKind Kind, string Project, BilingualText Text)
{
    public SourceLocation? Location { get; init; }

    /// <summary>Outside the audit by choice, or a standing limit of it; the others count against --max-blind-spots.</summary>
    public required bool Counts { get; init; }
}
