using ComplianceKit.CodeFixes.Consent;

namespace ComplianceKit.Analyzers.Tests.CodeFixes;

public sealed class BindConsentFormFixTests
{
    private const string Declared = """
        { "version": 1, "purposes": [ { "id": "viewing", "basis": "consent", "kinds": ["name", "phone"], "notice": "lead-form" } ] }
        """;

    private static FixTest Fix => new(new ConsentBasisFix())
    {
        Action = "BindConsentForm",
        Facts = { ["ck.members"] = "LeadForm.Name,LeadForm.Phone", ["ck.kinds"] = "name,phone" },
        Configuration = Declared,
    };

    [Fact]
    public Task Field_in_the_model_of_another_file_and_record_from_it() => (Fix with { Others = [("LeadForm.cs", "public sealed record LeadForm(string Name, string Phone);\n")] }).ChangesAsync("""
        var app = WebApplication.Create(args);
        app.MapPost("/leads", async (LeadForm form) =>
        {
            {|CK1001:await File.AppendAllTextAsync("leads.csv", form.Phone);|}
            return Results.Ok();
        });
        """, """
        using ComplianceKit;
        using ComplianceKit.Consent;

        var app = WebApplication.Create(args);
        app.MapPost("/leads", async (LeadForm form, IConsent consent, CancellationToken cancellationToken) =>
        {
            var person = Subject.ReachedAt(ContactPoint.Phone(form.Phone));
            if (form.AgreeToViewing
                && form.NoticeVersion is { Length: > 0 } noticeVersion
                && form.NoticeLanguage is { Length: > 0 } noticeLanguage
                && Sha256Digest.TryParse(form.NoticeWordingHash, out var noticeWording))
            {
                var notice = new NoticeReference("lead-form", noticeVersion, noticeLanguage, noticeWording);
                await consent.RecordAsync(ConsentEvent.Granted(person, new PurposeId("viewing"), notice, ConsentEvidence.Declared("ticked AgreeToViewing")), cancellationToken);
            }
            await consent.RequireAsync(person, new PurposeId("viewing"), cancellationToken);
            await File.AppendAllTextAsync("leads.csv", form.Phone);
            return Results.Ok();
        });
        """, ("LeadForm.cs", """
        public sealed record LeadForm(string Name, string Phone)
        {
            public bool AgreeToViewing { get; init; }
            public string? NoticeVersion { get; init; }
            public string? NoticeLanguage { get; init; }
            public string? NoticeWordingHash { get; init; }
        }
        """));

    [Fact]
    public Task Page_model_is_its_own_form() => (Fix with { Facts = new() { ["ck.members"] = "ContactModel.Phone", ["ck.kinds"] = "phone" } }).ChangesAsync("""
        using ComplianceKit.Consent;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;

        public class ContactModel(IConsent consent) : PageModel
        {
            [BindProperty]
            public string Phone { get; set; } = "";

            public bool AgreeToViewing { get; set; }

            public async Task OnPostAsync()
            {
                {|CK1001:await System.IO.File.AppendAllTextAsync("leads.csv", Phone);|}
            }
        }
        """, """
        using ComplianceKit;
        using ComplianceKit.Consent;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;

        public class ContactModel(IConsent consent) : PageModel
        {
            [BindProperty]
            public string Phone { get; set; } = "";

            public bool AgreeToViewing { get; set; }
            [BindProperty] public string? NoticeVersion { get; set; }
            [BindProperty] public string? NoticeLanguage { get; set; }
            [BindProperty] public string? NoticeWordingHash { get; set; }

            public async Task OnPostAsync()
            {
                var person = Subject.ReachedAt(ContactPoint.Phone(Phone));
                if (AgreeToViewing
                    && NoticeVersion is { Length: > 0 } noticeVersion
                    && NoticeLanguage is { Length: > 0 } noticeLanguage
                    && Sha256Digest.TryParse(NoticeWordingHash, out var noticeWording))
                {
                    var notice = new NoticeReference("lead-form", noticeVersion, noticeLanguage, noticeWording);
                    await consent.RecordAsync(ConsentEvent.Granted(person, new PurposeId("viewing"), notice, ConsentEvidence.Declared("ticked AgreeToViewing")), HttpContext.RequestAborted);
                }
                await consent.RequireAsync(person, new PurposeId("viewing"), HttpContext.RequestAborted);
                await System.IO.File.AppendAllTextAsync("leads.csv", Phone);
            }
        }
        """);

    [Fact]
    public Task Entity_of_a_database_is_no_form() => (Fix with { Facts = new() { ["ck.members"] = "Lead.Phone", ["ck.kinds"] = "phone" } }).OffersNothingAsync("""
        public class Lead { public int Id { get; set; } public string Phone { get; set; } = ""; }
        public class Leads(ComplianceKit.Consent.IConsent consent)
        {
            public async Task AddAsync(Lead lead) => {|CK1001:await File.AppendAllTextAsync("leads.csv", lead.Phone)|};
        }
        """);

    [Fact]
    public Task Single_value_has_no_form() => (Fix with { Facts = new() { ["ck.members"] = "phone", ["ck.kinds"] = "phone" } }).OffersNothingAsync("""
        var app = WebApplication.Create(args);
        app.MapPost("/leads", async (string phone) => {|CK1001:await File.AppendAllTextAsync("leads.csv", phone)|});
        """);
}
