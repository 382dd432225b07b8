namespace ComplianceKit.Analyzers.Tests.Flow;

/// <summary>What is said of an object is said of what is in it: not of records that it leads to, of what was there before, or of what is found by its key.</summary>
public sealed class WholeObjectTests
{
    private const string Store = """
        public class Page { public int Id { get; set; } public string Title { get; set; } = ""; public virtual ICollection<Lead> Readers { get; set; } = []; }
        public class Draft { public int Id { get; set; } public string Title { get; set; } = ""; public List<Lead> Readers { get; set; } = []; }
        public class Visit { public int Id { get; set; } public int LeadId { get; set; } public Lead? Lead { get; set; } public int Seconds { get; set; } [System.ComponentModel.DataAnnotations.Schema.NotMapped] public string? Phone { get; set; } }
        public class Ward { public int Id { get; set; } public List<Bed> Beds { get; set; } = []; }
        public class Bed { public int Id { get; set; } public int WardId { get; set; } public string? PatientName { get; set; } }
        public class Grant { public int RoleId { get; set; } public string? Title { get; set; } public string? CreateUserName { get; set; } public string? Phone { get; set; } }
        public class Grants { public int Id { get; set; } public List<int> Numbers { get; set; } = []; public List<string> Titles { get; set; } = []; public List<LeadForm> Leads { get; set; } = []; }
        public abstract class Keyed<T> { public T Id { get; set; } = default!; }
        public abstract class Staying<T> : Keyed<T>; public class Guest : Staying<string> { public string Phone { get; set; } = ""; }
        public class Letter { public Letter(Lead to, string text) { ToPhone = to.Phone; Text = text; } public int Id { get; set; } public string ToPhone { get; set; } public string FromPhone { get; set; } = ""; public string Text { get; set; } }
        public record LeadNumber(long Value); public class Client : Keyed<LeadNumber> { public string Phone { get; set; } = ""; public string Email { get; set; } = ""; }
        public class Party { public int Id { get; set; } public List<Guest> Guests { get; set; } = []; public List<Room> Rooms { get; set; } = []; public string HostPhone { get; set; } = ""; }
        public class Room { public int Number { get; set; } }
        public class Maybe<T> { public T Value { get; set; } = default!; }
        public class Contact { public int Id { get; set; } public string? Phone { get; set; } public string? Shelf { get; set; } }
        public class Shop : DbContext { public DbSet<Page> Pages => Set<Page>(); public DbSet<Draft> Drafts => Set<Draft>(); public DbSet<Contact> Contacts => Set<Contact>(); public DbSet<Visit> Visits => Set<Visit>(); public DbSet<Ward> Wards => Set<Ward>(); public DbSet<Grant> Grants => Set<Grant>(); }
        public interface ILeads { Lead Get(int id); Task<Lead?> FindByPhoneAsync(string phone); Lead FromPhone(string phone); Lead Copy(Lead lead); Client Make(string phone); List<Lead> List(string city, int page); void Update(Lead lead); }
        """;

    private static Task ReportsAsync(string body, string endpoints = "") => Endpoint.ReportsAsync(body, "private readonly Shop shop = null!; private readonly ILeads leads = null!;" + endpoints, Store);

    [Theory]
    [InlineData("logger.LogInformation(\"made {Id}\", client.Id);")]
    [InlineData("logger.LogInformation(\"made {@Id}\", client.Id);")]
    [InlineData("{|CK2001:logger.LogInformation(\"made {Phone}\", client.Phone)|};")]
    public Task A_key_that_is_a_record_of_its_own_tells_nothing_of_whom_it_names(string body) => ReportsAsync("", $"[HttpPost(\"/clients\")] public void Write(LeadForm form) {{ var client = new Client {{ Id = new LeadNumber(form.Page), Phone = form.Phone, Email = form.Phone }}; {body} }}");

