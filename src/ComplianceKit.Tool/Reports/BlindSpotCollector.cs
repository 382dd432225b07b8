using System.Collections.Immutable;
using ComplianceKit.Tool.Findings;
using ComplianceKit.Tool.Law;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports;

/// <summary>Gathers what was not seen: what the audit met, what the analyzers say, what the user switched off.</summary>
internal sealed class BlindSpotCollector(FactBook facts)
{
    public ImmutableArray<ReportedBlindSpot> Collect(IReadOnlyCollection<AnalysedProject> projects, IEnumerable<BlindSpot> ofTarget, IEnumerable<Finding> findings)
    {
        var met = ofTarget.Concat(projects.SelectMany(static p => p.Run.BlindSpots)).Select(Say);
        var said = projects.SelectMany(p => p.Results.Select(r => Say(p.Run.Name, r)).OfType<ReportedBlindSpot>());
        var off = projects.SelectMany(static p => p.RulesOff.Select(off => SwitchedOff(p.Run.Name, off)));
        var silent = projects.Where(static p => p.Run.Log is not null && p.Record is null).Select(static p => Say(new BlindSpot(BlindSpotKind.AnalyzersDidNotRun, p.Run.Name)));
        var unexplained = findings.Where(static f => f.Suppression?.State is SuppressionState.WithoutReason)
            .Select(static f => Say(new BlindSpot(BlindSpotKind.SuppressedWithoutReason, f.Projects[0], f.Rule) { Location = f.Location }));
        return [.. met.Concat(said).Concat(off).Concat(silent).Concat(unexplained)
            .Append(Say(new BlindSpot(BlindSpotKind.ClientSideForms, "")))
            .Distinct()
            .OrderBy(static b => b.Kind)
            .ThenBy(static b => b.Project, StringComparer.Ordinal)
            .ThenBy(static b => b.Location?.Path, StringComparer.Ordinal)
            .ThenBy(static b => b.Location?.StartLine)
            .ThenBy(static b => b.Text.English, StringComparer.Ordinal)];
    }

    private static ReportedBlindSpot Say(BlindSpot spot) => new(
        spot.Kind,
        spot.Project,
        Text.Get("blind." + spot.Kind, [spot.Project, .. spot.Values.Select(static v => (object)Masking.Mask(v))]))
    {
        Location = spot.Location,
        Counts = spot.Kind is not (BlindSpotKind.TestProject or BlindSpotKind.ClientSideForms),
    };

    /// <param name="off">The rule, a colon, and by what, in the analyzer's words.</param>
    private static ReportedBlindSpot SwitchedOff(string project, string off)
    {
        var (rule, by) = off.Split(':', 2) is [var id, var words] ? (id, words) : (off, "");
        var cause = by.Contains("NoWarn", StringComparison.Ordinal) ? "off.project" : by.Contains("global", StringComparison.Ordinal) ? "off.global" : "off.files";
        return new ReportedBlindSpot(BlindSpotKind.RuleSwitchedOff, project, Text.Get("blind.RuleSwitchedOff", project, Text.Get(cause), rule)) { Counts = true };
    }

    private ReportedBlindSpot? Say(string project, LogResult result) => result.RuleId switch
    {
        "CK9001" when !result.IsSuppressed => new ReportedBlindSpot(BlindSpotKind.NotFollowed, project, FindingCollector.MessageOf(facts, result)) { Location = result.Location, Counts = true },
        "CK9002" or "AD0001" => new ReportedBlindSpot(BlindSpotKind.RuleFailed, project, FindingCollector.MessageOf(facts, result)) { Location = result.Location, Counts = true },
        _ => null,
    };
}
