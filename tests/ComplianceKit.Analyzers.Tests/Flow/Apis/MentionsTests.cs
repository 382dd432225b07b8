namespace ComplianceKit.Analyzers.Tests.Flow.Apis;

/// <summary>A body without any of these names is never looked at, so every name that can matter must be among them.</summary>
public sealed class MentionsTests
{
    [Theory]
    [InlineData("Add")]
    [InlineData("Form")]
    [InlineData("ReadLine")]
    [InlineData("LogInformation")]
    [InlineData("RequireAsync")]
    [InlineData("DecideAsync")]
    [InlineData("Created")]
    [InlineData("Removed")]
    [InlineData("Keep")]
    [InlineData("Check")]
    public void A_name_that_may_matter(string name) => Assert.True(Code.Apis.Mentions(name));

    [Theory]
    [InlineData("phone")]
    [InlineData("Plain")]
    [InlineData("Insertable")]
    [InlineData("Item")]
    [InlineData("ToString")]
    [InlineData("Mask")]
    public void A_name_that_cannot_matter(string name) => Assert.False(Code.Apis.Mentions(name));

    [Fact]
    public void Names_of_a_missing_package_count_where_it_is_imported() => Assert.True(FlowCode.Unbound("using SqlSugar; class Work { }").Apis.Mentions("Insertable"));

    [Fact]
    public void Promises_of_a_referenced_project_count() => Assert.True(FlowCode.OfProject("namespace Shop { public class Consents { [RequiresConsent] public void Ask(string phone) { } } }", "class Work { }").Apis.Mentions("Ask"));

    [Fact]
    public void A_promise_of_a_referenced_project_guards() => Assert.Equal(["ConsentRequired OnReturn Consents.Ask of phone for ?"], FlowCode.OfProject(
        "namespace Shop { public class Consents { [RequiresConsent] public void Ask(string phone) { } } }", "class Work { void Run(Shop.Consents consents, string phone) { consents.Ask(phone); } }").Guards);

    private static FlowCode Code => FlowCode.Of("""
        class LeadDb : Microsoft.EntityFrameworkCore.DbContext { }
        interface IKeep { [Stores] void Keep(string phone); [RequiresConsentAttribute] void Check(string phone); void Plain(); }
        static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "lead {Phone}")] public static partial void Created(ILogger logger, string phone);
            public static partial void Created(ILogger logger, string phone) { }
            static readonly Action<ILogger, string, Exception?> Removed = LoggerMessage.Define<string>(LogLevel.Information, new EventId(2), "removed {Phone}");
        }
        """);
}