    [Theory]
    [InlineData("logger.LogInformation(\"made {@Id}\", leads.Make(form.Phone).Id);")]
    [InlineData("var client = leads.Make(form.Phone); logger.LogInformation(\"made {Id}\", client.Id);")]
    [InlineData("var client = leads.Make(form.Phone); {|CK2001:logger.LogInformation(\"made {Phone}\", client.Phone)|};")]
    public Task Nor_does_that_of_a_record_that_others_made(string body) => ReportsAsync("", $"[HttpPost(\"/clients/made\")] public void Make(LeadForm form) {{ {body} }}");

    [Theory]
    [InlineData("logger.LogInformation(\"seen {Id}\", client.Id);")]
    [InlineData("{|CK2001:logger.LogInformation(\"seen {Email}\", client.Email)|};")]
    public Task Nor_does_that_of_a_record_that_was_found(string body) => ReportsAsync("", $"[HttpPost(\"/clients/seen\")] public void See(Client client) {{ {body} }}");

    [Theory]
    [InlineData("Page page", "shop.Pages.Add(page);")]
    [InlineData("Draft draft", "{|CK1001:shop.Drafts.Add(draft)|};")]
    [InlineData("Visit visit", "shop.Visits.Add(visit);")]
    [InlineData("Ward ward", "shop.Wards.Add(ward);")]
    public Task Records_that_it_leads_to_are_not_in_it(string model, string body) => ReportsAsync("", $"[HttpPost(\"/pages\")] public void Write({model}) {{ {body} }}");

    [Theory]
    [InlineData("{|CK1001:shop.Contacts.Add(contact)|};")]
    [InlineData("contact.Phone = null; shop.Contacts.Add(contact);")]
    [InlineData("contact.Phone = \"\"; contact.Shelf = form.Page.ToString(); shop.Contacts.Add(contact);")]
    [InlineData("if (contact.Id > 3) contact.Phone = null; {|CK1001:shop.Contacts.Add(contact)|};")]
    [InlineData("contact.Phone = null; contact.Phone = form.Phone; {|CK1001:shop.Contacts.Add(contact)|};")]
    [InlineData("contact.Phone = null; contact.Shelf = form.Phone; {|CK1001:shop.Contacts.Add(contact)|};")]
    [InlineData("if (contact.Id > 3) contact.Shelf = form.Phone; contact.Phone = null; {|CK1001:shop.Contacts.Add(contact)|};")]
    [InlineData("if (contact.Id > 3) contact.Phone = \"\"; db.Leads.Add(new Lead { Note = contact.Shelf });")]
    [InlineData("if (contact.Id > 3) contact.Phone = \"\"; {|CK1001:db.Leads.Add(new Lead { Phone = contact.Phone! })|};")]
    public Task What_was_there_before_is_gone(string body) => ReportsAsync("", $"[HttpPost(\"/contacts\")] public void Write(Contact contact, LeadForm form) {{ {body} }}");

    [Theory]
    [InlineData("var lead = leads.Get(form.Page); db.Leads.Add(lead);")]
    [InlineData("var lead = leads.Get(form.Page); lead.Note = \"seen\"; db.Leads.Update(lead);")]
    [InlineData("var lead = await leads.FindByPhoneAsync(form.Phone); db.Leads.Add(new Lead { Phone = lead!.Phone });")]
    [InlineData("var lead = await Found(form.Page); db.Leads.Update(lead);")]
    [InlineData("var lead = byNumber(form.Page); db.Leads.Update(lead);")]
    [InlineData("{|CK1001:db.Leads.Add(byText(form.Phone))|};")]
    [InlineData("foreach (var lead in leads.List(form.City!, form.Page)) db.Leads.Add(lead);")]
    [InlineData("var lead = db.Leads.Find(form.Phone)!; db.Leads.Update(lead);")]
    [InlineData("var lead = db.Leads.FirstOrDefault(l => l.Phone == form.Phone)!; lead.Note = \"seen\"; db.SaveChanges();")]
    [InlineData("var lead = leads.Get(form.Page); lead.Phone = form.Phone; {|CK1001:db.Leads.Update(lead)|};")]
    [InlineData("{|CK1001:db.Leads.Add(leads.FromPhone(form.Phone))|};")]
    [InlineData("{|CK1001:db.Leads.Add(leads.Copy(new Lead { Phone = form.Phone }))|};")]
    [InlineData("var found = new List<Lead> { new() { Phone = form.Phone } }.Find(l => l.Id == form.Page)!; {|CK1001:db.Leads.Add(found)|};")]
    [InlineData("var lead = leads.Get(form.Page); {|CK2001:logger.LogInformation(\"{Phone}\", lead.Phone)|};")]
    public Task What_is_found_by_a_key_is_the_store_s(string body) => ReportsAsync(body, " private async Task<Lead> Found(object id) => await db.FindAsync<Lead>(id) ?? new(); private readonly Func<int, Lead> byNumber = null!; private readonly Func<string, Lead> byText = null!;");

