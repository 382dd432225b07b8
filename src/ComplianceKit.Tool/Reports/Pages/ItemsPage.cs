using ComplianceKit.Tool.Reports.Templating;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports.Pages;

/// <summary>The audit items of the guideline with their parts.</summary>
internal static class ItemsPage
{
    private const int LinksShown = 12;

    public static View View(AuditReport report, PageWords words)
    {
        var findings = report.Findings.GroupBy(static f => f.Fingerprint, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.First(), StringComparer.Ordinal);
        return new View
        {
            ["items"] = report.AuditItems.Select(item => new View
            {
                ["number"] = item.Number,
                ["title"] = item.Title,
                ["status"] = item.Status.ToString(),
                ["statusName"] = Text.Get("status." + item.Status),
                ["open"] = item.Status == ItemStatus.NeedsCorrection,
                ["parts"] = item.Parts.Select(p => Part(p, words, findings)).ToList(),
                ["laws"] = words.Laws(item.Law).ToList(),
            }).ToList(),
        };
    }

    private static View Part(AuditPart part, PageWords words, Dictionary<string, Finding> findings) => new()
    {
        ["number"] = part.Number,
        ["title"] = part.Title,
        ["status"] = part.Status.ToString(),
        ["statusName"] = Text.Get("status." + part.Status),
        ["todo"] = part.ToDo,
        ["hasEvidence"] = part.Evidence.Length > 0,
        ["evidence"] = part.Evidence.Select(static e => new View { ["text"] = e }).ToList(),
        ["links"] = part.Findings.Take(LinksShown).Select(f => findings[f]).Select(f => new View { ["key"] = words.Key(f), ["place"] = f.Location is null ? f.Rule : PageWords.Place(f.Location) }).ToList(),
        ["more"] = part.Findings.Length > LinksShown ? Text.Get("summary.more", part.Findings.Length - LinksShown) : null,
    };
}
