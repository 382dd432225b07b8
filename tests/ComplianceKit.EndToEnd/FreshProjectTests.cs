using System.Net;
using System.Net.Http.Json;
using ComplianceKit.EndToEnd.Setup;

namespace ComplianceKit.EndToEnd;

/// <summary>
/// The first hour of a new user: a web project, one package, a build that fails where the phone number is stored, the code fix, and a program
/// that refuses whoever has not consented.
/// </summary>
[Collection(PackageFeed.Collection)]
public sealed class FreshProjectTests(FreshProjectTests.Shop shop) : IClassFixture<FreshProjectTests.Shop>
{
    [Fact]
    public void Build_fails_at_the_statement_that_stores_the_number() =>
        Assert.Equal([$"Program.cs({shop.StoreLine}): CK1001"], shop.FirstBuild.FailsWith("CK1001").Errors);

    [Fact]
    public void Says_so_in_Chinese_and_names_the_field_and_the_way() =>
        Assert.Matches(@"error CK1001: 来自.*POST /leads.*电话号码（LeadForm\.Phone）.*同意", shop.FirstBuild.Output);

    [Fact]
    public void Fix_inserts_the_demand_and_the_build_succeeds()
    {
        Assert.Contains("await consent.RequireAsync(Subject.ReachedAt(ContactPoint.Phone(form.Phone)), new PurposeId(\"viewing\"), cancellationToken);", shop.FixedProgram, StringComparison.Ordinal);
        Assert.Empty(shop.FixedBuild.Errors);
        Assert.Empty(shop.FixedBuild.Warnings);
    }

    [Fact]
    public async Task Request_without_recorded_consent_is_refused_and_with_one_passes()
    {
        var before = await shop.Http.PostAsJsonAsync("/leads", new { phone = "13800138000" });
        var asked = await shop.Http.PostAsJsonAsync("/consents", new { phone = "138 0013 8000" });
        var after = await shop.Http.PostAsJsonAsync("/leads", new { phone = "13800138000" });
        var another = await shop.Http.PostAsJsonAsync("/leads", new { phone = "13800138009" });

        Assert.Equal(
            (HttpStatusCode.InternalServerError, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.InternalServerError),
            (before.StatusCode, asked.StatusCode, after.StatusCode, another.StatusCode));
        Assert.Contains("ConsentRequiredException", shop.Output, StringComparison.Ordinal);
        Assert.Equal("1", await shop.Http.GetStringAsync(new Uri("/count", UriKind.Relative)));
    }

    public sealed class Shop(PackageFeed feed) : IAsyncLifetime
    {
        private const string Store = "command.Parameters.AddWithValue(\"$phone\", form.Phone);";

        private const string Program = $$"""
            using Microsoft.Data.Sqlite;

            var builder = WebApplication.CreateBuilder(args);
            var app = builder.Build();
            using var database = new SqliteConnection("Data Source=leads.db");
            database.Open();
            using (var create = database.CreateCommand())
            {
                create.CommandText = "CREATE TABLE IF NOT EXISTS leads(phone TEXT NOT NULL)";
                create.ExecuteNonQuery();
            }

            app.MapPost("/leads", (LeadForm form) =>
            {
                using var command = database.CreateCommand();
                command.CommandText = "INSERT INTO leads(phone) VALUES ($phone)";
                {{Store}}
                command.ExecuteNonQuery();
                return Results.Ok();
            });
            app.Run();

            public sealed record LeadForm(string Phone);
            """;

        private const string Declared = """
            { "version": 1, "purposes": [ { "id": "viewing", "basis": "consent", "kinds": ["phone"], "notice": "lead-form" } ], "notices": [ { "id": "lead-form", "version": "1" } ] }
            """;

        private const string Ledger = """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddComplianceKit(options => options.Controller = new("acme-homes", "Acme Homes")).UseSqlite("Data Source=consent.db");
            """;

        // What a page with an unticked box would call; the fix itself invents no evidence.
        private const string Consents = """
            app.MapPost("/consents", async (LeadForm form, IConsent consent) =>
            {
                var notice = NoticeReference.Of("lead-form", "1", "en", "We call you back to arrange a viewing.");
                await consent.RecordAsync(ConsentEvent.Granted(Subject.ReachedAt(ContactPoint.Phone(form.Phone)), new PurposeId("viewing"), notice, ConsentEvidence.Declared("ticked 'call me back'")));
                return Results.Ok();
            });
            app.MapGet("/count", () =>
            {
                using var count = database.CreateCommand();
                count.CommandText = "SELECT COUNT(*) FROM leads";
                return count.ExecuteScalar()!.ToString();
            });
            app.Run();
            """;

        private RunningApp running = null!;

        public CommandResult FirstBuild { get; private set; } = null!;

        public CommandResult FixedBuild { get; private set; } = null!;

        public string FixedProgram { get; private set; } = "";

        public int StoreLine { get; } = Array.IndexOf(Program.Split('\n').Select(static line => line.Trim()).ToArray(), Store) + 1;

        public HttpClient Http => running.Http;

        public string Output => running.Output;

        public async Task InitializeAsync()
        {
            var folder = feed.NewFolder("fresh");
            (await folder.DotnetAsync("new", "web", "--name", "Shop", "--output", ".", "--no-restore")).Succeeds();
            (await folder.DotnetAsync("add", "package", "ComplianceKit")).Succeeds();
            folder.Write("Program.cs", Program);
            FirstBuild = await folder.DotnetInChineseAsync("build", "--no-restore");

            folder.Write("compliancekit.json", Declared);
            (await folder.DotnetAsync("format", "analyzers", "--no-restore", "--diagnostics", "CK1001")).Succeeds();
            FixedProgram = await File.ReadAllTextAsync(folder.PathOf("Program.cs"));
            folder.Write("Program.cs", FixedProgram
                .Replace("var builder = WebApplication.CreateBuilder(args);", Ledger, StringComparison.Ordinal)
                .Replace("app.Run();", Consents, StringComparison.Ordinal));
            FixedBuild = (await folder.BuildAsync("--no-restore")).Succeeds();
            running = await folder.StartAsync("bin/Debug/net10.0/Shop.dll");
        }

        public async Task DisposeAsync()
        {
            if (running is not null)
                await running.DisposeAsync();
        }
    }
}
