using ComplianceKit.Analyzers.Tests.Flow;

namespace ComplianceKit.Analyzers.Tests.Rules;

public sealed class LogAnalyzerTests
{
    [Theory]
    [InlineData("{|CK2001:logger.LogInformation(\"Lead {Phone}\", form.Phone)|};")]
    [InlineData("{|CK2001:logger.LogInformation($\"Lead {form.Phone}\")|};")]
    [InlineData("{|CK2001:logger.LogError(new InvalidOperationException(), \"Lead {Phone} on {Page}\", form.Phone, form.Page)|};")]
    [InlineData("{|CK2001:logger.LogInformation(\"Lead {Lead}\", form)|};")]
    [InlineData("{|CK2001:Console.WriteLine(form.Phone)|};")]
    [InlineData("{|CK2001:Console.WriteLine(\"Lead \" + form.Phone)|};")]
    [InlineData("var lead = db.Leads.First(); {|CK2001:logger.LogInformation(\"Lead {Phone}\", lead.Phone)|};")]
    [InlineData("var lead = db.Leads.First(); {|CK2001:logger.LogInformation(\"Lead {@Lead}\", lead)|};")]
    [InlineData("var lead = db.Leads.First(); {|CK2001:logger.LogInformation(\"Lead {Json}\", System.Text.Json.JsonSerializer.Serialize(lead))|};")]
    [InlineData("foreach (var lead in db.Leads) {|CK2001:logger.LogInformation(\"Lead {Phone}\", lead.Phone)|};")]
    [InlineData("await consent.RequireAsync(subject, Purposes.Viewing); {|CK2001:logger.LogInformation(\"Lead {Phone}\", form.Phone)|};")]
    public Task Personal_data_in_a_log(string body) => Endpoint.ReportsAsync(body);

    [Theory]
    [InlineData("logger.LogInformation(\"Lead on {Page}\", form.Page);")]
    [InlineData("logger.LogInformation(\"Lead {Phone}\", Redaction.Mask(form.Phone));")]
    [InlineData("logger.LogInformation(\"Lead {Masked}\", Masked(form.Phone));")]
    [InlineData("logger.LogInformation(\"Lead of {Length}\", form.Phone.Length);")]
    [InlineData("logger.LogInformation(\"Lead {Known}\", form.Phone == \"\");")]
    [InlineData("var lead = db.Leads.First(); logger.LogInformation(\"Lead {Lead}\", lead);")]
    [InlineData("var lead = db.Leads.First(); logger.LogInformation(\"Lead {Id}\", lead.Id);")]
    [InlineData("Console.WriteLine(\"Leads \" + db.Leads.Count());")]
    [InlineData("Console.WriteLine(form.Phone.Length);")]
    public Task Nothing_personal(string body) => Endpoint.ReportsAsync(body, "[Redacts] private static string Masked(string phone) => phone[..3];");

    [Theory]
    [InlineData("{|CK2001:Say(form.Phone)|};", "private void Say(string text) => logger.LogInformation(\"{Text}\", text);")]
    [InlineData("Say(form.Phone);", "private void Say(string phone) => {|CK2001:logger.LogInformation(\"{Phone}\", phone)|};")]
    [InlineData("Say(form);", "private void Say(LeadForm f) => {|CK2001:logger.LogInformation(\"{Phone}\", f.Phone)|};")]
    [InlineData("Say(form.Page.ToString());", "private void Say(string text) => logger.LogInformation(\"{Text}\", text);")]
    [InlineData("Say(\"hello\");", "private void Say(string text) => logger.LogInformation(\"{Text}\", text);")]
    [InlineData("{|CK2001:logger.LogInformation(\"{Text}\", Text(form))|};", "private static string Text(LeadForm f) => f.Name + \" called\";")]
    [InlineData("logger.LogInformation(\"{Text}\", Text(form));", "private static string Text(LeadForm f) => f.Page + \" pages\";")]
    public Task Through_helpers(string body, string helper) => Endpoint.ReportsAsync(body, helper);

    [Theory]
    [InlineData("Tell(new Opened { Phone = form.Phone, Number = form.Page });")]
    [InlineData("logger.LogInformation(\"{Event}\", new Opened { Phone = form.Phone });")]
    [InlineData("logger.LogInformation($\"{new Opened { Phone = form.Phone }}\");")]
    [InlineData("logger.LogInformation(\"event \" + new Opened { Phone = form.Phone });")]
    [InlineData("Tell(new Hidden { Phone = form.Phone });")]
    [InlineData("Tell(new Renewed { Phone = form.Phone });")]
    [InlineData("Tell(new Silent { Phone = form.Phone });")]
    [InlineData("Tell(db.Leads.First());")]
    [InlineData("logger.LogInformation(\"{Kind}\", form.GetType().Name);")]
    [InlineData("logger.LogInformation(\"{Kind}\", new Spoken { Phone = form.Phone }.GetType().Name);")]
    [InlineData("logger.LogInformation(\"{Kind}\", Kinds.Of(form));")]
    [InlineData("{|CK2001:Tell(new Spoken { Phone = form.Phone })|};")]
    [InlineData("{|CK2001:Tell(form)|};")]
    [InlineData("{|CK2001:logger.LogInformation(\"{Event}\", new Spoken { Phone = form.Phone })|};")]
    [InlineData("{|CK2001:logger.LogInformation($\"{new Spoken { Phone = form.Phone }}\")|};")]
    [InlineData("{|CK2001:logger.LogInformation(\"event \" + form)|};")]
    [InlineData("var text = new Spoken { Phone = form.Phone }.ToString(); {|CK2001:logger.LogInformation(text)|};")]
    [InlineData("{|CK2001:Spell(db.Leads.First())|};")]
    [InlineData("{|CK2001:Spell(new Silent { Phone = form.Phone })|};")]
    public Task An_object_tells_what_its_text_tells(string body) => Endpoint.ReportsAsync(
        body,
        "private void Tell(object what) => logger.LogInformation(\"{Event}\", what.ToString()); private void Spell<T>(T what) => logger.LogInformation(\"{Event}\", System.Text.Json.JsonSerializer.Serialize(what));",
        """
        public class Opened { public string Phone { get; set; } = ""; public int Number { get; set; } public override string ToString() => $"opened {Number}"; }
        public class Spoken { public string Phone { get; set; } = ""; public override string ToString() => "from " + Phone; }
        public class Hidden { public string Phone { get; set; } = ""; protected new virtual string ToString() => Phone; }
        public class Renewed : Hidden { protected override string ToString() => Phone + "!"; }
        public static class Kinds { public static string Of(object what) => what.GetType().Name; }
        public class Silent { public string Phone { get; set; } = ""; }
        """);

    [Fact]
    public Task One_finding_for_one_statement_lists_all_fields() => Endpoint.ReportsAsync("{|CK2001:logger.LogInformation(\"{Name} {Phone}\", form.Name, form.Phone)|};");

    [Fact]
    public async Task Facts_name_members_and_kinds()
    {
        var finding = Assert.Single((await Endpoint.Of("logger.LogInformation(\"{Name} {Phone}\", form.Name, form.Phone);").FindingsAsync()).Where(static d => d.Id == "CK2001"));
        Assert.Equal("LeadForm.Name,LeadForm.Phone", finding.Properties["ck.members"]);
        Assert.Equal("name,phone", finding.Properties["ck.kinds"]);
        Assert.Equal("Log", finding.Properties["ck.sink.kind"]);
        Assert.Equal("source,source,sink".Split(',').Distinct(), finding.Properties["ck.locations"]!.Split(',').Distinct());
    }
}
