using ComplianceKit.Tool.Reports;
using ComplianceKit.Tool.Support;

namespace ComplianceKit.Tool.ReportTests;

/// <summary>The report of the shop in every format, as a person has accepted it.</summary>
public sealed class ReportSnapshotTests
{
    [Fact]
    public void Json_says_all_of_it() => Snapshot.Matches(JsonReport.Render(Stable()), "shop.json");

    [Fact]
    public void Sarif_says_what_importers_read() => Snapshot.Matches(new SarifReport(chinese: false).Render(Stable()), "shop.sarif");

    [Theory]
    [InlineData(false, "shop.en.md")]
    [InlineData(true, "shop.zh-Hans.md")]
    public void Summary_fits_a_comment(bool chinese, string name) => Snapshot.Matches(new SummaryReport(chinese).Render(Stable()), name);

    /// <summary>Without what the repository itself changes every day: the pages of the rules, the law and the guideline have their own tests.</summary>
    private static AuditReport Stable()
    {
        var report = ShopAudit.Report();
        return report with
        {
            Origin = report.Origin with { Commit = null },
            Rules = [.. report.Rules.Select(static r => r with { Remedy = new(r.Id + " remedy", r.Id + " 办法") })],
            Law = [.. report.Law.Where(static l => l.Id is "CN-PIPL-13" or "CN-CPLIR-24")],
            AuditItems = [.. report.AuditItems.Where(static i => i.Number is 2 or 3 or 21)],
        };
    }
}
