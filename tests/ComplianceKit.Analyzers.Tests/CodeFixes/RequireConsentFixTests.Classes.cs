namespace ComplianceKit.Analyzers.Tests.CodeFixes;

/// <summary>Controllers and page models.</summary>
public sealed partial class RequireConsentFixTests
{
    [Fact]
    public Task Controller_with_a_primary_constructor() => Fix.ChangesAsync("""
        using Microsoft.AspNetCore.Mvc;

        public class LeadsController(LeadsDb db) : ControllerBase
        {
            [HttpPost]
            public IActionResult Add(LeadForm form)
            {
                if (form.Name.Length > 0)
                    {|CK1001:db.Leads.Add(new Lead(form.Name, form.Phone));|}
                return Ok();
            }
        }
        """, """
        using ComplianceKit;
        using ComplianceKit.Consent;
        using Microsoft.AspNetCore.Mvc;

        public class LeadsController(LeadsDb db, IConsent consent) : ControllerBase
        {
            [HttpPost]
            public async Task<IActionResult> Add(LeadForm form)
            {
                if (form.Name.Length > 0)
                {
                    await consent.RequireAsync(Subject.ReachedAt(ContactPoint.Phone(form.Phone)), new PurposeId("viewing"), HttpContext.RequestAborted);
                    db.Leads.Add(new Lead(form.Name, form.Phone));
                }
                return Ok();
            }
        }
        """);

    [Fact]
    public Task Controller_with_a_constructor_and_fields() => Fix.ChangesAsync("""
        using Microsoft.AspNetCore.Mvc;

        public class LeadsController : ControllerBase
        {
            private readonly LeadsDb _db;

            public LeadsController(LeadsDb db) => _db = db;

            [HttpPost]
            public async Task<IActionResult> Add(LeadForm form)
            {
                {|CK1001:_db.Leads.Add(new Lead(form.Name, form.Phone));|}
                await _db.SaveChangesAsync();
                return Ok();
            }
        }
        """, """
        using ComplianceKit;
        using ComplianceKit.Consent;
        using Microsoft.AspNetCore.Mvc;

        public class LeadsController : ControllerBase
        {
            private readonly LeadsDb _db;
            private readonly IConsent _consent;

            public LeadsController(LeadsDb db, IConsent consent)
            {
                _db = db;
                _consent = consent;
            }

            [HttpPost]
            public async Task<IActionResult> Add(LeadForm form)
            {
                await _consent.RequireAsync(Subject.ReachedAt(ContactPoint.Phone(form.Phone)), new PurposeId("viewing"), HttpContext.RequestAborted);
                _db.Leads.Add(new Lead(form.Name, form.Phone));
                await _db.SaveChangesAsync();
                return Ok();
            }
        }
        """);

    [Fact]
    public Task Page_model_with_a_bound_form() => Fix.ChangesAsync("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;

        public class ContactModel : PageModel
        {
            [BindProperty]
            public LeadForm Input { get; set; } = new("", "");

            public void OnPost() => {|CK1001:System.IO.File.AppendAllText("leads.csv", Input.Phone)|};
        }
        """, """
        using ComplianceKit;
        using ComplianceKit.Consent;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;

        public class ContactModel(IConsent consent) : PageModel
        {
            [BindProperty]
            public LeadForm Input { get; set; } = new("", "");

            public async Task OnPost()
            {
                await consent.RequireAsync(Subject.ReachedAt(ContactPoint.Phone(Input.Phone)), new PurposeId("viewing"), HttpContext.RequestAborted);
                System.IO.File.AppendAllText("leads.csv", Input.Phone);
            }
        }
        """);
}
