using ComplianceKit.CodeFixes.Consent;

namespace ComplianceKit.Analyzers.Tests.CodeFixes;

public sealed partial class RequireConsentFixTests
{
    private const string Store = """
        public record LeadForm(string Name, string Phone);
        public record Lead(string Name, string Phone);
        public class LeadsDb { public List<Lead> Leads { get; } = []; public Task SaveChangesAsync() => Task.CompletedTask; }
        """;

    private const string Declared = """
        { "version": 1, "purposes": [
          { "id": "promotion", "basis": "consent", "kinds": ["phone"], "marketing": true },
          { "id": "delivery", "basis": "contract", "reason": "deliver the order", "kinds": ["phone"] },
          { "id": "viewing", "basis": "consent", "kinds": ["name", "phone"], "notice": "lead-form" } ] }
        """;

    private static FixTest Fix => new(new ConsentBasisFix())
    {
        Action = "RequireConsent",
        Facts = { ["ck.members"] = "LeadForm.Name,LeadForm.Phone", ["ck.kinds"] = "name,phone" },
        Configuration = Declared,
        Others = [("Store.cs", Store)],
    };

    [Fact]
    public Task Lambda_of_a_minimal_api() => Fix.ChangesAsync("""
        var app = WebApplication.Create(args);
        app.MapPost("/leads", async (LeadForm form, LeadsDb db) =>
        {
            // The salesmen call back.
            {|CK1001:db.Leads.Add(new Lead(form.Name, form.Phone));|}
            await db.SaveChangesAsync();
        });
        """, """
        using ComplianceKit;
        using ComplianceKit.Consent;

        var app = WebApplication.Create(args);
        app.MapPost("/leads", async (LeadForm form, LeadsDb db, IConsent consent, CancellationToken cancellationToken) =>
        {
            await consent.RequireAsync(Subject.ReachedAt(ContactPoint.Phone(form.Phone)), new PurposeId("viewing"), cancellationToken);
            // The salesmen call back.
            db.Leads.Add(new Lead(form.Name, form.Phone));
            await db.SaveChangesAsync();
        });
        """);

    [Fact]
    public Task Expression_body_becomes_a_block_and_asynchronous() => Fix.ChangesAsync("""
        var app = WebApplication.Create(args);
        app.MapPost("/leads", (LeadForm form, LeadsDb db) => {|CK1001:db.Leads.Add(new Lead(form.Name, form.Phone))|});
        """, """
        using ComplianceKit;
        using ComplianceKit.Consent;

        var app = WebApplication.Create(args);
        app.MapPost("/leads", async (LeadForm form, LeadsDb db, IConsent consent, CancellationToken cancellationToken) =>
        {
            await consent.RequireAsync(Subject.ReachedAt(ContactPoint.Phone(form.Phone)), new PurposeId("viewing"), cancellationToken);
            db.Leads.Add(new Lead(form.Name, form.Phone));
        });
        """);

    [Fact]
    public Task Method_group_gets_the_parameters_before_its_token() => Fix.ChangesAsync("""
        public static class LeadEndpoints
        {
            public static void MapLeads(this WebApplication app) => app.MapPost("/leads", Add);

            private static IResult Add(LeadForm form, LeadsDb db, CancellationToken stop)
            {
                {|CK1001:db.Leads.Add(new Lead(form.Name, form.Phone))|};
                return Results.Ok();
            }
        }
        """, """
        using ComplianceKit;
        using ComplianceKit.Consent;

        public static class LeadEndpoints
        {
            public static void MapLeads(this WebApplication app) => app.MapPost("/leads", Add);

            private static async Task<IResult> Add(LeadForm form, LeadsDb db, IConsent consent, CancellationToken stop)
            {
                await consent.RequireAsync(Subject.ReachedAt(ContactPoint.Phone(form.Phone)), new PurposeId("viewing"), stop);
                db.Leads.Add(new Lead(form.Name, form.Phone));
                return Results.Ok();
            }
        }
        """);

