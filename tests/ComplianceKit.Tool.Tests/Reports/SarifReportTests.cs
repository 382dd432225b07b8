using System.Text.Json.Nodes;
using ComplianceKit.Tool.Reports;
using ComplianceKit.Tool.Support;

namespace ComplianceKit.Tool.ReportTests;

public sealed class SarifReportTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void It_has_the_shape_of_the_standard(bool chinese) => Assert.Empty(SarifShape.Faults(new SarifReport(chinese).Render(ShopAudit.Report())));

    [Fact]
    public void The_shape_is_checked_in_earnest()
    {
        var log = Render().AsObject();
        log["runs"]![0]!["results"]![0]!.AsObject().Remove("message");
        log["runs"]![0]!["results"]![1]!["level"] = "fatal";
        log["runs"]![0]!["colour"] = "red";

        Assert.Equal(3, SarifShape.Faults(log.ToJsonString()).Count);
    }

    [Fact]
    public void Every_result_refers_to_its_rule()
    {
        var run = Render()["runs"]![0]!;

        Assert.All(run["results"]!.AsArray(), result => Assert.Equal((string?)result!["ruleId"], (string?)run["tool"]!["driver"]!["rules"]![(int)result["ruleIndex"]!]!["id"]));
    }

    [Fact]
    public void Only_a_suppression_that_holds_is_accepted()
    {
        var states = Render()["runs"]![0]!["results"]!.AsArray().Where(static r => r!["suppressions"] is not null).ToDictionary(static r => (string)r!["ruleId"]!, static r => (string)r!["suppressions"]![0]!["status"]!);

        Assert.Equal(new Dictionary<string, string> { ["CK3001"] = "accepted", ["CK2001"] = "rejected" }, states);
    }

    [Fact]
    public void Odd_paths_are_written_as_the_standard_asks()
    {
        var report = ShopAudit.Report(static r => r[0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"] = "Leads/客户 #1 100%.cs");
        var json = new SarifReport(chinese: false).Render(report);

        Assert.Empty(SarifShape.Faults(json));
        Assert.Contains("Leads/%E5%AE%A2%E6%88%B7%20%231%20100%25.cs", json);
    }

    [Fact]
    public void Without_a_baseline_no_state_is_claimed() => Assert.DoesNotContain("baselineState", Render().ToJsonString());

    private static JsonNode Render() => JsonNode.Parse(new SarifReport(chinese: false).Render(ShopAudit.Report()))!;
}
