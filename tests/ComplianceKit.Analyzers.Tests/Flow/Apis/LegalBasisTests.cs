namespace ComplianceKit.Analyzers.Tests.Flow.Apis;

public sealed class LegalBasisTests
{
    [Fact]
    public void A_basis_binds_its_method_its_kinds_and_its_purpose()
    {
        var basis = Assert.Single(Code.BasesOf("Deliver"));
        Assert.Equal(("contract", "deliver the order", "delivery"), (basis.Basis, basis.Reason, basis.Purpose));
        Assert.Equal(["phone", "delivery-address"], basis.Kinds.AsEnumerable());
    }

    [Theory]
    [InlineData("Count", "human-resources")]
    [InlineData("Local", "legal-duty")]
    [InlineData("OrderForm", "contract")]
    [InlineData("", "emergency")]
    public void A_basis_on_methods_lambdas_local_functions_and_forms(string name, string basis) => Assert.Equal(basis, Assert.Single(Code.BasesOf(name)).Basis);

    [Theory]
    [InlineData("Empty")]
    [InlineData("Blank")]
    [InlineData("Claimed")]
    [InlineData("Plain")]
    [InlineData("Inheriting")]
    [InlineData("Derived")]
    public void No_basis(string name) => Assert.Empty(Code.BasesOf(name));

    [Fact]
    public void Several_bases_stand_each_for_itself()
    {
        Assert.Collection(
            Code.BasesOf("Both"),
            static basis => Assert.Equal(("contract", "order", "phone", "delivery"), (basis.Basis, basis.Reason, Assert.Single(basis.Kinds), basis.Purpose)),
            static basis => Assert.Equal(("legal-duty", "KYC", "id-number", null), (basis.Basis, basis.Reason, Assert.Single(basis.Kinds), basis.Purpose)));
    }

    [Fact]
    public void Every_kind_of_the_library_is_one_of_the_catalogue() =>
        Assert.All(Enum.GetNames<PersonalDataKind>(), static name => Assert.NotNull(ComplianceKit.Analyzers.PersonalData.DataKinds.FindByEnumerationName(name)));

    private static FlowCode Code => FlowCode.Of("""
        [LegalBasis(Basis.Contract, "the order")] class OrderForm { }
        class Derived : OrderForm { }
        class Work
        {
            [LegalBasis(Basis.Contract, " deliver the order ", Kinds = new[] { PersonalDataKind.Phone, PersonalDataKind.DeliveryAddress }, Purpose = "delivery")] public void Deliver() { }
            [LegalBasis(Basis.HumanResources, "payroll")] public virtual void Count() { }
            [LegalBasis(Basis.Contract, "")] public void Empty() { }
            [LegalBasis(Basis.Contract, "  ")] public void Blank() { }
            [LegalBasis(Basis.Consent, "they agreed")] public void Claimed() { }
            [LegalBasis(Basis.Contract, "order", Kinds = new[] { PersonalDataKind.Phone }, Purpose = "delivery"), LegalBasis(Basis.LegalDuty, "KYC", Kinds = new[] { PersonalDataKind.IdNumber })] public void Both() { }
            public void Plain()
            {
                [LegalBasis(Basis.LegalDuty, "tax")] void Local() { }
                Local();
                Action act = [LegalBasis(Basis.Emergency, "rescue")] () => { };
                act();
            }
        }
        class More : Work { public override void Count() { } public void Inheriting() { } }
        """);
}
