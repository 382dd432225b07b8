namespace ComplianceKit.Analyzers.Tests.Flow;

/// <summary>What comes back of a call whose code nobody sees: a report of how it went does not hold what went in, a text, copy or wrapper does.</summary>
public sealed class OutcomeTests
{
    private const string Package = """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        namespace Elsewhere
        {
            public class CheckError { public string Code { get; set; } public string Text { get; set; } }
            public class CheckResult { public bool Succeeded { get; set; } public IEnumerable<CheckError> Errors { get; set; } public string Message { get; set; } }
            public class SendResponse { public string Body { get; set; } }
            public class Wrapped<T> { public T Value { get; set; } public string Note { get; set; } }
            public class Sheet { public string Text { get; set; } }
            public interface IChecks { CheckResult Check(object model); Task<CheckResult> CheckAsync(object model, string phone); string Normalize(string text); Wrapped<T> Wrap<T>(T model); T Map<T>(object from); Sheet Print(object model); List<CheckError> Errors(object model); }
            public interface IGateway { Task<string> SendAsync(string to, string text); SendResponse Push(object what); string Format(object what); }
        }
        """;

    [Theory]
    [InlineData("var result = checks.Check(form); logger.LogInformation(result.Message);")]
    [InlineData("var result = await checks.CheckAsync(form, form.Phone); logger.LogInformation(string.Join(\";\", result.Errors.Select(e => e.Code)));")]
    [InlineData("var errors = new List<Elsewhere.CheckError>(); var result = await checks.CheckAsync(form, form.Phone); if (!result.Succeeded) errors.AddRange(result.Errors); logger.LogInformation(\"{Errors}\", string.Join(\";\", errors.Select(e => e.Code)));")]
    [InlineData("foreach (var error in checks.Errors(form)) logger.LogInformation(error.Text);")]
    [InlineData("logger.LogInformation(await gateway.SendAsync(form.Phone, \"hello\"));")]
    [InlineData("logger.LogInformation(gateway.Push(form).Body);")]
    [InlineData("var lead = db.Leads.First(); var answer = await http.PostAsync(\"/x\", new StringContent(System.Text.Json.JsonSerializer.Serialize(lead))); logger.LogInformation(await answer.Content.ReadAsStringAsync());")]
    [InlineData("var lead = db.Leads.First(); using var asked = new HttpRequestMessage(HttpMethod.Post, \"/x\"); asked.Content = new StringContent(lead.Phone); using var answer = await http.SendAsync(asked); var text = await answer.Content.ReadAsStringAsync(); logger.LogError(\"no {Text}\", text);")]
    public Task A_report_of_how_it_went(string body) => ReportsAsync(body);

    [Theory]
    [InlineData("{|CK2001:logger.LogInformation(checks.Normalize(form.Phone))|};")]
    [InlineData("{|CK2001:logger.LogInformation(gateway.Format(form))|};")]
    [InlineData("{|CK2001:logger.LogInformation(checks.Wrap(form).Value.Phone)|};")]
    [InlineData("{|CK2001:logger.LogInformation(checks.Map<Lead>(form).Phone)|};")]
    [InlineData("{|CK2001:logger.LogInformation(checks.Print(form).Text)|};")]
    [InlineData("{|CK2001:logger.LogInformation(System.Text.Json.JsonSerializer.Serialize(form))|};")]
    [InlineData("{|CK1001:db.Leads.Add(checks.Map<Lead>(form))|};")]
    [InlineData("var kept = new Stack<string>(); kept.Push(form.Phone); {|CK2001:logger.LogInformation(kept.Pop())|};")]
    [InlineData("var entry = {|CK1001:db.Leads.Add(new Lead { Phone = form.Phone })|}; {|CK2001:logger.LogInformation(entry.Entity.Phone)|};")]
    [InlineData("var content = new StringContent(form.Phone); {|CK2001:logger.LogInformation(await content.ReadAsStringAsync())|};")]
    public Task A_text_copy_or_wrapper(string body) => ReportsAsync(body);

    private static Task ReportsAsync(string body) => Endpoint.Of("", $$"""
        private readonly Elsewhere.IChecks checks = null!;
        private readonly Elsewhere.IGateway gateway = null!;
        private readonly HttpClient http = null!;
        [HttpPost("/checks")] public async Task Check(LeadForm form) { await Task.Yield(); {{body}} }
        """).WithReference(TestReferences.Project("Elsewhere", Package)).DiagnosesAsync("CK1001", "CK2001");
}
