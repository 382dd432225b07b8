using ComplianceKit.Analyzers.Flow.Apis;

namespace ComplianceKit.Analyzers.Tests.Flow.Apis;

/// <summary>A body without any of these names is never looked at, so every name that can matter must be among them.</summary>
public sealed class NameRolesTests
{
    [Theory]
    [InlineData("Add", nameof(NameUse.Called), nameof(NameRoles.Sink))]
    [InlineData("Form", nameof(NameUse.Read), nameof(NameRoles.Source))]
    [InlineData("ReadLine", nameof(NameUse.Called), nameof(NameRoles.Source))]
    [InlineData("IFormCollection", nameof(NameUse.Read), nameof(NameRoles.Source))]
    [InlineData("WriteLineAsync", nameof(NameUse.Called), "Sink, Judged")]
    [InlineData("SqlParameter", nameof(NameUse.Read), nameof(NameRoles.Sink))]
    [InlineData("CreateParameter", nameof(NameUse.Called), nameof(NameRoles.Sink))]
    [InlineData("CommandText", nameof(NameUse.Written), nameof(NameRoles.Sink))]
    [InlineData("LogInformation", nameof(NameUse.Called), nameof(NameRoles.Judged))]
    [InlineData("RequireAsync", nameof(NameUse.Called), nameof(NameRoles.Judged))]
    [InlineData("DecideAsync", nameof(NameUse.Called), nameof(NameRoles.Judged))]
    [InlineData("Created", nameof(NameUse.Called), nameof(NameRoles.Judged))]
    [InlineData("Removed", nameof(NameUse.Called), nameof(NameRoles.Judged))]
    [InlineData("Keep", nameof(NameUse.Called), nameof(NameRoles.Judged))]
    [InlineData("Check", nameof(NameUse.Read), nameof(NameRoles.Judged))]
    [InlineData("MapPost", nameof(NameUse.Called), nameof(NameRoles.Opens))]
    public void A_name_that_may_matter(string name, string use, string roles) => Assert.Equal(roles, Code.Apis.Roles(name, Enum.Parse<NameUse>(use)).ToString());

    [Theory]
    [InlineData("phone", nameof(NameUse.Read))]
    [InlineData("Error", nameof(NameUse.Read))]
    [InlineData("Value", nameof(NameUse.Written))]
    [InlineData("UrlParameter", nameof(NameUse.Read))]
    [InlineData("TryGetValue", nameof(NameUse.Called))]
    [InlineData("Plain", nameof(NameUse.Called))]
    [InlineData("Insertable", nameof(NameUse.Called))]
    [InlineData("Item", nameof(NameUse.Read))]
    [InlineData("ToString", nameof(NameUse.Called))]
    [InlineData("Mask", nameof(NameUse.Called))]
    [InlineData("RouteValues", nameof(NameUse.Called))]
    [InlineData("Form", nameof(NameUse.Written))]
    [InlineData("CommandText", nameof(NameUse.Read))]
    [InlineData("Record", nameof(NameUse.Called))]
    public void A_name_that_cannot_matter(string name, string use) => Assert.Equal(NameRoles.None, Code.Apis.Roles(name, Enum.Parse<NameUse>(use)));

    [Fact]
    public void A_method_that_sinks_may_be_given_away_as_a_group() => Assert.Equal(NameRoles.Sink, Code.Apis.Roles("Add", NameUse.Read));

    [Fact]
    public void A_metric_counts_where_its_namespace_is_imported() => Assert.Equal(NameRoles.Judged, FlowCode.Of("using System.Diagnostics.Metrics; class Work { }").Apis.Roles("Record", NameUse.Called));

    [Fact]
    public void Names_of_a_missing_package_count_where_it_is_imported() => Assert.Equal(NameRoles.Sink, FlowCode.Unbound("using SqlSugar; class Work { }").Apis.Roles("Insertable", NameUse.Called));

    [Fact]
    public void Promises_of_a_referenced_project_count() => Assert.Equal(NameRoles.Judged, FlowCode.OfProject("namespace Shop { public class Consents { [RequiresConsent] public void Ask(string phone) { } } }", "class Work { }").Apis.Roles("Ask", NameUse.Called));

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
