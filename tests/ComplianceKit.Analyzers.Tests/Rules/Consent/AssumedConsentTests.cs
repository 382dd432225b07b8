namespace ComplianceKit.Analyzers.Tests.Rules.Consent;

/// <summary>CK1005 in code. Every case has its clean twin beside it.</summary>
public sealed class AssumedConsentTests
{
    [Theory]
    [InlineData("public bool AcceptMarketing { get; set; } {|CK1005:= true|};")]
    [InlineData("public bool? Consent { get; set; } {|CK1005:= true|};")]
    [InlineData("private bool _agreed {|CK1005:= true|};")]
    [InlineData("public bool IsAgree => {|CK1005:true|};")]
    [InlineData("public int IsAgree { get; set; } {|CK1005:= 1|};")]
    [InlineData("public bool 同意 { get; set; } {|CK1005:= true|};")]
    [InlineData("public bool Newsletter { get; set; } {|CK1005:= true|};")]
    [InlineData("public bool OptIn { get; set; } public SignUpForm() { {|CK1005:OptIn = true|}; }")]
    [InlineData("public bool OptIn { get; set; } public SignUpForm(bool optIn {|CK1005:= true|}) => OptIn = optIn;")]
    [InlineData("[{|CK1005:System.ComponentModel.DefaultValue(true)|}] public bool AgreeToTerms { get; set; }")]
    [InlineData("public void Register(string phone, bool agree {|CK1005:= true|}) { }")]
    [InlineData("public bool OptOut { get; set; } public bool OptIn => {|CK1005:!OptOut|};")]
    public Task A_default_is_no_act(string member) => Verify.DiagnosesAsync("public class SignUpForm { " + member + " }", "CK1005");

    [Theory]
    [InlineData("public bool AcceptMarketing { get; set; }")]
    [InlineData("public bool AcceptMarketing { get; set; } = false;")]
    [InlineData("public bool NotConsented { get; set; } = true;")]
    [InlineData("public bool RequireConsent { get; set; } = true;")]
    [InlineData("public bool EnableNewsletter { get; set; } = true;")]
    [InlineData("public bool OptOut { get; set; } = true;")]
    [InlineData("public int AgreeCount { get; set; } = 1;")]
    [InlineData("public string Consent { get; set; } = \"true\";")]
    [InlineData("public bool OptIn { get; } public SignUpForm(bool optIn) => OptIn = optIn;")]
    [InlineData("public static bool AgreeAll { get; } = true;")]
    [InlineData("[System.ComponentModel.DefaultValue(false)] public bool AgreeToTerms { get; set; }")]
    [InlineData("public object GetMembers(bool subscribed = true) => subscribed;")]
    public Task What_the_person_sets_is_one(string member) => Verify.DiagnosesAsync("public class SignUpForm { " + member + " }", "CK1005");

    [Theory]
    [InlineData("public class MailOptions { public bool Newsletter { get; set; } = true; public bool AllowMarketing { get; set; } = true; }")]
    [InlineData("public class ConsentSettings { public bool AgreeToTerms { get; set; } = true; }")]
    [InlineData("public class EventHub { private bool _subscribed = true; public bool Any => _subscribed; }")]
    [InlineData("public class LeaveApproval { public bool IsAgree { get; set; } = true; }")]
    [InlineData("public class LeadQuery { public bool AcceptsMarketing { get; set; } = true; }")]
    [InlineData("public record Filter(bool OptIn = true);")]
    public Task Settings_filters_and_approvals_are_no_consent(string code) => Verify.DiagnosesAsync(code, "CK1005");

    [Theory]
    [InlineData("public record SignUp(string Phone, bool AgreeToMarketing {|CK1005:= true|});")]
    [InlineData("public class ShopSettings { public bool NewsletterTickedByDefault { get; set; } {|CK1005:= true|}; }")]
    [InlineData("public interface ISignUps { void Add(string phone, bool optIn {|CK1005:= true|}); }")]
    public Task Other_places_of_a_default(string code) => Verify.DiagnosesAsync(code, "CK1005");