    [Theory]
    [InlineData("shop.Grants.AddRange(grants.Numbers.Select(n => new Grant { RoleId = n }).ToList());")]
    [InlineData("shop.Grants.AddRange(grants.Titles.Select(t => new Grant { RoleId = grants.Id, Title = t }));")]
    [InlineData("var made = new Grant { Title = title }; shop.Grants.Add(made);")]
    [InlineData("var made = new Grant(); made.Title = title; shop.Grants.Add(made);")]
    [InlineData("{|CK1001:shop.Grants.AddRange(grants.Leads.Select(l => new Grant { Phone = l.Phone }))|};")]
    [InlineData("shop.Grants.AddRange(grants.Leads.Select(l => new Grant { RoleId = l.Page }));")]
    [InlineData("{|CK1001:shop.Grants.AddRange(grants.Leads.Select(l => l.Phone).Select(p => new Grant { Phone = p }).ToList())|};")]
    [InlineData("{|CK1001:shop.Grants.Add(new Grant { Phone = title })|};")]
    public Task What_is_made_of_a_part_is_not_made_of_the_whole(string body) => ReportsAsync("", $"[HttpPost(\"/grants\")] public void Write(Grants grants, string title) {{ {body} }}");

    [Fact]
    public async Task A_constructor_puts_what_its_code_puts()
    {
        const string Keep = "private void Keep(Letter letter) { db.Add(letter); }";
        var finding = Assert.Single((await Endpoint.Of("Keep(new Letter(new Lead { Phone = form.Phone, Name = form.Name }, form.City!));", Keep, Store).FindingsAsync()).Where(static d => d.Id == "CK1001"));
        Assert.Equal("LeadForm.Phone", finding.Properties["ck.members"]);
    }

    [Theory]
    [InlineData("party.HostPhone = form.Phone; foreach (var room in party.Rooms) Console.WriteLine(room);")]
    [InlineData("party.HostPhone = form.Phone; db.AddRange(party.Rooms);")]
    [InlineData("{|CK1001:db.AddRange(party.Guests)|};")]
    [InlineData("party.HostPhone = form.Phone; {|CK1001:db.Add(party)|};")]
    public Task A_part_holds_what_is_in_it(string body) => ReportsAsync("", $"[HttpPost(\"/parties\")] public void Write(Party party, LeadForm form) {{ {body} }}");

    [Theory]
    [InlineData("var order = new Order { Note = form.Phone }; db.AddRange(order.Guests);")]
    [InlineData("var order = new Order { Note = form.Phone }; db.Add(order.By);")]
    [InlineData("var order = new Order(); order.Lines.Add(form); db.Add(order.By);")]
    [InlineData("var order = new Order { By = new Guest { Phone = form.Phone } }; {|CK1001:db.Add(order.By)|};")]
    [InlineData("var order = new Order(); order.By.Phone = form.Phone; {|CK1001:db.Add(order.By)|};")]
    [InlineData("var order = new Order { Note = form.Phone }; {|CK1001:db.Add(order)|};")]
    [InlineData("var order = new Order(); order.Lines.Add(form); {|CK1001:db.Add(order.Lines[0])|};")]
    public Task A_part_that_nobody_put_in_is_not_made_of_the_others(string body) => Endpoint.ReportsAsync(
        body, "", Store + " public class Order { public int Id { get; set; } public string Note { get; set; } = \"\"; public Guest By { get; set; } = new(); public List<Guest> Guests { get; set; } = []; public List<LeadForm> Lines { get; set; } = []; }");

