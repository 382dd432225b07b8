namespace ComplianceKit.Analyzers.Tests.Flow;

/// <summary>A referenced project that is there as source, as in an editor: its code is another compilation's, and no rule may stumble over it.</summary>
public sealed class SourceReferenceTests
{
    private const string Library = """
        namespace Shop.Stores;
        public class Store
        {
            public string Normal(string phone) => Trim(phone);
            public virtual void Save(string phone) => System.IO.File.WriteAllText("leads.txt", Normal(phone));
            private static string Trim(string text) => text.Trim();
        }
        """;

    private const string Code = """
        public sealed record LeadForm(string Name, string Phone);
        public sealed class LeadController(Shop.Stores.Store store, Db db) : ControllerBase
        {
            [HttpPost] public void Add(LeadForm form) { var phone = store.Normal(form.Phone); store.Save(phone); {|CK1001:db.Leads.Add(new Lead { Phone = phone })|}; }
        }
        public sealed class Lead { public int Id { get; set; } public string Phone { get; set; } = ""; }
        public sealed class Db : Microsoft.EntityFrameworkCore.DbContext { public Microsoft.EntityFrameworkCore.DbSet<Lead> Leads => Set<Lead>(); }
        """;

    [Fact]
    public Task Code_of_another_compilation_is_a_blind_spot_and_no_failure() =>
        Verify.Code(Code).WithReference(TestReferences.Project("Shop.Stores", Library)).DiagnosesAsync("CK1001", "CK9002");
}
