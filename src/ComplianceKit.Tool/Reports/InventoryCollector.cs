using System.Collections.Immutable;
using ComplianceKit.Tool.Findings;
using ComplianceKit.Tool.Law;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports;

/// <summary>Reads members and flows from the inventory rules CK0001 and CK0002.</summary>
internal sealed class InventoryCollector(FactBook facts)
{
    public ImmutableArray<PersonalMember> Members(IEnumerable<(string Project, LogResult Result)> results) =>
        [.. results.Where(static r => r.Result.RuleId == "CK0001")
            .GroupBy(static r => (Member: r.Result["member"] ?? r.Result.Words("arg.0")?.English ?? r.Result.Message, r.Result.Location))
            .OrderBy(static g => g.Key.Member, StringComparer.Ordinal)
            .ThenBy(static g => g.Key.Location?.Path, StringComparer.Ordinal)
            .ThenBy(static g => g.Key.Location?.StartLine)
            .Select(g => Member(g.Key.Member, g.First().Result, Projects(g)))];

    public static ImmutableArray<DataFlow> Flows(IEnumerable<(string Project, LogResult Result)> results) =>
        [.. results.Where(static r => r.Result.RuleId == "CK0002")
            .GroupBy(static r => (r.Result.Message, Fingerprint: r.Result["fingerprint"], r.Result.Location))
            .OrderBy(static g => g.Key.Location?.Path, StringComparer.Ordinal)
            .ThenBy(static g => g.Key.Location?.StartLine)
            .ThenBy(static g => g.Key.Location?.StartColumn)
            .ThenBy(static g => g.Key.Message, StringComparer.Ordinal)
            .Select(static g => Flow(g.First().Result, Projects(g)))];

    private static ImmutableArray<string> Projects(IEnumerable<(string Project, LogResult Result)> group) =>
        [.. group.Select(static r => r.Project).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private PersonalMember Member(string name, LogResult result, ImmutableArray<string> projects)
    {
        var kind = result["kind"] ?? result.List("kinds").FirstOrDefault() ?? "other";
        return new PersonalMember(name, kind, result["sensitive"] is { } said ? bool.TryParse(said, out var sensitive) && sensitive : facts.KindOf(kind).Sensitive, projects)
        {
            Subject = result["subject"],
            Confidence = result["confidence"],
            Reason = result.Words("reason"),
            Location = result.Location,
        };
    }

    private static DataFlow Flow(LogResult result, ImmutableArray<string> projects) => new()
    {
        Members = result.List("members"),
        Kinds = result.List("kinds"),
        Source = End(result, "source", "arg.1"),
        Sink = End(result, "sink", "arg.2"),
        Protection = result["basis"] is not null ? FlowProtection.Basis : result["guards"] is not null ? FlowProtection.Guarded : FlowProtection.None,
        Guards = result.Words("arg.3") ?? result.Words("guards"),
        Purpose = result["purpose"],
        Projects = projects,
        Location = result.Location,
    };

    private static FlowEnd End(LogResult result, string fact, string argument) => new(
        result.List(fact + ".kind").FirstOrDefault()?.ToLowerInvariant() ?? "other",
        result.Words(argument) ?? result.Words(fact) ?? Bilingual.Same("?"));
}
