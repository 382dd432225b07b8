using ComplianceKit.CodeFixes.Consent;

namespace ComplianceKit.Analyzers.Tests.CodeFixes;

public sealed class NameLegalBasisFixTests
{
    private static FixTest Fix => new(new ConsentBasisFix()) { Action = "NameLegalBasis", Facts = { ["ck.members"] = "phone" } };

    [Fact]
    public Task On_the_lambda_that_is_the_endpoint() => Fix.ChangesAsync("""
        var app = WebApplication.Create(args);
        app.MapPost("/orders", async (string phone, string[] items) =>
        {
            foreach (var item in items)
                {|CK1001:await File.AppendAllTextAsync(item, phone);|}
        });
        """, """
        using ComplianceKit;

        var app = WebApplication.Create(args);
        app.MapPost("/orders", [LegalBasis(Basis.Contract, "")] async (string phone, string[] items) =>
        {
            foreach (var item in items)
                await File.AppendAllTextAsync(item, phone);
        });
        """);

    [Fact]
    public Task On_the_method_under_its_documentation() => Fix.ChangesAsync("""
        public class Orders
        {
            private int _count;

            /// <summary>Takes an order.</summary>
            public void Take(string phone)
            {
                new List<string> { phone }.ForEach(p => {|CK1001:File.AppendAllText("orders.csv", p)|});
                _count++;
            }
        }
        """, """
        using ComplianceKit;

        public class Orders
        {
            private int _count;

            /// <summary>Takes an order.</summary>
            [LegalBasis(Basis.Contract, "")]
            public void Take(string phone)
            {
                new List<string> { phone }.ForEach(p => File.AppendAllText("orders.csv", p));
                _count++;
            }
        }
        """);

    [Fact]
    public Task Before_other_attributes() => Fix.ChangesAsync("""
        public class Orders
        {
            [Obsolete]
            public static void Take(string phone) => {|CK1001:File.AppendAllText("orders.csv", phone)|};
        }
        """, """
        using ComplianceKit;

        public class Orders
        {
            [LegalBasis(Basis.Contract, "")]
            [Obsolete]
            public static void Take(string phone) => File.AppendAllText("orders.csv", phone);
        }
        """);

    [Theory]
    [InlineData("public class Orders { [ComplianceKit.LegalBasis(ComplianceKit.Basis.LegalDuty, \"\")] public void Take(string phone) => {|CK1001:File.AppendAllText(\"orders.csv\", phone)|}; }")]
    [InlineData("public class Orders { public Orders(string phone) => {|CK1001:File.AppendAllText(\"orders.csv\", phone)|}; }")]
    public Task Not_twice_and_not_where_no_attribute_can_stand(string code) => Fix.OffersNothingAsync(code);
}
