using System.Globalization;
using ComplianceKit.Tool.Reports.Templating;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports.Pages;

/// <summary>The findings by rule, each with its source, its way, and what to do.</summary>
internal static class FindingsPage
{
    public static View View(AuditReport report, PageWords words)
    {
        var projects = report.Findings.SelectMany(static f => f.Projects).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var names = report.Result.Violations.ToDictionary(static v => v.Id, static v => v.Name, StringComparer.Ordinal);
        return new View
        {
            ["violationOptions"] = report.Result.Violations.Where(v => report.Rules.Any(r => r.Violation == v.Id)).Select(static v => Option(v.Id, v.Name)).ToList(),
            ["ruleOptions"] = report.Rules.Select(static r => Option(r.Id, new BilingualText($"{r.Id} {r.Title.English}", $"{r.Id} {r.Title.Chinese}"))).ToList(),
            ["projectOptions"] = projects.Select(static (p, i) => Option(i.ToString(CultureInfo.InvariantCulture), Bilingual.Same(p))).ToList(),
            ["stateOptions"] = ((string[])["new", "known", "suppressed"]).Where(s => report.Findings.Any(f => StateOf(f) == s)).Select(static s => Option(s, Text.Get("state." + s))).ToList(),
            ["ruleGroups"] = report.Rules.Select(r => Group(r, names, report, words, projects)).ToList(),
        };
    }

    private static View Option(string value, BilingualText name) => new() { ["value"] = value, ["en"] = name.English, ["zh"] = name.Chinese };

    private static string StateOf(Finding finding) => !finding.Stands ? "suppressed" : finding is { State: FindingState.Known, Suppression: null } ? "known" : "new";

    private static View Group(ReportedRule rule, Dictionary<string, BilingualText> names, AuditReport report, PageWords words, List<string> projects) => new()
    {
        ["id"] = rule.Id,
        ["title"] = rule.Title,
        ["violation"] = rule.Violation,
        ["violationName"] = names.GetValueOrDefault(rule.Violation, Bilingual.Same(rule.Violation)),
        ["remedy"] = RemedyMarkup.Both(rule.Remedy),
        ["laws"] = words.Laws(rule.Law).ToList(),
        ["page"] = rule.Page,
        ["findings"] = report.Findings.Where(f => f.Rule == rule.Id).Select(f => Finding(f, words, projects)).ToList(),
    };

    private static View Finding(Finding finding, PageWords words, List<string> projects) => new()
    {
        ["key"] = words.Key(finding),
        ["fingerprint"] = finding.Fingerprint,
        ["projectKeys"] = string.Join(' ', finding.Projects.Select(p => projects.IndexOf(p).ToString(CultureInfo.InvariantCulture))),
        ["projects"] = string.Join(", ", finding.Projects),
        ["state"] = StateOf(finding),
        ["stateName"] = StateOf(finding) == "new" ? null : Text.Get("state." + StateOf(finding)),
        ["level"] = Text.Get("level." + finding.Level),
        ["levelClass"] = "level-" + finding.Level.ToString().ToLowerInvariant(),
        ["place"] = finding.Location is { } place ? PageWords.Place(place) : "-",
        ["message"] = finding.Message,
        ["hasExcerpt"] = finding.Excerpt is not null,
        ["lines"] = (finding.Excerpt?.Lines ?? []).Select((text, i) => Line(finding, text, finding.Excerpt!.FirstLine + i)).ToList(),
        ["hasPath"] = finding.Path.Length > 0,
        ["steps"] = finding.Path.Select(static s => new View { ["role"] = Text.Get("role." + SarifReport.Role(s.Role)), ["place"] = PageWords.Place(s.Location), ["line"] = s.Line }).ToList(),
        ["kinds"] = finding.Kinds.IsEmpty ? null : words.Kinds(finding.Kinds),
        ["purpose"] = finding.Purpose,
        ["suppression"] = finding.Suppression is { } suppression ? new View { ["text"] = Words(suppression) } : null,
    };

    private static View Line(Finding finding, string text, int number) => new()
    {
        ["number"] = number,
        ["text"] = text,
        ["hit"] = number >= finding.Location!.StartLine && number <= finding.Location.EndLine,
    };

    private static BilingualText Words(Suppression suppression) => Text.Get(
        "suppression." + suppression.State,
        suppression.Reason ?? "",
        suppression.Author is { } author ? Bilingual.Same(author) : Text.Get("suppression.noAuthor"),
        suppression.Until is { } until ? Bilingual.Same(until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : Text.Get("suppression.noEnd"));
}