    [Theory]
    [InlineData("{|CK1005:owner.AcceptMarketing = true|};")]
    [InlineData("var made = new Owner { Phone = form.Phone, {|CK1005:AcceptMarketing = true|} };")]
    [InlineData("Keep(form.Phone, {|CK1005:agreed: true|});")]
    [InlineData("Keep(form.Phone, {|CK1005:true|});")]
    [InlineData("var consent = {|CK1005:true|}; if (consent) Keep(form.Phone, consent);")]
    [InlineData("{|CK1005:owner.AcceptMarketing = !form.OptOut|};")]
    [InlineData("{|CK1005:owner.AcceptMarketing = form.OptOut == false|};")]
    [InlineData("{|CK1005:owner.AcceptMarketing = string.IsNullOrEmpty(request.Form[\"optout\"])|};")]
    [InlineData("owner.AcceptMarketing = {|CK1005:form.Agreed ?? true|};")]
    [InlineData("owner.AcceptMarketing = {|CK1005:form.Agreed.GetValueOrDefault(true)|};")]
    [InlineData("owner.AcceptMarketing = {|CK1005:form.Agreed != false|};")]
    [InlineData("owner.AcceptMarketing = {|CK1005:form.Agreed is not false|};")]
    [InlineData("if (true) owner.Phone = form.Phone; {|CK1005:owner.AcceptMarketing = true|};")]
    public Task Hard_coded_or_taken_from_silence(string statement) => Registering(statement);

    [Theory]
    [InlineData("owner.AcceptMarketing = form.Agreed == true;")]
    [InlineData("owner.AcceptMarketing = form.Agreed ?? false;")]
    [InlineData("owner.AcceptMarketing = form.Agreed.GetValueOrDefault();")]
    [InlineData("if (form.Agreed == true) owner.AcceptMarketing = true;")]
    [InlineData("if (form.Agreed != true) return; owner.AcceptMarketing = true;")]
    [InlineData("if (!Confirmed()) { return; } Keep(form.Phone, true);")]
    [InlineData("switch (form.Phone) { case \"1\": owner.AcceptMarketing = true; break; }")]
    [InlineData("void OnAgreeClicked() => owner.AcceptMarketing = true; OnAgreeClicked();")]
    [InlineData("var allAgreed = true; foreach (var one in new[] { form }) if (one.Agreed != true) allAgreed = false; Keep(form.Phone, allAgreed);")]
    [InlineData("owner.AcceptMarketing = !string.IsNullOrEmpty(request.Form[\"optin\"]);")]
    [InlineData("owner.Phone = form.OptOut ? \"\" : form.Phone;")]
    public Task Taken_from_what_the_person_chose(string statement) => Registering(statement);

    [Fact]
    public Task The_act_itself_says_true() => Verify.DiagnosesAsync("""
        public class Owner
        {
            public bool AcceptMarketing { get; private set; }
            public void AgreeToMarketing() => AcceptMarketing = true;
            public static void Map(WebApplication app, Owner owner) => app.MapPost("/newsletter/subscribe", () => { owner.AcceptMarketing = true; });
        }
        """, "CK1005");

