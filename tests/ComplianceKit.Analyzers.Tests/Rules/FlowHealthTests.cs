using ComplianceKit.Analyzers.Flow.Bodies;
using ComplianceKit.Analyzers.Tests.Flow;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Tests.Rules;

/// <summary>The inventory of flows, what the analysis says it did not see, and that it holds on any code.</summary>
public sealed class FlowHealthTests
{
    private static async Task<Diagnostic[]> FlowsAsync(string body, string members = "") =>
        [.. (await Endpoint.Of(body, members).WithProperty("ComplianceKitInventory", "true").FindingsAsync()).Where(static d => d.Id == "CK0002")];

    [Fact]
    public async Task The_inventory_lists_flows_with_their_guards()
    {
        var flow = Assert.Single(await FlowsAsync("await consent.RequireAsync(subject, Purposes.Viewing); STORE;"));
        Assert.Equal("consent:viewing", flow.Properties["ck.guards"]);
        Assert.Equal("viewing", flow.Properties["ck.purpose"]);
        Assert.Contains("guarded by consent:viewing", flow.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flow_without_guard_says_so() => Assert.DoesNotContain("ck.guards", Assert.Single(await FlowsAsync("STORE;")).Properties.Keys);

    [Fact]
    public async Task A_named_basis_stands_in_the_inventory_with_its_reason()
    {
        var flow = Assert.Single(await FlowsAsync("", "[LegalBasis(Basis.Contract, \"to call back\"), HttpPost(\"/calls\")] public void Call(LeadForm form) { STORE; }"));
        Assert.Equal("basis:contract", flow.Properties["ck.guards"]);
        Assert.Equal("to call back", flow.Properties["ck.basis.reason"]);
    }

    [Theory]
    [InlineData("[LegalBasis(Basis.Contract, \"to call back\", Kinds = new[] { PersonalDataKind.Phone }, Purpose = \"calls\"), LegalBasis(Basis.LegalDuty, \"KYC\", Kinds = new[] { PersonalDataKind.Name }, Purpose = \"kyc\")]")]
    [InlineData("[LegalBasis(Basis.LegalDuty, \"KYC\", Purpose = \"kyc\"), LegalBasis(Basis.Contract, \"to call back\", Kinds = new[] { PersonalDataKind.Phone }, Purpose = \"calls\")]")]
    public async Task Of_several_bases_each_gives_its_reason_to_its_own_kinds(string attributes)
    {
        var flows = await FlowsAsync("", attributes + "[HttpPost(\"/calls\")] public void Call(LeadForm form) { STORE; System.IO.File.AppendAllText(\"kyc.txt\", form.Name); }");

        Assert.Equal(
            ["basis:contract to call back", "basis:legal-duty KYC"],
            flows.Select(static f => $"{f.Properties["ck.guards"]} {f.Properties["ck.basis.reason"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_basis_of_one_kind_leaves_the_others_open() =>
        Assert.Single(await Endpoint.Of("", "[LegalBasis(Basis.Contract, \"to call back\", Kinds = new[] { PersonalDataKind.Phone }, Purpose = \"calls\"), LegalBasis(Basis.LegalDuty, \"KYC\", Kinds = new[] { PersonalDataKind.IdNumber })][HttpPost(\"/calls\")] public void Call(LeadForm form) { STORE; System.IO.File.AppendAllText(\"kyc.txt\", form.Name); }").FindingsAsync(), static d => d.Id == "CK1001");

    [Fact]
    public async Task Each_sink_of_a_statement_is_a_flow_of_its_own() =>
        Assert.Equal(2, (await FlowsAsync("Save(form);", "private void Save(LeadForm f) { db.Leads.Add(new Lead { Phone = f.Phone }); System.IO.File.AppendAllText(\"x\", f.Phone); }")).Length);

    [Fact]
    public async Task Without_the_inventory_there_is_none() => Assert.DoesNotContain(await Endpoint.Of("STORE;").FindingsAsync(), static d => d.Id == "CK0002");

    [Theory]
    [InlineData("dynamic legacy = db; legacy.Save(form.Phone);", "Dynamic")]
    [InlineData("Missing.Save(form.Phone);", "Unresolved")]
    [InlineData("Lost(form);", "Unresolved")]
    [InlineData("LostText(form.Phone);", "Unresolved")]
    [InlineData("Down0(form);", "Depth")]
    [InlineData("Text0(form.Phone);", "Depth")]
    public async Task What_is_not_seen_is_said(string body, string why)
    {
        const string Lost = "private void Lost(LeadForm f) { Missing.Save(f.Phone); } private void LostText(string text) { Missing.Save(text); }";
        var spots = (await Endpoint.Of(body, Lost + Chain("Down", "LeadForm", "x.Phone", FlowLimits.Depth + 1) + Chain("Text", "string", "x", FlowLimits.Depth + 1)).ThatMayNotCompile().FindingsAsync()).Where(static d => d.Id == "CK9001").ToList();
        Assert.Contains(spots, s => s.Properties["ck.why"] == why);
    }

    /// <summary>Methods that hand a value on so many calls deep until the last one stores it.</summary>
    private static string Chain(string name, string type, string phone, int calls) =>
        string.Concat(Enumerable.Range(0, calls).Select(i => $"private void {name}{i}({type} x) => {name}{i + 1}(x); ")) + $"private void {name}{calls}({type} x) {{ db.Leads.Add(new Lead {{ Phone = {phone} }}); }}";

    [Theory]
    [InlineData("Down0(form);")]
    [InlineData("Text0(form.Phone);")]
    [InlineData("Down3(form);")]
    public async Task A_flow_is_followed_as_deep_as_calls_go(string body)
    {
        var findings = await Endpoint.Of(body, Chain("Down", "LeadForm", "x.Phone", FlowLimits.Depth - 1) + Chain("Text", "string", "x", FlowLimits.Depth - 1)).FindingsAsync();
        Assert.Single(findings, static d => d.Id == "CK1001");
        Assert.DoesNotContain(findings, static d => d.Id == "CK9001");
    }

    [Theory]
    [InlineData("Ping(form, 3);")]
    [InlineData("Pong(form, 3);")]
    [InlineData("Once(form, 3);")]
    public async Task Methods_that_call_each_other_in_a_circle_are_seen_whole_wherever_one_enters(string body)
    {
        const string Circle = """
            private void Ping(LeadForm f, int n) { if (n > 0) { Pong(f, n - 1); } }
            private void Pong(LeadForm f, int n) { if (n > 0) { Ping(f, n - 1); } else { Kept(f); } }
            private void Once(LeadForm f, int n) { if (n > 0) { Once(f, n - 1); } db.Leads.Add(new Lead { Phone = f.Phone }); }
            private void Kept(LeadForm f) { db.Leads.Add(new Lead { Phone = f.Phone }); }
            """;
        var findings = await Endpoint.Of(body, Circle).FindingsAsync();
        Assert.Single(findings, static d => d.Id == "CK1001");
        Assert.DoesNotContain(findings, static d => d.Id == "CK9001");
    }

    [Fact]
    public async Task What_a_circle_of_calls_makes_sure_of_holds_after_it()
    {
        const string Circle = """
            private async Task Ask(Subject s, int n) { if (n > 0) { await AskAgain(s, n - 1); } else { await consent.RequireAsync(s, Purposes.Viewing); } }
            private async Task AskAgain(Subject s, int n) { await Ask(s, n - 1); }
            """;
        Assert.DoesNotContain(await Endpoint.Of("await Ask(subject, 3); STORE;", Circle).FindingsAsync(), static d => d.Id == "CK1001");
    }

    [Theory]
    [InlineData("dynamic legacy = db; legacy.Save(form.Page);")]
    [InlineData("Missing.Save(form.Page);")]
    [InlineData("Lost(form.Page);")]
    public async Task Nothing_personal_is_no_blind_spot(string body) =>
        Assert.DoesNotContain(await Endpoint.Of(body, "private void Lost(int page) { Missing.Save(page); }").ThatMayNotCompile().FindingsAsync(), static d => d.Id == "CK9001");

    [Theory]
    [InlineData("db.Leads.Add(new Lead { Phone = form. })")]
    [InlineData("if (await consent.IsGrantedAsync( { STORE;")]
    [InlineData("foreach (var x in form.Phone.Nothing(y => y.)) { Unknown(x); }")]
    [InlineData("return Missing<LeadForm>(form, out var z, ref form) switch { { A: 1 } a => a, _ => };")]
    [InlineData("var (a, b, c) = form; goto nowhere; await foreach (var q in form) yield return q;")]
    public Task Code_that_does_not_compile_is_analysed_all_the_same(string body) => Endpoint.Of(body).ThatMayNotCompile().FindingsAsync();

    [Fact]
    public Task Nothing_resolves() => Endpoint.Of("STORE;").WithoutReferences().FindingsAsync();

    [Fact]
    public async Task A_method_that_is_too_large_is_said()
    {
        var body = string.Concat(Enumerable.Range(0, 4000).Select(static i => $"var a{i} = form.Page + {i}; "));
        Assert.Contains(await Endpoint.Of(body + "STORE;").FindingsAsync(), static d => d.Id == "CK9001" && d.Properties["ck.why"] == "Size");
    }

    [Fact]
    public async Task The_same_code_gives_the_same_findings_every_time()
    {
        const string Body = "A(form); B(form); STORE; logger.LogInformation(\"{Name} {Phone}\", form.Name, form.Phone);";
        const string Members = """
            private void A(LeadForm f) => B(f); private void B(LeadForm f) { if (f.Page > 1) A(f); else C(f, true); }
            private void C(LeadForm f, bool ok) { if (ok) db.Leads.Add(new Lead { Phone = f.Phone, Name = f.Name }); else A(f); }
            """;
        async Task<string> Run() => string.Join('\n', (await Endpoint.Of(Body, Members).WithProperty("ComplianceKitInventory", "true").FindingsAsync())
            .Select(static d => d + string.Concat(d.Properties.OrderBy(static p => p.Key, StringComparer.Ordinal).Select(static p => p.Key + "=" + p.Value)) + string.Concat(d.AdditionalLocations)));
        var first = await Run();
        for (var i = 0; i < 5; i++)
            Assert.Equal(first, await Run());
    }
}
