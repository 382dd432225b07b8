using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ComplianceKit.Tool.Law;
using ComplianceKit.Tool.Reports;
using ComplianceKit.Tool.Support;

namespace ComplianceKit.Tool.ReportTests;

/// <summary>What holds for the page as a file, whatever browser opens it.</summary>
public sealed class HtmlReportTests
{
    private static readonly string Html = new HtmlReport(FactBook.Instance, chinese: false).Render(ShopAudit.Report());

    [Fact]
    public void The_policy_allows_exactly_its_own_style_and_script()
    {
        var page = Parse(Html);
        var policy = page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;

        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src 'sha256-{Hash(page.QuerySelector("style")!.TextContent)}'", policy, StringComparison.Ordinal);
        Assert.Contains($"script-src 'sha256-{Hash(page.QuerySelector("script")!.TextContent)}'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Single(page.QuerySelectorAll("style"));
    }

    [Fact]
    public void Nothing_in_it_is_fetched_from_elsewhere()
    {
        var page = Parse(Html);

        Assert.Empty(page.QuerySelectorAll("[src], link, iframe, object, embed, base, form"));
        Assert.DoesNotContain(page.All, static e => e.Attributes.Any(static a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name == "style"));
        Assert.DoesNotMatch(@"url\(|@import", page.QuerySelector("style")!.TextContent);
        Assert.DoesNotMatch("fetch|XMLHttpRequest|WebSocket|innerHTML|eval|localStorage|cookie", page.QuerySelector("script")!.TextContent);
    }

    [Fact]
    public void Every_id_stands_once_and_every_link_leads_somewhere()
    {
        var page = Parse(Html);
        var ids = page.QuerySelectorAll("[id]").Select(static e => e.Id!).ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(page.QuerySelectorAll("a[href^='#']").Select(static a => a.GetAttribute("href")![1..]), id => Assert.Contains(id, ids));
        Assert.All(page.QuerySelectorAll("[aria-labelledby]").Select(static e => e.GetAttribute("aria-labelledby")!), id => Assert.Contains(id, ids));
        Assert.All(page.QuerySelectorAll("label[for]").Select(static e => e.GetAttribute("for")!), id => Assert.Contains(id, ids));
    }

    [Fact]
    public void Both_languages_stand_beside_each_other_everywhere()
    {
        var page = Parse(Html);
        var (english, chinese) = (page.QuerySelectorAll("[lang=en]").Length, page.QuerySelectorAll("[lang=zh-Hans]").Length);

        // The page itself has a language too.
        Assert.Equal(english - 1, chinese);
        Assert.True(chinese > 200);
    }

    [Fact]
    public void A_duty_that_was_not_checked_is_marked()
    {
        var report = ShopAudit.Report();
        var unchecked_ = report with { Law = [.. report.Law.Select(static l => l.Id == "CN-PIPL-13" ? l with { Verified = false } : l)] };

        Assert.Equal(0, Parse(Html).QuerySelectorAll("#rule-CK1001 .tag.unchecked").Length);
        Assert.Equal(1, Parse(new HtmlReport(FactBook.Instance, chinese: false).Render(unchecked_)).QuerySelectorAll("#rule-CK1001 .tag.unchecked").Length);
    }

    [Fact]
    public void Two_findings_of_one_fingerprint_have_anchors_of_their_own()
    {
        var html = new HtmlReport(FactBook.Instance, chinese: false).Render(ShopAudit.Report(static results =>
        {
            var twin = results[0]!.DeepClone();
            twin["locations"]![0]!["physicalLocation"]!["region"]!["startLine"] = 12;
            results.Add(twin);
        }));

        Assert.Equal(["f-11111111111111111111111111111111", "f-11111111111111111111111111111111-2"], Parse(html).QuerySelectorAll("#rule-CK1001 .finding").Select(static f => f.Id!));
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_is_disarmed()
    {
        var html = new HtmlReport(FactBook.Instance, chinese: false).Render(ShopAudit.Report(static results =>
            results.Single(static r => (string)r!["ruleId"]! == "CK0002")!["properties"]!["customProperties"]!["ck.arg.2.en"] = "=HYPERLINK(\"x\")"));
        var href = Parse(html).QuerySelector("a[download][lang=en]")!.GetAttribute("href")!;
        var csv = Encoding.UTF8.GetString(Convert.FromBase64String(href[(href.IndexOf(',', StringComparison.Ordinal) + 1)..]));

        Assert.StartsWith("\uFEFF", csv, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\"", csv, StringComparison.Ordinal);
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
