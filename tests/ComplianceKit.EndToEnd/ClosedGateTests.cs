using ComplianceKit.EndToEnd.Setup;

namespace ComplianceKit.EndToEnd;

/// <summary>Whatever silences the analyzers is itself an error: a build that checked nothing must not be green.</summary>
[Collection(PackageFeed.Collection)]
public sealed class ClosedGateTests(ClosedGateTests.Project project) : IClassFixture<ClosedGateTests.Project>
{
    [Theory]
    [InlineData("CK9011", "-p:RunAnalyzers=false")]
    [InlineData("CK9011", "-p:RunAnalyzersDuringBuild=false")]
    [InlineData("CK9012", "-p:NoWarn=CS1591%3BCK1001")]
    [InlineData("CK9010", "-p:CompilerApiVersion=roslyn4.7")]
    [InlineData("CK9013", "-p:DropOurAnalyzer=true")]
    [InlineData("CK9014", "-p:ComplianceKitMode=Lenient")]
    [InlineData("CK9014", "-p:ComplianceKitAnalysisLevel=99.0")]
    public async Task Silencing_the_analyzers_fails_the_build(string code, string setting) =>
        (await project.Folder.BuildAsync("--no-restore", setting)).FailsWith(code);

    [Theory]
    [InlineData("-p:RunAnalyzers=false")]
    [InlineData("-p:NoWarn=CK1001")]
    public async Task Observe_lets_it_pass(string setting) =>
        (await project.Folder.BuildAsync("--no-restore", "-p:ComplianceKitMode=Observe", setting)).Succeeds();

    [Fact]
    public async Task Says_so_in_Chinese()
    {
        var result = await project.Folder.DotnetInChineseAsync("build", "--no-restore", "-p:RunAnalyzers=false");

        Assert.Contains("error CK9011", result.Output, StringComparison.Ordinal);
        Assert.Contains("个人信息规则不会运行", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Builds_when_nothing_is_silenced() => (await project.Folder.BuildAsync("--no-restore")).Succeeds();

    public sealed class Project(PackageFeed feed) : IAsyncLifetime
    {
        internal ProjectFolder Folder { get; } = feed.NewFolder("gate");

        public async Task InitializeAsync()
        {
            Folder.Write("Gate.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup><PackageReference Include="ComplianceKit.Analyzers" Version="{feed.Version}" /></ItemGroup>
                  <Target Name="Drop" BeforeTargets="CoreCompile" Condition="'$(DropOurAnalyzer)' == 'true'">
                    <ItemGroup><Analyzer Remove="@(Analyzer)" /></ItemGroup>
                  </Target>
                </Project>
                """);
            Folder.Write("Nothing.cs", "internal static class Nothing;");
            (await Folder.DotnetAsync("restore")).Succeeds();
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
