using ComplianceKit.Analyzers.Tests.Flow;

namespace ComplianceKit.Analyzers.Tests.Rules;

public sealed class CollectionAnalyzerTests
{
    private static Task InProgram(string code, string more = "") => Verify.Code("// program\n" + Endpoint.Model.Replace("public record", "\n" + code + "\npublic record", StringComparison.Ordinal) + more).DiagnosesAsync("CK1001", "CK1009");

    [Theory]
    [InlineData("app.MapPost(\"/leads\", (LeadForm form, Db db) => { {|CK1001:db.Leads.Add(new Lead { Phone = form.Phone })|}; });")]
    [InlineData("app.MapPost(\"/leads\", (LeadForm form, Db db) => {|CK1001:db.Leads.Add(new Lead { Phone = form.Phone })|});")]
    [InlineData("app.MapPost(\"/leads\", async (LeadForm form, Db db, IConsent consent) => { await consent.RequireAsync(Subject.ReachedAt(ContactPoint.Phone(form.Phone)), Purposes.Viewing); db.Leads.Add(new Lead { Phone = form.Phone }); });")]
    [InlineData("app.MapPost(\"/leads\", async (HttpRequest request, Db db) => { var form = await request.ReadFormAsync(); {|CK1001:db.Leads.Add(new Lead { Phone = form[\"phone\"]! })|}; });")]
    [InlineData("app.MapPost(\"/leads\", [LegalBasis(Basis.Contract, \"to call back as the person asked\")] (LeadForm form, Db db) => { db.Leads.Add(new Lead { Phone = form.Phone }); });")]
    [InlineData("app.MapPost(\"/leads\", [LegalBasis(Basis.Contract, \"\")] (LeadForm form, Db db) => { {|CK1001:db.Leads.Add(new Lead { Phone = form.Phone })|}; });")]
    [InlineData("app.MapPost(\"/leads\", Save); void Save(LeadForm form, Db db) { {|CK1001:db.Leads.Add(new Lead { Phone = form.Phone })|}; }")]
    [InlineData("app.MapPost(\"/leads\", (string phone, Db db) => { {|CK1001:db.Leads.Add(new Lead { Phone = phone })|}; });")]
    [InlineData("app.MapGet(\"/leads\", (Db db) => db.Leads.Count());")]
    public Task Minimal_endpoints(string map) => InProgram("var app = WebApplication.Create(); " + map);

    [Theory]
    [InlineData("var lead = db.Leads.First(l => l.Id == form.Page); lead.Phone = form.Phone; {|CK1001:await db.SaveChangesAsync(token)|};")]
    [InlineData("var lead = await db.Leads.FirstAsync(l => l.Id == form.Page, token); lead.Phone = form.Phone; {|CK1001:await db.SaveChangesAsync(token)|};")]
    [InlineData("await consent.RequireAsync(subject, Purposes.Viewing); var lead = db.Leads.First(); lead.Phone = form.Phone; await db.SaveChangesAsync(token);")]
    [InlineData("var lead = db.Leads.First(); lead.Id = form.Page; await db.SaveChangesAsync(token);")]
    [InlineData("{|CK1001:db.Leads.Add(new Lead { Phone = form.Phone })|}; await db.SaveChangesAsync(token);")]
    [InlineData("var lead = new Lead(); db.Leads.Add(lead); lead.Phone = form.Phone; {|CK1001:await db.SaveChangesAsync(token)|};")]
    [InlineData("var lead = new Lead { Phone = form.Phone }; await db.SaveChangesAsync(token);")]
    [InlineData("foreach (var lead in db.Leads) lead.Phone = form.Phone; {|CK1001:db.SaveChanges()|};")]
    public Task What_the_store_keeps_an_eye_on(string body) => Endpoint.ReportsAsync(body);

    [Theory]
    [InlineData("System.IO.File.WriteAllText(\"leads.txt\", form.Page.ToString());")]
    [InlineData("{|CK1001:System.IO.File.AppendAllText(\"leads.txt\", form.Phone)|};")]
    [InlineData("using var http = new HttpClient(); {|CK1001:await http.PostAsync(\"https://crm.example\", new StringContent(form.Phone), token)|};")]
    [InlineData("using var http = new HttpClient(); {|CK1001:await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(http, \"https://crm.example\", form, token)|};")]
    [InlineData("{|CK1001:Keep(form.Phone)|};")]
    [InlineData("Keep(form.Page.ToString());")]
    public Task Files_others_and_promises(string body) => Endpoint.ReportsAsync(body, "[Stores] private static void Keep(string text) => Console.Beep();");