    [Theory]
    [InlineData("Console.WriteLine(guest.Id);")]
    [InlineData("{|CK2001:Console.WriteLine(guest.Phone)|};")]
    [InlineData("{|CK2001:Console.WriteLine(new Maybe<string> { Value = guest.Phone }.Value)|};")]
    [InlineData("var maybe = new Maybe<Guest> { Value = guest }; {|CK2001:Console.WriteLine(maybe.Value.Phone)|};")]
    public Task The_key_of_a_person_is_only_a_key(string body) => ReportsAsync("", $"[HttpPost(\"/stays\")] public void Write(Guest guest) {{ {body} }}");

    [Theory]
    [InlineData("LeadForm model", "{|CK1001:db.Leads.Add(mapper.Map<Lead>(model))|};")]
    [InlineData("LeadForm model", "var lead = mapper.Map<Lead>(model); {|CK1001:db.Leads.Add(new Lead { Phone = lead.Phone })|};")]
    [InlineData("List<LeadForm> model", "{|CK1001:db.Leads.AddRange(mapper.Map<List<Lead>>(model))|};")]
    [InlineData("PageForm model", "db.Leads.Add(mapper.Map<Lead>(model));")]
    [InlineData("PageForm model", "db.Leads.Add(Mapped(model));")]
    [InlineData("string model", "{|CK1001:db.Leads.Add(System.Text.Json.JsonSerializer.Deserialize<Lead>(model)!)|};")]
    [InlineData("PageForm model", "var lead = mapper.Map<Lead>(model); lead.Phone = phone; {|CK1001:db.Leads.Add(lead)|};")]
    public Task What_a_model_has_not_its_copy_has_not(string model, string body) => ReportsAsync("", $$"""
        public record PageForm(string Title, int Number);
        public interface IMapper { T Map<T>(object from); }
        private Lead Mapped(PageForm form) => mapper.Map<Lead>(form);
        private readonly IMapper mapper = null!;
        [HttpPost("/copies")] public void Write({{model}}, string phone) { {{body}} }
        """);

    [Theory]
    [InlineData("Console.WriteLine(guest.Room);")]
    [InlineData("{|CK2001:Console.WriteLine(guest.Phone)|};")]
    [InlineData("{|CK2001:Console.WriteLine(Environment.GetEnvironmentVariable(guest.Phone))|};")]
    [InlineData("Show(guest);")]
    public Task Members_of_a_type_of_another_project_say_for_themselves_what_they_hold(string body) => Endpoint.Of("", $$"""
        [HttpPost("/guests")] public void Write(Other.Guest guest) { {{body}} }
        private static void Show(Other.Guest guest) => Console.WriteLine(guest.Room);
        """).WithReference(TestReferences.Project("Other", "namespace Other { public class Guest { public string Phone { get; set; } public string Room { get; set; } } }")).DiagnosesAsync("CK1001", "CK2001");

    [Theory]
    [InlineData("// program\n", "")]
    [InlineData("", "Lead")]
    public async Task An_object_s_members_are_logged_where_something_writes_them(string program, string logged)
    {
        var found = await Verify.Code(program + Endpoint.Model + """

            public static class Program { public static void Main() { } }
            public class LeadsController(Db db, ILogger<LeadsController> logger) : ControllerBase { [HttpGet("/leads")] public void Show() => logger.LogInformation("{@Lead}", db.Leads.First()); }
            """).FindingsAsync();
        Assert.Equal(logged.Length > 0, found.Any(d => d.Id == "CK2001" && d.Properties["ck.members"]!.Contains(logged, StringComparison.Ordinal)));
    }
}
