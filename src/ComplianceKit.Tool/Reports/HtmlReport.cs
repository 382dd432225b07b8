using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ComplianceKit.Tool.Law;
using ComplianceKit.Tool.Reports.Pages;
using ComplianceKit.Tool.Reports.Templating;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports;

/// <summary>report.html: one file that loads nothing. Both languages stand in it; the script only filters and turns pages, and without it all is shown.</summary>
internal sealed class HtmlReport(FactBook facts, bool chinese)
{
    public string Render(AuditReport report)
    {
        var (style, script) = (Embedded.Read("Templates.report.css"), Embedded.Read("Templates.report.js"));
        var view = new View
        {
            ["language"] = chinese ? Bilingual.Chinese : Bilingual.English,
            ["chinese"] = chinese,
            ["title"] = $"{Text.Get("report.title").In(chinese)} - {report.Origin.Name}",
            ["style"] = new Markup(style),
            ["styleHash"] = new Markup(HashOf(style)),
            ["script"] = new Markup(script),
            ["scriptHash"] = new Markup(HashOf(script)),
            ["target"] = report.Origin.Name,
            ["asOf"] = report.Origin.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["findingCount"] = report.Findings.Length,
            ["blindCount"] = report.Result.BlindSpots,
        };
        var words = new PageWords(facts, report);
        foreach (var page in (ReadOnlySpan<View>)[GlancePage.View(report), DataMapPage.View(report, words), FindingsPage.View(report, words), NoticesPage.View(report, words), ItemsPage.View(report, words), BlindSpotsPage.View(report)])
        {
            foreach (var (name, value) in page)
            {
                view.Add(name, value);
            }
        }

        return Template.Load("report.html", HtmlDialect.Page).Render(view);
    }

    /// <summary>What the content security policy allows is exactly this text, so that nothing that slips in would run.</summary>
    private static string HashOf(string content) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
