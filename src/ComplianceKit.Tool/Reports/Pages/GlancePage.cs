using ComplianceKit.Tool.Reports.Templating;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports.Pages;

/// <summary>The first page: the outcome in figures.</summary>
internal static class GlancePage
{
    private const int MostFound = 8;

    public static View View(AuditReport report)
    {
        var result = report.Result;
        return new View
        {
            ["verdict"] = result.Say(),
            ["verdictClass"] = result.Verdict switch { AuditVerdict.Violations => "bad", AuditVerdict.NothingFound => "calm", _ => "open" },
            ["violations"] = result.Violations.Select(static v => new View { ["name"] = v.Name, ["errors"] = v.Errors, ["warnings"] = v.Warnings }).ToList(),
            ["new"] = result.New,
            ["known"] = result.Known,
            ["hasBaseline"] = result.Gone is not null,
            ["gone"] = result.Gone ?? 0,
            ["suppressed"] = result.Suppressed,
            ["analysed"] = report.Projects.Count(static p => p.Analysed),
            ["projectCount"] = report.Projects.Length,
            ["mostFound"] = report.Rules.Length > 0,
            ["rulesByCount"] = report.Rules.OrderByDescending(static r => r.Findings).ThenBy(static r => r.Id, StringComparer.Ordinal).Take(MostFound)
                .Select(static r => new View { ["id"] = r.Id, ["title"] = r.Title, ["count"] = r.Findings }).ToList(),
            ["statuses"] = Enum.GetValues<ItemStatus>().Where(s => s != ItemStatus.NotApplicable || report.AuditItems.Any(i => i.Status == s))
                .Select(s => new View { ["status"] = s.ToString(), ["name"] = Text.Get("status." + s), ["count"] = report.AuditItems.Count(i => i.Status == s) }).ToList(),
        };
    }
}
