namespace ComplianceKit.Analyzers.Tests.Flow;

/// <summary>
/// One endpoint with a form, a store and the kit, so that a case is the few lines that matter. <c>STORE</c> stores the form and must be silent,
/// <c>BAD</c> stores it and must be CK1001; <c>subject</c> is the person of the form.
/// </summary>
internal static class Endpoint
{
    private const string Store = "db.Leads.Add(new Lead { Phone = form.Phone })";

    internal const string Model = """
        using ComplianceKit.Consent;
        using ComplianceKit.Outreach;
        using Microsoft.EntityFrameworkCore;

        public record LeadForm(string Name, string Phone, string? City, int Page);
        public class Lead { public int Id { get; set; } public string Name { get; set; } = ""; public string Phone { get; set; } = ""; public string? Note { get; set; } }
        public class Db : DbContext { public DbSet<Lead> Leads => Set<Lead>(); }
        public static class Purposes
        {
            public static readonly PurposeId Viewing = new("viewing");
            public static readonly PurposeId Promotion = new("promotion");
        }
        """;

    internal static Verify Of(string body, string members = "", string more = "") => Verify.Code(Marked(Model + "\n" + more + $$"""

        [ApiController]
        public class LeadsController(Db db, IConsent consent, IOutreachGate gate, ILogger<LeadsController> logger) : ControllerBase
        {
            [HttpPost("/leads")]
            public async Task Add(LeadForm form, CancellationToken token)
            {
                var subject = Subject.ReachedAt(ContactPoint.Phone(form.Phone));
                await Task.Yield();
                {{body}}
            }
            {{members}}
        }
        """));

    internal static Task ReportsAsync(string body, string members = "", string more = "") => Of(body, members, more).DiagnosesAsync("CK1001", "CK1009", "CK2001");

    private static string Marked(string code) => code.Replace("BAD", "{|CK1001:" + Store + "|}", StringComparison.Ordinal).Replace("STORE", Store, StringComparison.Ordinal);
}
