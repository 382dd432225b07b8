using ComplianceKit.Analyzers.Tests.Flow;
using ComplianceKit.Analyzers.Tests.Rules.Outreach;

namespace ComplianceKit.Analyzers.Tests.Rules;

/// <summary>Shapes that every web application has: what is masked in an anonymous object, a field taken straight from the form, a bound string, a list that went through the gate.</summary>
public sealed class EverydayCodeTests
{
    [Theory]
    [InlineData("logger.LogInformation(\"Lead {Lead}\", new { Phone = Redaction.Mask(form.Phone) });")]
    [InlineData("logger.LogInformation(\"Lead {@Lead}\", new { Phone = Redaction.Mask(form.Phone), form.Page });")]
    [InlineData("var shown = new { Phone = Redaction.Mask(form.Phone) }; logger.LogInformation(\"Lead {Lead}\", shown);")]
    [InlineData("var shown = new { Phone = Redaction.Mask(form.Phone) }; logger.LogInformation(\"Lead {Phone}\", shown.Phone);")]
    [InlineData("{|CK2001:logger.LogInformation(\"Lead {Lead}\", new { Phone = form.Phone })|};")]
    [InlineData("{|CK2001:logger.LogInformation(\"Lead {Lead}\", new { form.Name, Phone = Redaction.Mask(form.Phone) })|};")]
    public Task A_masked_value_in_an_anonymous_object_is_logged(string body) => Endpoint.ReportsAsync(body);

    [Theory]
    [InlineData("System.IO.File.AppendAllText(\"calls.txt\", System.Text.Json.JsonSerializer.Serialize(new { Phone = Redaction.Mask(form.Phone) }));")]
    [InlineData("Keep(new { Phone = Redaction.Mask(form.Phone) });")]
    [InlineData("db.Leads.Add(new Lead { Phone = Redaction.Mask(form.Phone) });")]
    [InlineData("{|CK1001:System.IO.File.AppendAllText(\"calls.txt\", System.Text.Json.JsonSerializer.Serialize(new { Phone = form.Phone }))|};")]
    [InlineData("{|CK1001:Keep(new { Phone = form.Phone })|};")]
    public Task A_masked_value_in_an_anonymous_object_is_stored(string body) => Endpoint.ReportsAsync(body, "[Stores] private static void Keep(object row) => Console.Beep();");

    [Theory]
    [InlineData("{|CK1001:System.IO.File.AppendAllText(\"leads.txt\", Request.Form[\"phone\"])|};")]
    [InlineData("{|CK1001:Keep(Request.Form[\"phone\"]!)|};")]
    [InlineData("{|CK1001:Keep(Request.Form[\"phone\"].ToString())|};")]
    [InlineData("var t = Request.Form[\"phone\"]; {|CK1001:Keep(t!)|};")]
    [InlineData("string t = Request.Form[\"phone\"]!; {|CK1001:Keep(t)|};")]
    [InlineData("var f = Request.Form; var t = f[\"phone\"]; {|CK1001:Keep(t!)|};")]
    [InlineData("Keep(Request.Form[\"shop_phone\"]!);")]
    [InlineData("Keep(Request.Form[\"name\"]!);")]
    [InlineData("Keep(Request.Form[\"page\"]!);")]
    [InlineData("await consent.RequireAsync(Subject.ReachedAt(ContactPoint.Phone(Request.Form[\"phone\"]!)), Purposes.Viewing); Keep(Request.Form[\"phone\"]!);")]
    public Task A_field_of_the_form_goes_straight_to_a_store(string body) => Endpoint.ReportsAsync(body, "[Stores] private static void Keep(string text) => Console.Beep();");

    [Theory]
    [InlineData("[BindProperty] public string Phone { get; set; } = \"\";", "{|CK1001:db.Leads.Add(new Lead { Phone = Phone })|};")]
    [InlineData("[BindProperty(SupportsGet = true)] public string? Phone { get; set; }", "{|CK1001:db.Leads.Add(new Lead { Phone = Phone! })|};")]
    [InlineData("[BindProperty] public string Phone { get; set; } = \"\";", "await consent.RequireAsync(Subject.ReachedAt(ContactPoint.Phone(Phone)), Purposes.Viewing); db.Leads.Add(new Lead { Phone = Phone });")]
    [InlineData("[BindProperty] public string Topic { get; set; } = \"\";", "db.Leads.Add(new Lead { Id = Topic.Length });")]
    [InlineData("public string Phone { get; } = \"\";", "db.Leads.Add(new Lead { Phone = Phone });")]
    public Task A_bound_string_of_a_page(string property, string body) => Endpoint.ReportsAsync("", "", $$"""
        public class IndexModel(Db db, IConsent consent) : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
        {
            {{property}}
            public async Task OnPostAsync() { {{body}} await db.SaveChangesAsync(); }
        }
        """);

