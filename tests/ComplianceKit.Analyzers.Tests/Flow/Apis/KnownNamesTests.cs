using System.Reflection;
using ComplianceKit.Analyzers.Flow.Apis;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Tests.Flow.Apis;

/// <summary>The analyzers know the library by names only; each name must be there.</summary>
public sealed class KnownNamesTests
{
    private static readonly Assembly Library = typeof(Consent.IConsent).Assembly;

    public static TheoryData<string> Types => new(Constants(typeof(KnownNames)));

    [Theory]
    [MemberData(nameof(Types))]
    public void The_type_is_in_the_library(string name) => Assert.NotNull(Library.GetType(name));

    [Theory]
    [InlineData(KnownNames.Consent, KnownNames.Members.Require, KnownNames.Parameters.Subject, KnownNames.Parameters.Purpose)]
    [InlineData(KnownNames.Consent, KnownNames.Members.IsGranted, KnownNames.Parameters.Subject, KnownNames.Parameters.Purpose)]
    [InlineData(KnownNames.Consent, KnownNames.Members.GetState, KnownNames.Parameters.Subject, KnownNames.Parameters.Purpose)]
    [InlineData(KnownNames.Consent, KnownNames.Members.Record, KnownNames.Parameters.ConsentEvent)]
    [InlineData(KnownNames.ConsentEvent, KnownNames.Members.Granted, KnownNames.Parameters.Subject, KnownNames.Parameters.Purpose)]
    [InlineData(KnownNames.Gate, KnownNames.Members.Decide, KnownNames.Parameters.Attempt)]
    [InlineData(KnownNames.Gate, KnownNames.Members.Decide, KnownNames.Parameters.Recipient, KnownNames.Parameters.Purpose)]
    [InlineData(KnownNames.Gate, KnownNames.Members.Redeem, KnownNames.Parameters.Permit)]
    [InlineData(KnownNames.Gate, KnownNames.Members.Redeem, KnownNames.Parameters.Permits)]
    [InlineData(KnownNames.MarketingSender, KnownNames.Members.Send, KnownNames.Parameters.Permit)]
    public void The_member_has_the_parameters(string type, string member, params string[] parameters) =>
        Assert.Contains(Library.GetType(type)!.GetMethods(), method => string.Equals(method.Name, member, StringComparison.Ordinal) && parameters.All(name => method.GetParameters().Any(parameter => string.Equals(parameter.Name, name, StringComparison.Ordinal))));

    [Fact]
    public void The_attempt_is_made_of_point_and_purpose() =>
        Assert.All(Library.GetType(KnownNames.ContactAttempt)!.GetConstructors(), static constructor =>
        {
            var names = constructor.GetParameters().Select(static parameter => parameter.Name!).ToList();
            Assert.Contains(KnownNames.Parameters.AttemptPoint, names, StringComparer.OrdinalIgnoreCase);
            Assert.Contains(KnownNames.Parameters.AttemptPurpose, names, StringComparer.OrdinalIgnoreCase);
        });

    [Fact]
    public void The_attributes_have_the_properties()
    {
        Assert.All(new[] { KnownNames.RequiresConsent, KnownNames.RecordsConsent, KnownNames.LegalBasis }, static name => Assert.NotNull(Library.GetType(name)!.GetProperty(KnownNames.Parameters.AttributePurpose)));
        Assert.NotNull(Library.GetType(KnownNames.LegalBasis)!.GetProperty(KnownNames.Parameters.AttributeKinds));
    }

    private static IEnumerable<string> Constants(Type holder) =>
        holder.GetFields(BindingFlags.Public | BindingFlags.Static).Where(static field => field.IsLiteral).Select(static field => (string)field.GetRawConstantValue()!);
}
