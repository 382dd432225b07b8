using System.Globalization;

namespace ComplianceKit.Analyzers.Tests.Reporting;

public sealed class HealthTests
{
    [Fact]
    public async Task The_inventory_leaves_one_record_per_compilation()
    {
        var findings = await Verify.Code("class C;").WithProperty("ComplianceKitInventory", "true").WithProperty("ComplianceKitMode", "Observe").FindingsAsync();
        var record = Assert.Single(findings, static d => d.Id == "CK9000");
        Assert.Equal("Observe", record.Properties["ck.mode"]);
        Assert.Equal("Shop", record.Properties["ck.assembly"]);
        Assert.Contains("CK1001", record.Properties["ck.rules.on"], StringComparison.Ordinal);
        Assert.Contains("“Shop”", record.GetMessage(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ordinary_builds_leave_no_record() =>
        Assert.DoesNotContain(await Verify.Code("class C;").FindingsAsync(), static d => d.Id == "CK9000");
}