    [Theory]
    [InlineData("var may = new List<string>(); foreach (var owner in await owners.AllAsync()) { if (await gate.DecideAsync(owner.Phone, Purposes.Promotion, MessageContent.Sms(Text), ct) is GateDecision.Allow) may.Add(owner.Phone); } await BlastAsync(may, Text);")]
    [InlineData("var may = new List<Owner>(); foreach (var owner in await owners.AllAsync()) { if (await gate.DecideAsync(owner.Phone, Purposes.Promotion, MessageContent.Sms(Text), ct) is not GateDecision.Allow) continue; may.Add(owner); } await BlastAsync(may.Select(o => o.Phone).ToList(), Text);")]
    [InlineData("var may = new List<string>(); foreach (var owner in await owners.AllAsync()) { _ = await gate.DecideAsync(other, Purposes.Promotion, MessageContent.Sms(Text), ct) is GateDecision.Allow; may.Add(owner.Phone); } {|CK3001:await BlastAsync(may, Text)|};")]
    [InlineData("var all = (await owners.AllAsync()).Select(o => o.Phone).ToList(); {|CK3001:await BlastAsync(all, Text)|};")]
    [InlineData("var may = new List<string>(); foreach (var owner in await owners.AllAsync()) { if (await gate.DecideAsync(owner.Phone, Purposes.Promotion, MessageContent.Sms(Text), ct) is GateDecision.Allow) may.Add(owner.Phone); } may.Add(other); {|CK3001:await BlastAsync(may, Text)|};")]
    [InlineData("var may = new List<string>(); foreach (var owner in await owners.AllAsync()) { if (await gate.DecideAsync(owner.Phone, Purposes.Promotion, MessageContent.Sms(Text), ct) is GateDecision.Allow) may.Add(owner.Phone); } foreach (var to in may) await sms.SendAsync(to, Text);")]
    [InlineData("var may = new List<string>(); foreach (var owner in await owners.AllAsync()) { if (await gate.DecideAsync(owner.Phone, Purposes.Promotion, MessageContent.Sms(Text), ct) is not GateDecision.Allow) may.Add(owner.Phone); } foreach (var to in may) {|CK3001:await sms.SendAsync(to, Text)|};")]
    [InlineData("{|CK3001:await BlastAsync(await AllAsync(await owners.AllAsync(), ct), Text)|};")]
    [InlineData("var may = new System.Collections.Concurrent.ConcurrentBag<string>(); await Parallel.ForEachAsync(await owners.AllAsync(), ct, async (owner, token) => { if (await gate.DecideAsync(owner.Phone, Purposes.Promotion, MessageContent.Sms(Text), ct) is GateDecision.Allow) may.Add(owner.Phone); }); await BlastAsync(may.ToList(), Text);")]
    [InlineData("var may = new System.Collections.Concurrent.ConcurrentBag<string>(); await Parallel.ForEachAsync(await owners.AllAsync(), ct, async (owner, token) => { _ = await gate.DecideAsync(owner.Phone, Purposes.Promotion, MessageContent.Sms(Text), ct) is GateDecision.Allow; may.Add(owner.Phone); }); {|CK3001:await BlastAsync(may.ToList(), Text)|};")]
    [InlineData("var may = new List<string>(); if (await gate.DecideAsync(phone, Purposes.Promotion, MessageContent.Sms(Text), ct) is GateDecision.Allow) may.Add(phone); await BlastAsync(may, Text);")]
    [InlineData("var may = new List<string>(); if (await gate.DecideAsync(phone, Purposes.Promotion, MessageContent.Sms(Text), ct) is GateDecision.Allow) may.Add(other); {|CK3001:await BlastAsync(may, Text)|};")]
    [InlineData("var may = new List<Owner>(); foreach (var owner in await owners.AllAsync()) { if (await gate.DecideAsync(owner.Phone, Purposes.Promotion, MessageContent.Sms(Text), ct) is GateDecision.Allow) may.Add(owner); } may.Add(await owners.FindAsync(1)); {|CK3001:await BlastAsync(may.Select(o => o.Phone).ToList(), Text)|};")]
    public Task A_list_that_went_through_the_gate_is_sent_in_bulk(string statements) =>
        Campaign.Method(statements, """
            private Task BlastAsync(IReadOnlyList<string> phones, string text) => Task.FromResult(phones.Count + text.Length);
            private static async Task<List<string>> AllAsync(List<Owner> all, CancellationToken ct)
            {
                await Task.Delay(1, ct);
                var may = new List<string>();
                foreach (var owner in all) { may.Add(owner.Phone); }
                return may;
            }
            """)
            .WithConfiguration("""{ "version": 1, "apis": { "senders": ["Campaign.BlastAsync"] } }""").DiagnosesAsync("CK3001", "CK9001");
}
