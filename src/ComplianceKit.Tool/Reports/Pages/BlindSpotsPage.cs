using System.Globalization;
using ComplianceKit.Tool.Reports.Templating;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports.Pages;

/// <summary>What was not seen, and how the audit was made.</summary>
internal static class BlindSpotsPage
{
    private const int OpenUpTo = 12;

    public static View View(AuditReport report)
    {
        return new View
        {
            ["spotGroups"] = report.BlindSpots.GroupBy(static b => b.Kind).Select(static g => new View
            {
                ["name"] = Text.Get("spot." + g.Key),
                ["count"] = g.Count(),
                ["open"] = g.Count() <= OpenUpTo,
                ["spots"] = g.Select(static b => new View { ["text"] = b.Text, ["place"] = PageWords.Place(b.Location) }).ToList(),
            }).ToList(),
            ["projects"] = report.Projects.Select(static p => new View
            {
                ["name"] = p.Name,
                ["path"] = p.Path,
                ["framework"] = p.Framework,
                ["analysed"] = Text.Get(p.Analysed ? "blind.yes" : "blind.no"),
                ["class"] = p.Analysed ? "EvidenceFound" : "NeedsAnswer",
                ["files"] = p.Files,
            }).ToList(),
            ["origin"] = Origin(report.Origin).Where(static o => o.Value.Length > 0).Select(static o => new View { ["name"] = Text.Get(o.Key), ["value"] = o.Value }).ToList(),
        };
    }

    private static IEnumerable<(string Key, string Value)> Origin(AuditOrigin origin) =>
    [
        ("made.command", origin.Command),
        ("made.asOf", origin.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("made.commit", origin.Commit ?? ""),
        ("made.tool", origin.Tool),
        ("made.analyzers", string.Join(", ", origin.Analyzers)),
        ("made.sdk", origin.Sdk ?? ""),
        ("made.compiler", string.Join(", ", origin.Compilers)),
        ("made.jurisdictions", string.Join(", ", origin.Jurisdictions)),
        ("made.configurations", string.Join(", ", origin.Configurations)),
    ];
}
