using System.Globalization;
using ComplianceKit.Tool.Reports.Templating;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports;

/// <summary>summary.md: what fits into a comment on a pull request.</summary>
internal sealed class SummaryReport(bool chinese)
{
    private const int Shown = 25;

    public string Render(AuditReport report)
    {
        var dialect = new MarkdownDialect(chinese);
        var standing = report.Findings.Where(static f => f.Stands)
            .OrderBy(static f => f.Level).ThenBy(static f => f.State).ToList();
        return Template.Load("summary.md", dialect).Render(new View
        {
            ["verdict"] = report.Result.Say(),
            ["command"] = Code(report.Origin.Command),
            ["violations"] = report.Result.Violations.Select(static v => new View { ["name"] = v.Name, ["errors"] = v.Errors, ["warnings"] = v.Warnings }).ToList(),
            ["new"] = report.Result.New,
            ["known"] = report.Result.Known,
            ["suppressed"] = report.Result.Suppressed,
            ["hasBaseline"] = report.Result.Gone is not null,
            ["gone"] = report.Result.Gone ?? 0,
            ["blind"] = Text.Get("summary.blind", report.Result.BlindSpots, report.Projects.Count(static p => p.Analysed), report.Projects.Length),
            ["findings"] = standing.Take(Shown).Select(f => Row(f, report)).ToList(),
            ["more"] = standing.Count > Shown ? Text.Get("summary.more", standing.Count - Shown) : null,
        });
    }

    private static View Row(Finding finding, AuditReport report) => new()
    {
        ["rule"] = finding.Rule,
        ["page"] = new Markup(report.Rules.First(r => r.Id == finding.Rule).Page),
        ["level"] = Text.Get("level." + finding.Level),
        ["place"] = finding.Location is { } place ? Code(string.Create(CultureInfo.InvariantCulture, $"{place.Path}:{place.StartLine}")) : new Markup("-"),
        ["message"] = finding.Message,
    };

    /// <summary>Between backticks nothing is escaped, so what would end them is replaced.</summary>
    private static Markup Code(string text) => new("`" + text.Replace('`', '\'').Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ") + "`");
}
