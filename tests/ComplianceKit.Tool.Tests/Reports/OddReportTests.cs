using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using ComplianceKit.Tool.Law;
using ComplianceKit.Tool.Reports;
using ComplianceKit.Tool.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceKit.Tool.ReportTests;

/// <summary>Whatever an error log says, the report stays a report.</summary>
public sealed class OddReportTests
{
    private static readonly string[] Nasty =
    [
        "", " ", "\0", "\u202Eevil", "\uD800", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"'><b>", "{{name}} {0} {", "}}", "![x](http://x) [y](javascript:1)", "| a | b |\n# h",
        "@someone #1", "```\n~~~", "13800138000", "李雷 <lilei@example.com>", "11010119900307889X", "a\r\nb\u2028c", "客户/地址.cs", "../../../etc/passwd", "C:\\x\\y.cs", "%00%zz", new string('长', 3000),
    ];

    private static readonly string[] Paths = ["", " ", "\0", "a\u202Eb.cs", "客户/地址.cs", "../../../etc/passwd", "C:\\x\\y.cs", "%00%zz", "<b>.cs", "Leads/Lead.cs", "file:///", "/_/", new string('x', 400)];

    private static readonly string[] Facts = ["ck.arg.0.en", "ck.arg.0.zh-Hans", "ck.fingerprint", "ck.kinds", "ck.kind", "ck.members", "ck.member", "ck.purpose", "ck.locations", "ck.guards", "ck.basis", "ck.source.kind", "ck.sink.kind", "ck.reason", "ck.sensitive", "ck.rules.off", "ck.files", "ck.version"];

    private static readonly string[] Rules = ["CK0001", "CK0002", "CK1001", "CK2001", "CK4002", "CK7777", "CK9000", "CK9001", "CK9002", "AD0001", "CK"];

    [Fact]
    public void No_text_of_a_log_breaks_a_format_or_gets_through_unmasked() =>
        Prop.ForAll(Results(), static results =>
        {
            var report = ShopAudit.Report(log =>
            {
                foreach (var result in results)
                {
                    log.Add(JsonNode.Parse(result));
                }
            });
            Sound(report);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_empty_log_makes_a_whole_report() => Sound(ShopAudit.Report(static log => log.Clear()));

    [Fact]
    public void Thousands_of_findings_are_still_written()
    {
        var report = ShopAudit.Report();
        var one = report.Findings.Single(static f => f.Rule == "CK1001");
        var many = report with { Findings = [.. report.Findings, .. Enumerable.Range(0, 5_000).Select(i => one with { Fingerprint = i.ToString("x32") })] };

        var html = new HtmlReport(FactBook.Instance, chinese: false).Render(many);
        var sarif = new SarifReport(chinese: true).Render(many);
        var json = JsonReport.Render(many);

        Assert.All([html, sarif, json], static text => Assert.InRange(text.Length, 5_000_000, 40_000_000));
    }

    private static void Sound(AuditReport report)
    {
        var html = new HtmlReport(FactBook.Instance, chinese: true).Render(report);
        var (sarif, json, summary) = (new SarifReport(chinese: true).Render(report), JsonReport.Render(report), new SummaryReport(chinese: false).Render(report));
        var page = new HtmlParser().ParseDocument(html);

        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Empty(page.QuerySelectorAll("img, iframe, [onerror], [onclick]"));
        Assert.DoesNotContain(html, static c => c is '\0' or '\u202E');
        Assert.Empty(SarifShape.Faults(sarif));
        Assert.Equal(report.Findings.Length, JsonNode.Parse(json)!["findings"]!.AsArray().Count);
        Assert.DoesNotContain("<img", summary, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", summary, StringComparison.OrdinalIgnoreCase);
        Assert.All([html, sarif, json, summary], static text =>
        {
            Assert.DoesNotContain("13800138000", text, StringComparison.Ordinal);
            Assert.DoesNotContain("lilei@example.com", text, StringComparison.Ordinal);
            Assert.DoesNotContain("11010119900307889X", text, StringComparison.Ordinal);
        });
    }

    private static Arbitrary<string[]> Results()
    {
        var text = Gen.OneOf(Gen.Elements(Nasty), ArbMap.Default.GeneratorFor<string>().Select(static s => s ?? ""));
        var number = Gen.Elements(-7, 0, 1, 3, 11, 500, int.MaxValue);
        var result =
            from rule in Gen.Elements(Rules)
            from message in text
            from uri in Gen.Elements(Paths)
            from line in number
            from end in number
            from justification in text
            from suppressed in Gen.Elements(true, false)
            from names in Gen.ListOf(Gen.Elements(Facts))
            from values in Gen.ArrayOf(text, 20)
            select Result(rule, message, uri, line, end, suppressed ? justification : null, names, values);
        return Gen.ArrayOf(result).ToArbitrary();
    }

    private static string Result(string rule, string message, string uri, int line, int end, string? justification, IEnumerable<string> names, string[] values)
    {
        var facts = new JsonObject();
        foreach (var (name, i) in names.Distinct().Select(static (name, i) => (name, i)))
        {
            facts[name] = Whole(values[i % values.Length]);
        }

        JsonObject Place() => new() { ["physicalLocation"] = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = Whole(uri) }, ["region"] = new JsonObject { ["startLine"] = line, ["startColumn"] = end, ["endLine"] = end } } };
        var result = new JsonObject
        {
            ["ruleId"] = rule,
            ["message"] = new JsonObject { ["text"] = Whole(message) },
            ["locations"] = new JsonArray(Place()),
            ["relatedLocations"] = new JsonArray(Place(), new JsonObject()),
            ["properties"] = new JsonObject { ["customProperties"] = facts },
        };
        if (justification is not null)
        {
            result["suppressions"] = new JsonArray(new JsonObject { ["kind"] = "inSource", ["justification"] = Whole(justification) });
        }

        return result.ToJsonString();
    }

    /// <summary>JSON has no half of a surrogate pair.</summary>
    private static string Whole(string text) => string.Concat(text.EnumerateRunes());
}
