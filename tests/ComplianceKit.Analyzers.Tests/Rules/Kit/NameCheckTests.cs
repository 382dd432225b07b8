using System.Globalization;

namespace ComplianceKit.Analyzers.Tests.Rules.Kit;

/// <summary>CK4002 in code: names that compliancekit.json does not declare, and claims without a reason.</summary>
public sealed class NameCheckTests
{
    private const string Declared = """
        { "version": 1,
          "purposes": [{ "id": "viewing", "basis": "consent" }, { "id": "promotion", "basis": "consent", "marketing": true, "channels": ["sms"] }],
          "notices": [{ "id": "lead-form", "version": "2026-01" }] }
        """;

    [Theory]
    [InlineData("""public static readonly PurposeId Promotion = new({|CK4002:"promotoin"|});""", "no purpose 'promotoin' is declared in compliancekit.json; did you mean 'promotion'?")]
    [InlineData("""public PurposeId Other() => new PurposeId({|CK4002:"wholesale"|});""", "no purpose 'wholesale' is declared in compliancekit.json; declare it there under 'purposes', or use a declared one")]
    [InlineData("""[RequiresConsent(Purpose = {|CK4002:"viewings"|})] public void Save() { }""", "no purpose 'viewings' is declared in compliancekit.json; did you mean 'viewing'?")]
    [InlineData("""[LegalBasis(Basis.Contract, "deliver the order", Purpose = {|CK4002:"orders"|})] public void Save() { }""", "no purpose 'orders' is declared in compliancekit.json; declare it there under 'purposes', or use a declared one")]
    [InlineData("""public NoticeReference Shown() => NoticeReference.Of({|CK4002:"lead-from"|}, "2026-01", "en", "We call you back.");""", "no notice 'lead-from' is declared in compliancekit.json; did you mean 'lead-form'?")]
    [InlineData("""public NoticeReference Shown(Sha256Digest hash) => new({|CK4002:"terms"|}, "2026-01", "en", hash);""", "no notice 'terms' is declared in compliancekit.json; declare it there under 'notices', or use a declared one")]
    public async Task An_undeclared_name(string member, string message)
    {
        var verify = In(member);
        await verify.DiagnosesAsync("CK4002");
        Assert.Equal(message, Assert.Single(await verify.FindingsAsync(), static d => d.Id == "CK4002").GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("""public static readonly PurposeId Promotion = new("promotion");""")]
    [InlineData("""public PurposeId Any(string id) => new(id);""")]
    [InlineData("""[RequiresConsent(Purpose = "viewing")] public void Save() { }""")]
    [InlineData("""public NoticeReference Shown() => NoticeReference.Of("lead-form", "2026-01", "en", "We call you back.");""")]
    public Task A_declared_name(string member) => In(member).DiagnosesAsync("CK4002");

    [Fact]
    public Task Without_a_file_no_name_is_undeclared() => Verify.DiagnosesAsync("""class C { PurposeId _a = new("wholesale"); NoticeReference _b = NoticeReference.Of("x", "1", "en", "y"); }""", "CK4002");

    [Fact]
    public Task The_placeholder_of_a_code_fix_is_never_declared() => Verify.DiagnosesAsync("""class C { PurposeId _a = new({|CK4002:"purpose-to-declare"|}); }""", "CK4002");

    [Fact]
    public Task A_name_of_somebody_else_is_no_purpose() =>
        Verify.Code("""namespace Shop { public class PurposeId(string id) { public string Id => id; } class C { PurposeId _a = new("wholesale"); } }""").WithConfiguration(Declared).DiagnosesAsync("CK4002");

    [Theory]
    [InlineData("""{|CK4002:MessageContent.Email("New homes", text)|}""")]
    [InlineData("""{|CK4002:MessageContent.InApp("New homes", text)|}""")]
    [InlineData("MessageContent.Sms(text)")]
    public Task A_channel_that_the_purpose_does_not_declare(string content) => Verify.Code($$"""
        using ComplianceKit.Outreach;
        static class Purposes { public static readonly PurposeId Promotion = new("promotion"); }
        class Campaign
        {
            public Task<GateDecision> Text(IOutreachGate gate, string phone, string text) => gate.DecideAsync(phone, Purposes.Promotion, {{content}});
            public Task<GateDecision> Point(IOutreachGate gate, ContactPoint point, string text) => gate.DecideAsync(new ContactAttempt(point, new PurposeId("promotion"), {{content}}));
            public Task<GateDecision> Viewing(IOutreachGate gate, string phone, string text) => gate.DecideAsync(phone, new PurposeId("viewing"), MessageContent.Email("Your visit", text));
        }
        """).WithConfiguration(Declared).DiagnosesAsync("CK4002");

    [Theory]
    [InlineData("""[LegalBasis(Basis.Contract, {|CK4002:""|})]""", "the legal basis 'Contract' has no reason; write in a sentence why it applies here")]
    [InlineData("""[LegalBasis(Basis.Contract, {|CK4002:"  "|})]""", "the legal basis 'Contract' has no reason; write in a sentence why it applies here")]
    [InlineData("""[LegalBasis({|CK4002:Basis.Consent|}, "they agreed")]""", "an attribute claims 'Consent' as the legal basis; record the consent of each person with IConsent.RecordAsync instead")]
    [InlineData("""[LegalBasis({|CK4002:Basis.LegitimateInterest|}, "stop fraud")]""", "the law of CN does not know the basis 'legitimate-interest'; rest the handling on a basis that it knows, or declare the jurisdiction that applies")]
    [InlineData("""[{|CK4002:ServiceMessage("")|}]""", "[ServiceMessage] gives no reason; write the reason, the audit report shows it")]
    public async Task A_claim_that_nobody_can_check(string attribute, string message)
    {
        var verify = In(attribute + " public void Save() { }");
        await verify.DiagnosesAsync("CK4002");
        Assert.Equal(message, Assert.Single(await verify.FindingsAsync(), static d => d.Id == "CK4002").GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("""[LegalBasis(Basis.Contract, "deliver the order")]""")]
    [InlineData("""[ServiceMessage("verification codes")]""")]
    public Task A_claim_with_its_reason(string attribute) => In(attribute + " public void Save() { }").DiagnosesAsync("CK4002");

    [Fact]
    public Task A_reason_is_asked_for_without_a_file_and_on_lambdas_too() => Verify.DiagnosesAsync("""
        var app = WebApplication.Create();
        app.MapPost("/orders", [LegalBasis(Basis.Contract, {|CK4002:""|})] (string phone) => phone.Length);
        [LegalBasis(Basis.Contract, {|CK4002:""|})] string Local(string phone) => phone;
        app.MapPost("/local", Local);
        app.MapPost("/fraud", [LegalBasis(Basis.LegitimateInterest, "stop fraud")] (string phone) => phone.Length);
        """, "CK4002");

    private static Verify In(string member) => Verify.Code("class C { " + member + " }").WithConfiguration(Declared);
}
