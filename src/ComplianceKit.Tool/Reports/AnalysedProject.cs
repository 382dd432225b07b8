using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Tool.Findings;

namespace ComplianceKit.Tool.Reports;

/// <summary>A project run with what its error log says.</summary>
internal sealed record AnalysedProject(ProjectRun Run, ErrorLog Log)
{
    public ImmutableArray<LogResult> Results => Log.Results;

    /// <summary>The record that every compilation leaves in which the analyzers ran.</summary>
    public LogResult? Record { get; } = Log.Results.FirstOrDefault(static r => r.RuleId == "CK9000");

    public ImmutableArray<string> RulesOff => Record?.List("rules.off") ?? [];

    public bool IsAnalysed => Record is not null;

    public int? Files => Record?["files"] is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var files) ? files : null;
}
