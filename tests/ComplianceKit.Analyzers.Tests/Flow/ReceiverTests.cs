namespace ComplianceKit.Analyzers.Tests.Flow;

/// <summary>A call comes to what its receiver can be, and not to everything that shares a base with it.</summary>
public sealed class ReceiverTests
{
    private const string Services = """
        public class Page { public int Id { get; set; } public string Title { get; set; } = ""; }
        public interface IService<T> where T : class { T Save(T item); }
        public class Service<T>(Db db) : IService<T> where T : class { public virtual T Save(T item) { db.Set<T>().Add(item); return item; } }
        public interface ILeadService : IService<Lead>;
        public interface IPageService : IService<Page>;
        public class LeadService(Db db) : Service<Lead>(db), ILeadService { public override Lead Save(Lead item) { System.IO.File.AppendAllText("leads", item.Phone); return base.Save(item); } }
        public class PageService(Db db) : Service<Page>(db), IPageService;
        """;

    [Theory]
    [InlineData("IPageService")]
    [InlineData("IService<Page>")]
    [InlineData("PageService")]
    public Task What_another_entity_s_service_does_is_not_its_doing(string service) =>
        Endpoint.ReportsAsync("", $"private readonly {service} pages = null!; [HttpPost(\"/pages\")] public void Write(Page page) {{ pages.Save(page); }}", Services);

    [Theory]
    [InlineData("{|CK1001:leads.Save(new Lead { Phone = form.Phone })|};")]
    [InlineData("IService<Lead> all = leads; {|CK1001:all.Save(new Lead { Phone = form.Phone })|};")]
    [InlineData("{|CK1001:plain.Save(new Lead { Phone = form.Phone })|};")]
    public Task What_the_own_service_does_is(string body) => Endpoint.ReportsAsync(body, "private readonly ILeadService leads = null!; private readonly Service<Lead> plain = null!;", Services);

    [Fact]
    public async Task Only_the_own_service_s_sinks_are_named()
    {
        const string Body = "private class Note { public string Author { get; set; } = \"\"; public string Phone { get; set; } = \"\"; } private readonly IService<Note> notes = null!;";
        var finding = Assert.Single((await Endpoint.Of("notes.Save(new Note { Phone = form.Phone });", Body, Services).FindingsAsync()).Where(static d => d.Id == "CK1001"));
        Assert.DoesNotContain("File", finding.Properties["ck.sink"]!, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_method_handed_over_runs_on_an_object_of_its_own() => Endpoint.ReportsAsync(
        "{|CK1001:new List<Lead> { new() { Phone = form.Phone } }.ForEach(Keep)|};",
        "private void Keep(Lead lead) => db.Leads.Add(lead);",
        Services);
}