    [Fact]
    public Task An_entity_model_or_a_migration_that_says_yes() => Verify.Code("""
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Migrations;
        public class Owner { public int Id { get; set; } public bool AcceptMarketing { get; set; } public bool IsActive { get; set; } }
        public class Db : DbContext
        {
            protected override void OnModelCreating(ModelBuilder model)
            {
                model.Entity<Owner>().Property(o => o.AcceptMarketing).IsRequired().HasDefaultValue({|CK1005:true|});
                model.Entity<Owner>().Property(o => o.IsActive).HasDefaultValue(true);
                model.Entity<Owner>().Property(o => o.AcceptMarketing).HasDefaultValue(false);
                model.Entity<Owner>().Property("AcceptMarketing").HasDefaultValue({|CK1005:true|});
            }
            private static void Up(MigrationBuilder migration)
            {
                migration.AddColumn<bool>(name: "MarketingOptIn", table: "Owners", {|CK1005:defaultValue: true|});
                migration.AddColumn<bool>("IsActive", table: "Owners", defaultValue: true);
                migration.AddColumn<bool>("MarketingOptIn", table: "Owners", defaultValue: false);
            }
        }
        """).With("Relational.cs", """
        namespace Microsoft.EntityFrameworkCore
        {
            public static class Relational { public static Metadata.Builders.PropertyBuilder HasDefaultValue(this Metadata.Builders.PropertyBuilder property, object value) => property; }
        }
        namespace Microsoft.EntityFrameworkCore.Migrations
        {
            public class MigrationBuilder { public void AddColumn<T>(string name, string table, object? defaultValue = null) { } }
        }
        """).DiagnosesAsync("CK1005");

    [Fact]
    public Task A_grant_that_nobody_asked_for() => Verify.DiagnosesAsync("""
        using ComplianceKit.Consent;
        public record Form(string Phone, bool AgreeToPromotion);
        public class Leads(IConsent consent, Subject subject, PurposeId purpose, NoticeReference notice, ConsentEvidence evidence)
        {
            public Task Save(Form form) => consent.RecordAsync({|CK1005:ConsentEvent.Granted(subject, purpose, notice, evidence)|});
            public async Task Always(string phone) { if ({|CK1005:true|}) await consent.RecordAsync(ConsentEvent.Granted(subject, purpose, notice, evidence)); }
            public async Task Asked(Form form) { if (form.AgreeToPromotion) await consent.RecordAsync(ConsentEvent.Granted(subject, purpose, notice, evidence)); }
            public Task Counter(string phone) => consent.RecordAsync(ConsentEvent.Granted(subject, purpose, notice, evidence));
        }
        """, "CK1005");

    [Fact]
    public async Task Tests_make_up_what_they_need()
    {
        var framework = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("xunit.core", options: new(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary));
        await Verify.Code("public class SignUpForm { public bool AcceptMarketing { get; set; } = true; }").WithReference(framework.ToMetadataReference()).DiagnosesAsync("CK1005");
    }

    [Fact]
    public async Task The_message_names_the_member_and_the_way_in_both_languages()
    {
        var finding = Assert.Single(await Verify.Code("public class SignUpForm { public bool AcceptMarketing { get; set; } = true; }").FindingsAsync(), static d => d.Id == "CK1005");
        Assert.Equal("'AcceptMarketing' assumes a consent: it is true unless the person changes it; consent needs an act of the person, so leave it unset and take it from what the person chose", finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("“AcceptMarketing”推定同意：个人不作更改即为同意；同意须由个人主动作出，请保持未选状态，并以个人的选择为准", finding.GetMessage(System.Globalization.CultureInfo.GetCultureInfo("zh-CN")));
        Assert.Equal("AcceptMarketing", finding.Properties["ck.member"]);
        Assert.Contains("CN-PIPL-14", finding.Properties["ck.law"], StringComparison.Ordinal);
        Assert.NotEmpty(finding.Properties["ck.fingerprint"]!);
    }

    private static Task Registering(string statement) => Verify.DiagnosesAsync($$"""
        public class Owner { public string Phone { get; set; } = ""; public bool AcceptMarketing { get; set; } }
        public class Form { public string Phone { get; set; } = ""; public bool OptOut { get; set; } public bool? Agreed { get; set; } }
        public class Leads
        {
            private static void Keep(string phone, bool agreed) { }
            private static bool Confirmed() => DateTime.MaxValue.Year > 1;
            public void Register(Form form, Owner owner, HttpRequest request)
            {
                {{statement}}
            }
        }
        """, "CK1005");
}
