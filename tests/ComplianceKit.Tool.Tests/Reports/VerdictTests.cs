using System.Text.Json.Nodes;
using ComplianceKit.Tool.Commands;
using ComplianceKit.Tool.Findings;
using ComplianceKit.Tool.Reports;
using ComplianceKit.Tool.Support;

namespace ComplianceKit.Tool.ReportTests;

/// <summary>What the audit concludes: never that a system is compliant.</summary>
public sealed class VerdictTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ck-verdict-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Findings_of_error_level_are_violations() => Assert.Equal(AuditVerdict.Violations, ShopAudit.Report().Result.Verdict);

    [Fact]
    public void Nothing_found_says_only_that()
    {
        var report = ShopAudit.Report(static r => Keep(r, "CK9000"));

        Assert.Equal(AuditVerdict.NothingFound, report.Result.Verdict);
        Assert.DoesNotContain(report.AuditItems, static i => i.Status == ItemStatus.NeedsCorrection);
        Assert.Contains(report.AuditItems, static i => i is { Number: 20, Status: ItemStatus.NeedsAnswer });
    }

    [Fact]
    public void What_left_no_record_was_not_analysed()
    {
        var report = ShopAudit.Report(static r => r.Clear());

        Assert.Equal(AuditVerdict.Incomplete, report.Result.Verdict);
        Assert.Contains(report.BlindSpots, static b => b.Kind == BlindSpotKind.AnalyzersDidNotRun);
    }

    [Theory]
    [InlineData("CK9002")]
    [InlineData("AD0001")]
    public void A_rule_that_failed_makes_the_audit_incomplete(string rule)
    {
        var report = ShopAudit.Report(r => r[0]!["ruleId"] = rule);

        Assert.Equal(AuditVerdict.Incomplete, report.Result.Verdict);
        Assert.Contains(report.BlindSpots, static b => b.Kind == BlindSpotKind.RuleFailed);
    }

    [Fact]
    public void Blind_spots_are_counted_against_the_limit()
    {
        Assert.Equal(AuditVerdict.Violations, ShopAudit.Report(request: ShopAudit.Request with { MaximumBlindSpots = 3 }).Result.Verdict);
        Assert.Equal(AuditVerdict.Incomplete, ShopAudit.Report(request: ShopAudit.Request with { MaximumBlindSpots = 2 }).Result.Verdict);
    }

    [Fact]
    public void What_the_baseline_knows_is_not_new_and_what_is_gone_is_named()
    {
        var file = Path.Combine(folder, "report.json");
        var before = ShopAudit.Report(static r => r[0]!["properties"]!["customProperties"]!["ck.fingerprint"] = "99999999999999999999999999999999");
        File.WriteAllText(file, JsonReport.Render(before));

        var report = ShopAudit.Report(baseline: Baseline.Read(file));

        Assert.Equal("99999999999999999999999999999999", Assert.Single(report.Gone));
        Assert.Equal(1, report.Result.Gone);
        Assert.Equal(FindingState.New, report.Findings.Single(static f => f.Rule == "CK1001").State);
    }

    [Fact]
    public void Known_findings_fail_only_where_any_counts()
    {
        var file = Path.Combine(folder, "report.json");
        static void Open(JsonArray results) => results.Single(static r => (string)r!["ruleId"]! == "CK2001")!.AsObject().Remove("suppressions");
        File.WriteAllText(file, JsonReport.Render(ShopAudit.Report(Open)));
        var baseline = Baseline.Read(file);

        Assert.Equal(AuditVerdict.Accepted, ShopAudit.Report(Open, baseline: baseline).Result.Verdict);
        Assert.Equal(AuditVerdict.Violations, ShopAudit.Report(Open, ShopAudit.Request with { FailOn = FailOn.Any }, baseline).Result.Verdict);
        Assert.Equal(AuditVerdict.Accepted, ShopAudit.Report(Open, ShopAudit.Request with { FailOn = FailOn.None }).Result.Verdict);
    }

    [Fact]
    public void A_known_finding_whose_suppression_lost_its_ground_counts_as_new()
    {
        var file = Path.Combine(folder, "report.json");
        File.WriteAllText(file, JsonReport.Render(ShopAudit.Report()));

        var report = ShopAudit.Report(baseline: Baseline.Read(file));

        Assert.Equal((1, 1), (report.Result.New, report.Result.Known));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"version":2,"findings":[]}""")]
    [InlineData("""{"version":1,"findings":[{"rule":"CK1001"}]}""")]
    [InlineData("not json")]
    public void Another_file_is_no_baseline(string text)
    {
        var file = Path.Combine(folder, "other.json");
        File.WriteAllText(file, text);

        Assert.Equal(ExitCode.Usage, Assert.Throws<ToolException>(() => Baseline.Read(file)).ExitCode);
    }

    private static void Keep(JsonArray results, string rule)
    {
        foreach (var other in results.Where(r => (string)r!["ruleId"]! != rule).ToList())
        {
            results.Remove(other);
        }
    }
}