    [Fact]
    public Task Element_of_a_loop_in_a_service() => (Fix with { Facts = new() { ["ck.members"] = "Lead.Phone", ["ck.kinds"] = "phone" } }).ChangesAsync("""
        public sealed class OwnerListImport(LeadsDb db)
        {
            public async Task RunAsync(TextReader list)
            {
                while (await list.ReadLineAsync() is { } line)
                {
                    var owner = new Lead(line.Split(',')[0], line.Split(',')[1]);
                    {|CK1001:db.Leads.Add(owner);|}
                }
            }
        }
        """, """
        using ComplianceKit;
        using ComplianceKit.Consent;

        public sealed class OwnerListImport(LeadsDb db, IConsent consent)
        {
            public async Task RunAsync(TextReader list)
            {
                while (await list.ReadLineAsync() is { } line)
                {
                    var owner = new Lead(line.Split(',')[0], line.Split(',')[1]);
                    await consent.RequireAsync(Subject.ReachedAt(ContactPoint.Phone(owner.Phone)), new PurposeId("viewing"));
                    db.Leads.Add(owner);
                }
            }
        }
        """);

    [Fact]
    public Task Request_delegate_asks_the_services_of_the_request() => (Fix with { Facts = new() { ["ck.members"] = "phone", ["ck.kinds"] = "phone" } }).ChangesAsync("""
        var app = WebApplication.Create(args);
        app.MapPost("/leads", async context =>
        {
            var phone = context.Request.Form["phone"].ToString();
            {|CK1001:await System.IO.File.AppendAllTextAsync("leads.csv", phone);|}
        });
        """, """
        using ComplianceKit;
        using ComplianceKit.Consent;

        var app = WebApplication.Create(args);
        app.MapPost("/leads", async context =>
        {
            var phone = context.Request.Form["phone"].ToString();
            await context.RequestServices.GetRequiredService<IConsent>().RequireAsync(Subject.ReachedAt(ContactPoint.Phone(phone)), new PurposeId("viewing"), context.RequestAborted);
            await System.IO.File.AppendAllTextAsync("leads.csv", phone);
        });
        """);

    [Fact]
    public Task Value_read_by_its_key() => (Fix with { Facts = new() { ["ck.members"] = "mobile", ["ck.kinds"] = "phone" } }).ChangesAsync("""
        var app = WebApplication.Create(args);
        app.MapPost("/leads", async (HttpRequest request, LeadsDb db) =>
        {
            {|CK1001:db.Leads.Add(new Lead("", request.Form["mobile"]!));|}
            await db.SaveChangesAsync();
        });
        """, """
        using ComplianceKit;
        using ComplianceKit.Consent;

        var app = WebApplication.Create(args);
        app.MapPost("/leads", async (HttpRequest request, LeadsDb db, IConsent consent, CancellationToken cancellationToken) =>
        {
            await consent.RequireAsync(Subject.ReachedAt(ContactPoint.Phone(request.Form["mobile"].ToString())), new PurposeId("viewing"), cancellationToken);
            db.Leads.Add(new Lead("", request.Form["mobile"]!));
            await db.SaveChangesAsync();
        });
        """);

    [Fact]
    public Task Nullable_member_and_own_names() => (Fix with { Facts = new() { ["ck.members"] = "Visitor.Email", ["ck.kinds"] = "email", ["ck.purpose"] = "newsletter" } }).ChangesAsync("""
        using ComplianceKit;

        public class Visitor { public string? Email { get; set; } public bool consent { get; set; } }
        public static class Purposes { public static readonly PurposeId Newsletter = new("newsletter"); }
        public class Visits
        {
            public static void Map(WebApplication app) => app.MapPost("/visits", async (Visitor visitor) =>
            {
                {|CK1001:await System.IO.File.WriteAllTextAsync("v.txt", visitor.Email);|}
            });
        }
        """, """
        using ComplianceKit;
        using ComplianceKit.Consent;

        public class Visitor { public string? Email { get; set; } public bool consent { get; set; } }
        public static class Purposes { public static readonly PurposeId Newsletter = new("newsletter"); }
        public class Visits
        {
            public static void Map(WebApplication app) => app.MapPost("/visits", async (Visitor visitor, IConsent consent, CancellationToken cancellationToken) =>
            {
                await consent.RequireAsync(Subject.ReachedAt(ContactPoint.Email(visitor.Email ?? "")), Purposes.Newsletter, cancellationToken);
                await System.IO.File.WriteAllTextAsync("v.txt", visitor.Email);
            });
        }
        """);

    [Fact]
    public Task Returned_tasks_are_awaited_and_left_where_they_were() => (Fix with { Facts = new() { ["ck.members"] = "phone", ["ck.kinds"] = "phone" } }).ChangesAsync("""
        public class Leads(ComplianceKit.Consent.IConsent consent)
        {
            public Task AddAsync(string phone, bool quick)
            {
                if (quick)
                {
                    {|CK1001:return File.WriteAllTextAsync("quick.txt", phone);|}
                }

                return File.WriteAllTextAsync("slow.txt", "");
            }
        }
        """, """
        using ComplianceKit;

        public class Leads(ComplianceKit.Consent.IConsent consent)
        {
            public async Task AddAsync(string phone, bool quick)
            {
                if (quick)
                {
                    await consent.RequireAsync(Subject.ReachedAt(ContactPoint.Phone(phone)), new PurposeId("viewing"));
                    await File.WriteAllTextAsync("quick.txt", phone);
                    return;
                }

                await File.WriteAllTextAsync("slow.txt", "");
            }
        }
        """);