    [Fact]
    public Task A_helper_that_reads_the_request_is_judged_with_its_callers() => Endpoint.ReportsAsync("", """
        private void Keep() { db.Leads.Add(new Lead { Phone = Request.Form["phone"]! }); }
        [HttpPost("/kept")]
        public async Task Kept() { await consent.RequireAsync(Subject.ReachedAt(ContactPoint.Phone(Request.Form["phone"]!)), Purposes.Viewing); Keep(); }
        """);

    [Fact]
    public Task One_caller_without_consent_is_enough() => Endpoint.ReportsAsync("", """
        private void Keep() { {|CK1001:db.Leads.Add(new Lead { Phone = Request.Form["phone"]! })|}; }
        [HttpPost("/kept")]
        public async Task Kept() { await consent.RequireAsync(Subject.ReachedAt(ContactPoint.Phone(Request.Form["phone"]!)), Purposes.Viewing); Keep(); }
        [HttpPost("/also")]
        public void Also() => Keep();
        """);

    [Theory]
    [InlineData("""[{ "id": "callback", "basis": "contract", "reason": "the person asked to be called back", "kinds": ["name", "phone"] }]""", false)]
    [InlineData("""[{ "id": "callback", "basis": "contract", "reason": "the person asked to be called back", "kinds": ["email"] }]""", true)]
    [InlineData("""[{ "id": "callback", "basis": "contract", "kinds": ["name", "phone"] }]""", true)]
    [InlineData("""[{ "id": "callback", "basis": "contract", "reason": "asked", "kinds": ["phone"] }, { "id": "viewing", "basis": "consent", "kinds": ["phone"] }]""", true)]
    [InlineData("""[{ "id": "news", "basis": "contract", "reason": "asked", "kinds": ["phone"], "marketing": true }]""", true)]
    public Task A_purpose_with_another_basis_covers_its_kinds(string purposes, bool reported) =>
        Endpoint.Of(reported ? "BAD;" : "STORE;").WithConfiguration($$"""{ "version": 1, "purposes": {{purposes}} }""").DiagnosesAsync("CK1001");

    [Theory]
    [InlineData("[LegalBasis(Basis.Contract, \"to call back\")]", false)]
    [InlineData("[LegalBasis(Basis.Contract, \"to call back\", Kinds = new[] { PersonalDataKind.Phone })]", false)]
    [InlineData("[LegalBasis(Basis.Contract, \"to call back\", Kinds = new[] { PersonalDataKind.Email })]", true)]
    [InlineData("[LegalBasis(Basis.Contract, \" \")]", true)]
    public Task A_basis_named_on_the_form(string attribute, bool reported) => Endpoint.ReportsAsync("", $$"""
        [HttpPost("/calls")]
        public void Call(CallForm form) { {{(reported ? "BAD" : "STORE")}}; }
        """, attribute + " public record CallForm(string Phone);");

    [Fact]
    public async Task The_finding_says_what_where_from_and_where_to_in_both_languages()
    {
        var finding = Assert.Single(await Endpoint.Of("STORE;").FindingsAsync(), static d => d.Id == "CK1001");
        Assert.Equal("phone number (LeadForm.Phone) from the request to 'POST /leads' reaches the store 'Leads', and no consent or other legal basis is visible before it; require or record the consent of this person first, or name the legal basis", finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("LeadForm.Phone", finding.GetMessage(System.Globalization.CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
        Assert.Contains(finding.GetMessage(System.Globalization.CultureInfo.GetCultureInfo("zh-CN")), static c => c >= '\u4e00');
        Assert.Equal("LeadForm.Phone", finding.Properties["ck.members"]);
        Assert.Equal("phone", finding.Properties["ck.kinds"]);
        Assert.Equal("POST /leads", finding.Properties["ck.source"]);
        Assert.Equal("Storage", finding.Properties["ck.sink.kind"]);
        Assert.Equal("source,sink", finding.Properties["ck.locations"]);
        Assert.Equal(32, finding.Properties["ck.fingerprint"]!.Length);
    }

    [Fact]
    public async Task The_fingerprint_stays_when_code_moves_and_tells_equal_findings_apart()
    {
        async Task<string[]> Prints(string body) => [.. (await Endpoint.Of(body).FindingsAsync()).Where(static d => d.Id == "CK1001").Select(static d => d.Properties["ck.fingerprint"]!)];
        var one = await Prints("STORE;");
        var moved = await Prints("\n\n// moved\nConsole.Beep(); STORE;");
        var two = await Prints("STORE; STORE;");
        Assert.Equal(one, moved);
        Assert.Equal(2, two.Distinct().Count());
        Assert.Equal(one[0], two[0]);
    }
}
