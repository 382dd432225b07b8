using ComplianceKit.Analyzers.Configuration;
using ComplianceKit.Analyzers.PersonalData;

namespace ComplianceKit.Analyzers.Tests.PersonalData;

/// <summary>Members of .NET's own types: their names speak of code, not of people, but for the few types that are about people.</summary>
public sealed class FrameworkTypesTests
{
    [Theory]
    [InlineData("System.Reflection.MemberInfo", "Name")]
    [InlineData("System.IO.FileSystemInfo", "FullName")]
    public void Names_of_code_are_nobodys(string type, string member)
    {
        var symbol = Verify.Code("class C;").Compilation().GetTypeByMetadataName(type)!.GetMembers(member).Single();
        Assert.Null(new PersonalDataClassifier(new PersonalNames(null)).Classify(symbol));
    }

    [Fact]
    public void The_users_of_identity_are_people()
    {
        var user = Verify.Code("class C;").Compilation().GetTypeByMetadataName("Microsoft.AspNetCore.Identity.IdentityUser`1")!;
        Assert.Equal("email", new PersonalDataClassifier(new PersonalNames(null)).Classify(user.GetMembers("Email").Single())?.Kind.Id);
    }
}