    [Fact]
    public Task All_at_once_with_one_parameter() => Fix.FixesAllAsync("""
        var app = WebApplication.Create(args);
        app.MapPost("/leads", async (LeadForm form, LeadsDb db) =>
        {
            {|CK1001:db.Leads.Add(new Lead(form.Name, form.Phone));|}
            {|CK1001:await System.IO.File.AppendAllTextAsync("leads.csv", form.Phone);|}
        });
        """, """
        using ComplianceKit;
        using ComplianceKit.Consent;

        var app = WebApplication.Create(args);
        app.MapPost("/leads", async (LeadForm form, LeadsDb db, IConsent consent, CancellationToken cancellationToken) =>
        {
            await consent.RequireAsync(Subject.ReachedAt(ContactPoint.Phone(form.Phone)), new PurposeId("viewing"), cancellationToken);
            db.Leads.Add(new Lead(form.Name, form.Phone));
            await System.IO.File.AppendAllTextAsync("leads.csv", form.Phone);
        });
        """);

    [Fact]
    public async Task Offers_every_purpose_of_consent_then_the_form_then_another_basis()
    {
        var titles = await (Fix with { Action = "" }).TitlesAsync("""
            var app = WebApplication.Create(args);
            app.MapPost("/leads", (LeadForm form, LeadsDb db) => {|CK1001:db.Leads.Add(new Lead(form.Name, form.Phone))|});
            """);

        Assert.Equal(
            [
                "Require consent for 'viewing' first (refused at run time without it)",
                "Require consent for 'promotion' first (refused at run time without it)",
                "Add the unticked field 'AgreeToViewing' to the form and record the consent",
                "Name another legal basis (write the reason yourself)",
            ],
            titles);
    }

    [Fact]
    public Task Undeclared_purpose_is_left_to_a_person() => (Fix with { Configuration = null }).ChangesAsync("""
        public class Leads(LeadsDb db, ComplianceKit.Consent.IConsent ledger)
        {
            public async Task AddAsync(LeadForm form) => {|CK1001:await System.IO.File.AppendAllTextAsync("leads.csv", form.Phone)|};
            public int Count => db.Leads.Count;
        }
        """, """
        using ComplianceKit;

        public class Leads(LeadsDb db, ComplianceKit.Consent.IConsent ledger)
        {
            public async Task AddAsync(LeadForm form)
            {
                await ledger.RequireAsync(Subject.ReachedAt(ContactPoint.Phone(form.Phone)), new PurposeId("purpose-to-declare"));
                await System.IO.File.AppendAllTextAsync("leads.csv", form.Phone);
            }
            public int Count => db.Leads.Count;
        }
        """);

    [Theory]
    [InlineData("public class Leads { public void Add(LeadForm form) => {|CK1001:File.AppendAllText(\"leads.csv\", form.Phone)|}; public void Twice(LeadForm form) => Add(form); }")]
    [InlineData("public class Leads { public virtual void Add(LeadForm form) => {|CK1001:File.AppendAllText(\"leads.csv\", form.Phone)|}; }")]
    [InlineData("public class Leads { public async Task AddAsync(LeadForm form) => {|CK1001:await File.AppendAllTextAsync(\"leads.csv\", form.Phone)|}; public static Leads Make() => new(); }")]
    [InlineData("public class Leads { public Leads(LeadForm form) => {|CK1001:File.AppendAllText(\"leads.csv\", form.Phone)|}; }")]
    [InlineData("public class Leads { public static async Task AddAsync(LeadForm form) => {|CK1001:await File.AppendAllTextAsync(\"leads.csv\", form.Phone)|}; }")]
    [InlineData("public class Leads { private readonly object _one = new(); private async Task AddAsync(LeadForm form) { await Task.Yield(); lock (_one) {|CK1001:File.AppendAllText(\"leads.csv\", form.Phone);|} } }")]
    public Task Silent_where_it_would_break_a_caller_or_cannot_reach_the_ledger(string code) => Fix.OffersNothingAsync(code);
}
