namespace ComplianceKit.Analyzers.Tests.Flow;

/// <summary>What fills a list need not be read; what is a store is one, whatever lists of the same name stand beside it.</summary>
public sealed class PlainCollectionTests
{
    [Theory]
    [InlineData("var lists = new List<Lead>(); lists.Add(new Lead { Phone = form.Phone }); {|CK1001:db.Leads.AddRange(lists)|};")]
    [InlineData("var Leads = new List<Lead>(); Leads.Add(new Lead { Phone = form.Phone }); {|CK1001:db.Leads.Add(Leads[0])|};")]
    [InlineData("foreach (var Leads in new[] { db.Leads }) { {|CK1001:Leads.Add(new Lead { Phone = form.Phone })|}; }")]
    [InlineData("var leads = db.Leads; {|CK1001:leads.Add(new Lead { Phone = form.Phone })|};")]
    [InlineData("void Keep(List<Lead> leads) => leads.Add(new Lead()); void Store(DbSet<Lead> leads) => {|CK1001:leads.Add(new Lead { Phone = form.Phone })|}; Keep([]); Store(db.Leads);")]
    public Task A_store_beside_a_list(string body) => Endpoint.ReportsAsync(body);

    [Fact]
    public Task A_helper_that_fills_a_list_is_seen_through() => Endpoint.ReportsAsync(
        "var lead = Collected(form); {|CK1001:db.Leads.AddRange(lead)|};",
        members: "private readonly List<string> _seen = []; private List<Lead> Collected(LeadForm form) { var all = new List<Lead>(); all.Add(new Lead { Phone = form.Phone }); _seen.Add(form.City ?? string.Empty); return all; }");

    [Fact]
    public Task A_name_that_is_a_list_here_and_a_store_there() => Endpoint.ReportsAsync(
        "{|CK1001:Put(db, form)|};",
        members: "private static void Put(Db db, LeadForm form) => db.Leads.Add(new Lead { Phone = form.Phone });",
        more: "public class Page { public List<Lead> Leads { get; } = []; }");

    [Fact]
    public Task A_list_that_is_logged() => Endpoint.ReportsAsync("var phones = new List<string>(); phones.Add(form.Phone); {|CK2001:logger.LogInformation(\"{Phones}\", string.Join(',', phones))|};");

    [Theory]
    [InlineData("if (HttpContext.Request.Query.TryGetValue(\"phone\", out var phone)) {|CK1001:db.Leads.Add(new Lead { Phone = phone.ToString() })|};")]
    [InlineData("{|CK1001:db.Leads.Add(new Lead { Phone = Looked(HttpContext.Request.Form) })|};")]
    [InlineData("{|CK1001:db.Leads.Add(new Lead { Phone = Read(HttpContext.Request.Form) })|};")]
    [InlineData("{|CK1001:db.Leads.Add(new Lead { Phone = Field() })|};")]
    [InlineData("var phone = Field(); {|CK1001:System.IO.File.AppendAllText(\"leads.txt\", phone)|};")]
    [InlineData("{|CK2001:logger.LogInformation(\"{Phone}\", Field())|};")]
    [InlineData("logger.LogInformation(\"{Page}\", Page());")]
    public Task A_field_of_the_request_that_a_helper_reads(string body) => Endpoint.ReportsAsync(body, members: """
        private static string Looked(IFormCollection fields) => fields.TryGetValue("phone", out var phone) ? phone.ToString() : string.Empty;
        private static string Read(IFormCollection fields) { return fields["phone"].ToString(); }
        private string Field() => HttpContext.Request.Form["phone"].ToString();
        private string Page() => HttpContext.Request.Form["page"].ToString();
        """);
}
