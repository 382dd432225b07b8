namespace ComplianceKit.Analyzers.Tests.CodeFixes;

/// <summary>Code that collects without consent, in the shapes in which people write it.</summary>
internal static class ConsentSituations
{
    internal const string Declared = """
        { "version": 1, "purposes": [ { "id": "viewing", "basis": "consent", "kinds": ["name", "phone", "email"], "notice": "lead-form" } ] }
        """;

    internal const string Store = """
        public record LeadForm(string Name, string Phone, string? Email);
        public static class Files { public static Task KeepAsync(string text) => File.AppendAllTextAsync("leads.csv", text); }
        """;

    internal static TheoryData<string, string> All => new()
    {
        { "lambda", """
            var app = WebApplication.Create(args);
            app.MapPost("/leads", async (LeadForm form) =>
            {
                await File.AppendAllTextAsync("leads.csv", form.Phone);
                return Results.Ok();
            });
            """ },
        { "expression", """
            var app = WebApplication.Create(args);
            app.MapPost("/leads", (LeadForm form) => File.AppendAllTextAsync("leads.csv", form.Name + form.Phone));
            """ },
        { "method group", """
            public static class LeadEndpoints
            {
                public static void MapLeads(this WebApplication app) => app.MapPost("/leads", Add);

                private static IResult Add(LeadForm form)
                {
                    if (form.Email is null)
                        File.AppendAllText("leads.csv", form.Phone);
                    return Results.Ok();
                }
            }
            """ },
        { "nullable e-mail", """
            var app = WebApplication.Create(args);
            app.MapPost("/news", async (Reader reader) => await File.AppendAllTextAsync("news.csv", reader.Email));
            public class Reader { public string? Email { get; set; } }
            """ },
        { "plain parameter", """
            var app = WebApplication.Create(args);
            app.MapPost("/leads", async (string phone) => { await File.AppendAllTextAsync("leads.csv", phone); });
            """ },
        { "controller", """
            using Microsoft.AspNetCore.Mvc;

            [ApiController]
            public class LeadsController : ControllerBase
            {
                [HttpPost]
                public async Task<IActionResult> Add(LeadForm form)
                {
                    await System.IO.File.AppendAllTextAsync("leads.csv", form.Phone);
                    return Ok();
                }
            }
            """ },
        { "helper", """
            var app = WebApplication.Create(args);
            app.MapPost("/leads", async (LeadForm form) => { await Files.KeepAsync(form.Phone); });
            """ },
        { "loop over a list", """
            public sealed record Owner(string Name, string Phone);
            public sealed class OwnerImport
            {
                public async Task RunAsync(TextReader list)
                {
                    while (await list.ReadLineAsync() is { } line)
                    {
                        var cells = line.Split(',');
                        var owner = new Owner(cells[0], cells[1]);
                        await File.AppendAllTextAsync("owners.csv", owner.Phone);
                    }
                }
            }
            """ },
        { "request delegate", """
            var app = WebApplication.Create(args);
            app.MapPost("/leads", async context =>
            {
                var phone = context.Request.Form["phone"].ToString();
                await File.AppendAllTextAsync("leads.csv", phone);
            });
            """ },
    };
}
