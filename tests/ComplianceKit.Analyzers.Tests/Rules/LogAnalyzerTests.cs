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

    [Theory]
    [InlineData("Note(form.Phone);")]
    [InlineData("Hide(form.Phone);")]
    [InlineData("Pass(form.Phone);")]
    [InlineData("Either(form.Phone, form.Page > 1);")]
    [InlineData("Tell(new Part(new Lead { Phone = form.Phone }, new Number(7)));")]
    [InlineData("object said = new Quiet(form.Phone); Tell(said);")]
    [InlineData("object said = new Quiet(form.Phone); logger.LogInformation(\"{Event}\", said);")]
    [InlineData("object said = new Quiet(form.Phone); if (form.Page > 1) said = new Mute(form.Phone); logger.LogInformation(\"{Event}\", said);")]
    [InlineData("object said = new Loud(form.Phone); {|CK2001:Tell(said)|};")]
    [InlineData("object said = new Quiet(form.Phone); if (form.Page > 1) said = new Loud(form.Phone); {|CK2001:logger.LogInformation(\"{Event}\", said)|};")]
    [InlineData("object said = new Quiet(form.Phone); if (form.Page > 1) said = form.Phone; {|CK2001:logger.LogInformation(\"{Event}\", said)|};")]
    [InlineData("object said = new Said(form.Phone); {|CK2001:logger.LogInformation(\"{Event}\", said)|};")]
    public Task What_was_put_into_an_object_is_told_by_the_object(string body) => Endpoint.ReportsAsync(
        body,
        """
        private void Note(string what) => Tell(new Quiet(what));
        private void Hide(string what) => Tell(new Mute(what));
        private void Pass(string what) { object said = new Quiet(what); Tell(said); }
        private void Either(string what, bool more) { Silenced said = more ? new Mute(what) : new Hushed(what, "x"); Publish(said); }
        private void Publish<T>(T what) where T : class => Publish(what, typeof(T));
        private void Publish(object what, Type kind) => logger.LogInformation("{Event}", string.IsNullOrEmpty(what?.ToString()) ? kind.Name : what.ToString());
        private void Tell(object what) => logger.LogInformation("{Event}", what.ToString());
        """,
        """
        public class Quiet(string text) { public string Text { get; } = text; public override string ToString() => "quiet"; }
        public abstract class Silenced(string text) { public string Text { get; } = text; protected new virtual string ToString() => Text; }
        public class Hushed(string text, string more) : Silenced(text) { public string More { get; } = more; protected override string ToString() => base.ToString() + "?"; }
        public class Mute(string text) : Silenced(text) { protected override string ToString() => base.ToString() + "!"; }
        public class Loud(string text) { public string Text { get; } = text; public override string ToString() => Text; }
        public record Said(string Text);
        public class Number(int value) { private readonly int _value = value; public override string ToString() => "No. " + _value; }
        public class Part(Lead lead, Number number) { public Lead Lead { get; } = lead; public Number Number { get; } = number; public override string ToString() => $"{Number}"; }
        """);

    [Theory]
    [InlineData("Tell(new Quiet(form.Phone, Gone.Text));", "")]
    [InlineData("Tell(new Loud(form.Phone, Gone.Text));", "CK2001")]
    public async Task An_object_is_made_though_a_package_is_missing(string body, string rules) => Assert.Equal(rules, string.Join(",", (await Endpoint.Of(
        body,
        "private void Tell(object what) => logger.LogInformation(\"{Event}\", what.ToString());",
        """
        public class Quiet(string text, string more) { public string Text { get; } = text; public string More { get; } = more; public override string ToString() => "quiet"; }
        public class Loud(string text, string more) { public string Text { get; } = text; public string More { get; } = more; public override string ToString() => Text; }
        """).ThatMayNotCompile().FindingsAsync()).Where(static d => d.Id is "CK2001").Select(static d => d.Id)));

    [Fact]
    public Task One_finding_for_one_statement_lists_all_fields() => Endpoint.ReportsAsync("{|CK2001:logger.LogInformation(\"{Name} {Phone}\", form.Name, form.Phone)|};");

    [Theory]
    [InlineData("[Xunit.Fact] public void Adds()", "Console.WriteLine(lead.Phone);")]
    [InlineData("[Own.Fact] public void Adds()", "{|CK2001:Console.WriteLine(lead.Phone)|};")]
    [InlineData("public void Adds()", "{|CK2001:Console.WriteLine(lead.Phone)|};")]
    public Task A_class_of_tests_inside_a_product(string method, string body) => Endpoint.ReportsAsync("", more: $$"""
        namespace Xunit { public sealed class FactAttribute : Attribute; }
        namespace Own { public sealed class FactAttribute : Attribute; }
        public class CacheTests { {{method}} { } public void Show(Lead lead) { {{body}} } }
        """);

    [Theory]
    [InlineData("Console.WriteLine(device.Id);")]
    [InlineData("{|CK2001:Console.WriteLine(phone.Id)|};")]
    [InlineData("Console.WriteLine(account.Id);")]
    [InlineData("{|CK2001:Console.WriteLine(account.Email)|};")]
    public Task The_number_that_the_system_itself_gave(string body) => Endpoint.ReportsAsync("", more: $$"""
        public class Device { public Guid Id { get; set; } }
        public class PhoneDevice { [PersonalField(PersonalDataKind.DeviceId)] public Guid Id { get; set; } }
        public class Account : Microsoft.AspNetCore.Identity.IdentityUser { }
        public static class Shown { public static void Show(Device device, PhoneDevice phone, Account account) { {{body}} } }
        """);

    [Theory]
    [InlineData("var gate = new object(); logger.LogInformation(\"{Gate}\", gate);")]
    [InlineData("object gate = new object(); Console.WriteLine(gate);")]
    [InlineData("object shown = new Lead { Phone = form.Phone }; shown = form.Page > 1 ? shown : new object(); Console.WriteLine(shown);")]
    public Task An_object_of_no_type_ends_the_search_for_its_text(string body) => Endpoint.ReportsAsync(body);

    [Theory]
    [InlineData("[System.Runtime.CompilerServices.CallerMemberName] string callerMemberName = \"\"", "logger.LogTrace(\"{Caller}\", callerMemberName);")]
    [InlineData("string customerName = \"\"", "{|CK2001:logger.LogTrace(\"{Customer}\", customerName)|};")]
    public Task What_the_compiler_fills_in(string parameter, string body) => Endpoint.ReportsAsync("", members: $$"""private void Trace({{parameter}}) { {{body}} }""");

    [Theory]
    [InlineData("var film = films.GetFilm(new FilmsQuery { Watcher = db.Leads.First() }); logger.LogInformation(\"{Film}\", film.Title);")]
    [InlineData("var query = new FilmsQuery { Watcher = db.Leads.First() }; {|CK2001:logger.LogInformation(\"{Watcher}\", query.Watcher.Phone)|};")]
    public Task What_is_found_is_not_made_of_the_question(string body) => Endpoint.ReportsAsync("IFilms films = null!; " + body, more: """
        public class FilmsQuery { public Lead? Watcher { get; set; } }
        public record Film(string Title);
        public interface IFilms { Film GetFilm(FilmsQuery query); }
        """);

    [Theory]
    [InlineData("foreach (var group in leads.GroupBy(l => l.Id)) Console.WriteLine(group.Key);")]
    [InlineData("foreach (var group in leads.GroupBy(l => l.Id % 10)) logger.LogInformation(\"{Page}\", group.Key);")]
    [InlineData("foreach (var group in leads.GroupBy(l => l.Phone)) {|CK2001:Console.WriteLine(group.Key)|};")]
    [InlineData("foreach (var group in leads.GroupBy(l => l.Id)) {|CK2001:Console.WriteLine(group.First().Phone)|};")]
    public Task The_key_of_a_group(string body) => Endpoint.ReportsAsync("", members: $$"""private void Show(List<Lead> leads) { {{body}} }""");

    [Theory]
    [InlineData("using CommandDotNet;", false)]
    [InlineData("using System.CommandLine;", false)]
    [InlineData("", true)]
    [InlineData("using CommandDotNet; using Microsoft.Extensions.Hosting;", true)]
    public Task The_console_of_a_command_line_program_is_its_answer(string imports, bool flags)
    {
        const string Print = "System.Console.WriteLine(person.Phone)";
        return Verify.Code($$"""
            // program
            {{imports}}
            namespace CommandDotNet { public class AppRunner; }
            namespace System.CommandLine { public class RootCommand; }
            namespace Microsoft.Extensions.Hosting { public interface IHost; }
            public class Person { public string Phone { get; set; } = ""; }
            public static class Program { public static void Main() => Show(new Person()); public static void Show(Person person) { {{(flags ? "{|CK2001:" + Print + "|}" : Print)}}; } }
            """).WithoutImplicitUsings().DiagnosesAsync("CK2001");
    }

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
