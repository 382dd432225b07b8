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
    [InlineData("C(form);", "Depth")]
    [InlineData("B(form);", "Depth")]
    [InlineData("A(form);", "Depth")]
    [InlineData("Text(form.Phone);", "Depth")]
    public async Task What_is_not_seen_is_said(string body, string why)
    {
        const string Chain = """
            private void A(LeadForm f) => B(f); private void B(LeadForm f) => C(f); private void C(LeadForm f) => D(f);
            private void D(LeadForm f) => E(f); private void E(LeadForm f) => F(f); private void F(LeadForm f) { db.Leads.Add(new Lead { Phone = f.Phone }); }
            private void Text(string t) => Text2(t); private void Text2(string t) => Text3(t); private void Text3(string t) => Text4(t); private void Text4(string t) { db.Leads.Add(new Lead { Phone = t }); }
            private void Lost(LeadForm f) { Missing.Save(f.Phone); } private void LostText(string text) { Missing.Save(text); }
            """;
        var spots = (await Endpoint.Of(body, Chain).ThatMayNotCompile().FindingsAsync()).Where(static d => d.Id == "CK9001").ToList();
        Assert.Contains(spots, s => s.Properties["ck.why"] == why);
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
