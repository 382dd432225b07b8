using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Tests.PersonalData;

public sealed class PersonalMemberTests
{
    private const string Code = """
        public record Lead(string {|CK0001:Name|}, string {|CK0001:Phone|}, string Colour);
        public class Guest
        {
            private string _email = "";
            public string {|CK0001:Email|} { get => _email; set => _email = value; }
            public string {|CK0001:IdCardNo|} = "";
            public bool EmailConfirmed { get; set; }
        }
        """;

    [Fact]
    public Task Lists_each_personal_member_once_when_the_inventory_is_on() =>
        Verify.Code(Code).WithProperty("ComplianceKitInventory", "true").DiagnosesAsync("CK0001");

    [Fact]
    public async Task Stays_silent_when_the_inventory_is_off() =>
        Assert.DoesNotContain(await Verify.Code(Code).FindingsAsync(), static d => d.Id == "CK0001");

    [Fact]
    public async Task Tells_the_audit_all_it_knows()
    {
        var findings = await Verify.Code(Code).WithProperty("ComplianceKitInventory", "true").FindingsAsync();
        var entry = findings.Single(static d => d.Id == "CK0001" && d.Properties["ck.member"] == "Guest.IdCardNo");

        Assert.Equal(("id-number", "true", "customer", "high"), (entry.Properties["ck.kind"], entry.Properties["ck.sensitive"], entry.Properties["ck.subject"], entry.Properties["ck.confidence"]));
        Assert.Equal("the name says 'idcardno' and 'Guest' describes a person", entry.Properties["ck.reason.en"]);
        Assert.Equal("名称含“idcardno”，且“Guest”描述的是自然人", entry.Properties["ck.reason.zh-Hans"]);
        Assert.NotNull(entry.Properties["ck.sensitive.why.zh-Hans"]);
        Assert.Matches("^[0-9a-f]{32}$", entry.Properties["ck.fingerprint"]!);
        Assert.Equal("'Guest.IdCardNo' holds personal data: ID number (the name says 'idcardno' and 'Guest' describes a person)", entry.GetMessage(System.Globalization.CultureInfo.GetCultureInfo("en-US")));
        Assert.Equal(DiagnosticSeverity.Info, entry.Severity);
    }
}
