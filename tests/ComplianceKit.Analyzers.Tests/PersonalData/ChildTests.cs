using ComplianceKit.Analyzers.PersonalData;

namespace ComplianceKit.Analyzers.Tests.PersonalData;

/// <summary>The fact that CK1003 will rest on: whether a type describes a child.</summary>
public sealed class ChildTests
{
    [Theory]
    [InlineData("public class Pupil { public string Name { get; set; } = \"\"; }", "Pupil", "the name of the type 'Pupil' says that it describes a child")]
    [InlineData("public class ChildProfile { public string NickName { get; set; } = \"\"; }", "ChildProfile", "the name of the type 'ChildProfile' says that it describes a child")]
    [InlineData("public class Student { public string Name { get; set; } = \"\"; public string GuardianName { get; set; } = \"\"; public string Guardian { get; set; } = \"\"; }", "Student", "'Student' describes a learner beside whom a guardian, class or grade stands")]
    [InlineData("public class Enrolment { public string ChildName { get; set; } = \"\"; public System.DateTime ChildBirthday { get; set; } }", "Enrolment", "members of 'Enrolment' are said to be a child's")]
    public void A_type_describes_a_child(string code, string type, string reason)
    {
        var answer = Classifying.Code(code).Child(type);

        Assert.NotNull(answer);
        Assert.Equal(("minor-under-14", SubjectRole.Child, true), (answer.Kind.Id, answer.Whose, answer.Sensitive));
        Assert.Equal(reason, answer.Reason.InEnglish());
        Assert.Contains(answer.Reason.InChinese(), static c => c >= '\u4e00');
        Assert.NotNull(answer.WhySensitive(chinese: true));
    }

    [Theory]
    [InlineData("public class Customer { public string Name { get; set; } = \"\"; public string Phone { get; set; } = \"\"; }", "Customer")]
    [InlineData("public class Student { public string Name { get; set; } = \"\"; public string Degree { get; set; } = \"\"; }", "Student")]
    [InlineData("public class ChildNode { public string Name { get; set; } = \"\"; public ChildNode? Parent { get; set; } }", "ChildNode")]
    [InlineData("public class ChildService { public string Name { get; set; } = \"\"; }", "ChildService")]
    [InlineData("[NotPersonal(\"puppets\")] public class Pupil { public string Name { get; set; } = \"\"; }", "Pupil")]
    [InlineData("public class Employee { public string Name { get; set; } = \"\"; public string ChildName { get; set; } = \"\"; }", "Employee")]
    public void A_type_does_not(string code, string type) => Assert.Null(Classifying.Code(code).Child(type));

    [Fact]
    public void The_configuration_says_so() =>
        Assert.NotNull(Classifying.Code("public class Rider { public string Name { get; set; } = \"\"; }", """{"add": [{"member": "Rider.*", "kind": "name", "whose": "child"}]}""").Child("Rider"));

    [Fact]
    public void Every_sensitive_kind_says_why_in_both_languages() =>
        Assert.DoesNotContain(DataKinds.ById.Values, static kind => (kind.Sensitive || kind.SpecificIdentity) && (kind.WhyEnglish is not { Length: > 0 } || kind.WhyChinese is not { Length: > 0 }));
}
