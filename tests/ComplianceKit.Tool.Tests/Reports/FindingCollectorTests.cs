using System.Text.Json.Nodes;
using ComplianceKit.Tool.Commands;
using ComplianceKit.Tool.Reports;
using ComplianceKit.Tool.Support;

namespace ComplianceKit.Tool.ReportTests;

public sealed class FindingCollectorTests
{
    [Fact]
    public void What_two_projects_show_is_one_finding_of_both()
    {
        var report = ShopAudit.Report(second: "Shop.Api");

        Assert.Equal(3, report.Findings.Length);
        Assert.All(report.Findings, static f => Assert.Equal("Shop,Shop.Api", string.Join(',', f.Projects)));
        Assert.Equal(2, report.Result.New);
    }

    [Fact]
    public void A_rule_of_the_core_is_an_error_although_the_audit_build_only_observes()
    {
        Assert.Equal(FindingLevel.Error, Level("CK1001", "warning"));
        Assert.Equal(FindingLevel.Warning, Level("CK4002", "warning"));
        Assert.Equal(FindingLevel.Error, Level("CK4002", "error"));
    }

    [Fact]
    public void A_level_that_the_user_lowered_stays_low() => Assert.Equal(FindingLevel.Note, Level("CK1001", "note"));

    [Theory]
    [InlineData(".editorconfig", "[*.cs]\ndotnet_diagnostic.CK1001.severity = warning", nameof(FindingLevel.Warning))]
    [InlineData("../.editorconfig", "[*.cs]\ndotnet_diagnostic.CK1001.severity = warning", nameof(FindingLevel.Warning))]
    [InlineData(".globalconfig", "is_global = true\ndotnet_diagnostic.CK1001.severity = warning", nameof(FindingLevel.Warning))]
    [InlineData(".editorconfig", "[*.vb]\ndotnet_diagnostic.CK1001.severity = warning", nameof(FindingLevel.Error))]
    [InlineData(".editorconfig", "[*.cs]\ndotnet_diagnostic.CK1005.severity = warning", nameof(FindingLevel.Error))]
    [InlineData(".editorconfig", "[*.cs]\ndotnet_diagnostic.CK1001.severity = error", nameof(FindingLevel.Error))]
    public void The_level_that_the_user_set_for_a_rule_of_the_core_counts(string file, string text, string expected)
    {
        using var workspace = new Workspace().Write("src/Leads/LeadEndpoints.cs", "class LeadEndpoints;").Write("src/" + file, text);

        var report = ShopAudit.Report(results =>
        {
            results[0]!["level"] = "warning";
            results[0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"] = new Uri(workspace.PathOf("src/Leads/LeadEndpoints.cs")).AbsoluteUri;
        }, folder: workspace.PathOf("src"));
        var finding = report.Findings.Single(static f => f.Rule == "CK1001");

        Assert.Equal(expected, finding.Level.ToString());
        Assert.Equal(expected == "Error" ? 1 : 0, report.Result.Violations.Single(v => v.Id == finding.Violation).Errors);
    }

    [Fact]
    public void A_finding_without_identity_gets_one_that_lines_do_not_change()
    {
        var there = ShopAudit.Report(static r => WithoutIdentity(r, 11));
        var moved = ShopAudit.Report(static r => WithoutIdentity(r, 3));

        Assert.Equal(Fingerprints(there), Fingerprints(moved));
        Assert.Equal(Fingerprints(there).Count, Fingerprints(there).Distinct().Count());
    }

    [Fact]
    public void Where_the_arguments_do_not_fit_the_message_of_the_log_is_shown() =>
        Assert.Equal(new BilingualText("a commercial message to *** is sent", "a commercial message to *** is sent"), ShopAudit.Report().Findings.Single(static f => f.Rule == "CK3001").Message);

    [Theory]
    [InlineData("The vendor asks; by Li Na; until 2026-11-24", nameof(SuppressionState.Valid))]
    [InlineData("The vendor asks; until 2026-11-23", nameof(SuppressionState.Expired))]
    [InlineData("供应商自行检查；作者：李娜；有效期至 2026-11-23", nameof(SuppressionState.Expired))]
    [InlineData("供应商自行检查；作者：李娜；有效期至 2027-11-23", nameof(SuppressionState.Valid))]
    [InlineData("The vendor asks", nameof(SuppressionState.Valid))]
    [InlineData("<Pending>", nameof(SuppressionState.WithoutReason))]
    [InlineData("by Li Na; until 2027-01-01", nameof(SuppressionState.WithoutReason))]
    [InlineData("", nameof(SuppressionState.WithoutReason))]
    [InlineData(null, nameof(SuppressionState.WithoutReason))]
    public void A_suppression_holds_with_a_reason_until_its_day(string? justification, string expected)
    {
        var report = ShopAudit.Report(results => results.Single(static r => (string)r!["ruleId"]! == "CK3001")!["suppressions"]![0]!["justification"] = justification);
        var finding = report.Findings.Single(static f => f.Rule == "CK3001");

        Assert.Equal(expected, finding.Suppression!.State.ToString());
        Assert.Equal(expected != nameof(SuppressionState.Valid), finding.Stands);
        Assert.Equal(expected == nameof(SuppressionState.Valid) ? 2 : 3, report.Result.New);
    }

    [Fact]
    public void What_one_project_suppresses_and_another_shows_stands()
    {
        var report = ShopAudit.Report(static results =>
        {
            var open = results.Single(static r => (string)r!["ruleId"]! == "CK3001")!.DeepClone();
            open.AsObject().Remove("suppressions");
            results.Add(open);
        });

        Assert.Null(report.Findings.Single(static f => f.Rule == "CK3001").Suppression);
    }

    private static FindingLevel Level(string rule, string level) => ShopAudit.Report(results =>
    {
        results[0]!["ruleId"] = rule;
        results[0]!["level"] = level;
    }).Findings.Single(f => f.Fingerprint.StartsWith("1111", StringComparison.Ordinal)).Level;

    private static void WithoutIdentity(JsonArray results, int line)
    {
        var result = results[0]!.DeepClone();
        result["properties"]!["customProperties"]!.AsObject().Remove("ck.fingerprint");
        result["locations"]![0]!["physicalLocation"]!["region"]!["startLine"] = line;
        results.Add(result);
        var twin = result.DeepClone();
        twin["locations"]![0]!["physicalLocation"]!["region"]!["startLine"] = line + 1;
        results.Add(twin);
    }

    private static List<string> Fingerprints(AuditReport report) => [.. report.Findings.Select(static f => f.Fingerprint).Order(StringComparer.Ordinal)];
}
