using ComplianceKit.Analyzers.PersonalData;

namespace ComplianceKit.Analyzers.Tests.PersonalData;

public sealed class MarkTests
{
    private const string Identity = """
        namespace Microsoft.AspNetCore.Identity { public class PersonalDataAttribute : System.Attribute { } public class ProtectedPersonalDataAttribute : PersonalDataAttribute { } }
        namespace Microsoft.Extensions.Compliance.Classification { public class DataClassificationAttribute : System.Attribute { } public class NoDataClassificationAttribute : DataClassificationAttribute { } }
        namespace Shop.Privacy { public class SecretAttribute : System.Attribute { } public class PrivateDataAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute { } }
        namespace Other { public class PersonalDataAttribute : System.Attribute { } }
        """;

    [Theory]
    [InlineData("[PersonalField(PersonalDataKind.BankCard)]", "Z", "bank-card")]
    [InlineData("[NotPersonal(\"number of the shop\")]", "Phone", "-")]
    [InlineData("[Microsoft.AspNetCore.Identity.PersonalData]", "Z", "other")]
    [InlineData("[Microsoft.AspNetCore.Identity.ProtectedPersonalData]", "Phone", "phone")]
    [InlineData("[Shop.Privacy.PrivateData]", "Z", "other")]
    [InlineData("[Microsoft.Extensions.Compliance.Classification.NoDataClassification]", "Z", "-")]
    [InlineData("[Shop.Privacy.Secret]", "Z", "other")]
    [InlineData("[Other.PersonalData]", "Z", "-")]
    [InlineData("", "Z", "-")]
    public void Explicit_marks_win(string mark, string name, string kind)
    {
        var code = Classifying.Code($$"""{{Identity}} namespace Shop { public class Lead { {{mark}} public string {{name}} { get; set; } = ""; } }""", """{"attributes": ["Shop.Privacy.SecretAttribute"]}""");

        Assert.Equal(kind, code.Kind("Lead." + name));
    }

    [Fact]
    public void The_kits_own_mark_wins_over_the_configuration_and_says_whose()
    {
        var code = Classifying.Code("public class Lead { [PersonalField(PersonalDataKind.Phone, Whose = DataSubjectRole.Employee)] public string Z { get; set; } = \"\"; }", """{"ignore": ["Lead.Z"]}""");

        var answer = code["Lead.Z"]!;
        Assert.Equal(("phone", SubjectRole.Employee, "marked by [PersonalField]"), (answer.Kind.Id, answer.Whose, answer.Reason.InEnglish()));
    }

    [Theory]
    [InlineData("public record Lead([PersonalField(PersonalDataKind.Phone)] string Z);", "phone")]
    [InlineData("public record Lead([NotPersonal(\"shop\")] string Phone, string Z = \"\");", "-")]
    [InlineData("public class Base { [PersonalField(PersonalDataKind.Email)] public virtual string Z { get; set; } = \"\"; } public class Lead : Base { public override string Z { get; set; } = \"\"; }", "email")]
    public void A_mark_on_a_record_parameter_or_an_overridden_member_counts(string code, string kind) => Assert.Equal(kind, Classifying.Code(code).Kind("Lead.Z"));

    [Fact]
    public void A_mark_on_a_record_parameter_takes_the_property_away() =>
        Assert.Equal("-", Classifying.Code("public record Lead([NotPersonal(\"shop\")] string Phone);").Kind("Lead.Phone"));

    [Fact]
    public void A_mark_is_read_where_its_package_is_missing() =>
        Assert.Equal("email", Classifying.Code("public class Lead { [Gone.PersonalField(PersonalDataKind.Email)] public string Z { get; set; } = \"\"; }", mayNotCompile: true).Kind("Lead.Z"));

    [Fact]
    public void A_type_that_is_not_personal_has_no_personal_members() =>
        Assert.Equal("-", Classifying.Code("[NotPersonal(\"test data\")] public class Customer { public string Name { get; set; } = \"\"; }").Kind("Customer.Name"));

    [Theory]
    [InlineData("Lead.Extra1", "phone", "-")]
    [InlineData("Shop.Lead.Extra1", "phone", "-")]
    [InlineData("Lead.Extra*", "phone", "phone")]
    [InlineData("*.Extra2", "-", "phone")]
    [InlineData("ead.Extra1", "-", "-")]
    [InlineData("Lead.Ext", "-", "-")]
    [InlineData("(", "-", "-")]
    public void The_configuration_adds_names(string pattern, string first, string second)
    {
        var code = Classifying.Code("namespace Shop { public class Lead { public string Extra1 = \"\"; public string Extra2 = \"\"; } }", $$"""{"add": [{"member": "{{pattern}}", "kind": "phone", "whose": "customer"}]}""");

        Assert.Equal([first, second], new[] { "Lead.Extra1", "Lead.Extra2" }.Select(code.Kind));
    }

    [Fact]
    public void The_configuration_takes_names_and_types_away()
    {
        var code = Classifying.Code("public class Lead { public string Phone = \"\"; public string Email = \"\"; } public class Guest { public string Phone = \"\"; public string Name = \"\"; }", """{"ignore": ["Lead.Phone", "Guest.*"]}""");

        Assert.Equal(["-", "email", "-"], new[] { "Lead.Phone", "Lead.Email", "Guest.Phone" }.Select(code.Kind));
        Assert.Null(code.Type("Guest"));
        Assert.NotNull(code.Type("Lead"));
    }
}
