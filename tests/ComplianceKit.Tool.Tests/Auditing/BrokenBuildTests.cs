using ComplianceKit.Tool.Support;

namespace ComplianceKit.Tool.AuditingTests;

public sealed class BrokenBuildTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task A_build_that_fails_shows_its_errors_and_the_other_way()
    {
        workspace.Write("Shop.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""")
            .Write("Code.cs", "class A\n{\n    void Call() => Missing(13800138000L);\n}\n");

        var run = (await Shell.RunAsync("audit", workspace.Folder, "-o", workspace.PathOf("report"))).EndsWith(3);

        Assert.Contains("does not build (errors: 1)", run.Error, StringComparison.Ordinal);
        Assert.Contains("Code.cs(3,20): CS0103: The name 'Missing' does not exist", run.Error, StringComparison.Ordinal);
        Assert.Contains("--no-build", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.PathOf("report")));
    }

    [Fact]
    public async Task What_does_not_build_is_audited_from_its_sources()
    {
        workspace.Write("Shop.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include="No.Such.Package" Version="1.0.0" /></ItemGroup></Project>""")
            .Write("Code.cs", "using No.Such;\nclass A : Base\n{\n    void Call(string mobilePhone) { System.Console.WriteLine(mobilePhone); Missing(); }\n}\n");

        (await Shell.RunAsync("audit", workspace.Folder, "--no-build", "-o", workspace.PathOf("report"))).EndsWith(1);

        Assert.Contains("CK2001", workspace.Report()["findings"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(workspace.Report()["blindSpots"]!.AsArray(), static b => (string)b!["kind"]! == "packagesNotResolved" && ((string)b["text"]!["en"]!).Contains("No.Such.Package", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_project_that_cannot_be_read_is_a_blind_spot_and_the_others_are_audited()
    {
        workspace.Write("Good/Good.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""")
            .Write("Good/Code.cs", "class A;")
            .Write("Bad/Bad.csproj", "<Project>");

        (await Shell.RunAsync("audit", workspace.Folder, "--no-build", "-o", workspace.PathOf("report"))).EndsWith(0);

        Assert.Contains(workspace.Report()["blindSpots"]!.AsArray(), static b => (string)b!["kind"]! == "projectUnreadable" && (string)b["project"]! == "Bad");
        (await Shell.RunAsync("audit", workspace.Folder, "--no-build", "-o", workspace.PathOf("report"), "--max-blind-spots", "0")).EndsWith(3);
    }

    [Fact]
    public async Task The_same_sources_give_the_same_bytes_wherever_they_lie()
    {
        using var elsewhere = new Workspace();
        foreach (var copy in (Workspace[])[workspace, elsewhere])
        {
            copy.Write("Web/Web.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>""")
                .Write("Web/Program.cs", ShopSystem.Endpoint)
                .Write("Web/Store.cs", ShopSystem.Library)
                .Write("compliancekit.json", """{ "version": 1, "purposes": [{ "id": "viewing", "basis": "consent", "kinds": ["phone"] }] }""");
            (await Shell.RunAsync("audit", copy.Folder, "--no-build", "-o", copy.PathOf("report"), "--as-of", "2026-11-24")).EndsWith(1);
        }

        foreach (var file in (string[])["report.html", "report.sarif", "report.json", "summary.md"])
        {
            Assert.Equal(File.ReadAllText(workspace.PathOf("report", file)), File.ReadAllText(elsewhere.PathOf("report", file)));
        }
    }

    [Fact]
    public async Task For_a_machine_nothing_but_JSON_is_printed()
    {
        workspace.Write("a.cs", "class A { void Call(string mobilePhone) => System.Console.WriteLine(mobilePhone); }");

        var run = (await Shell.RunAsync("audit", workspace.Folder, "--no-build", "--json", "-o", workspace.PathOf("report"), "--format", "json")).EndsWith(1);

        var result = System.Text.Json.Nodes.JsonNode.Parse(run.Output)!;
        Assert.Equal(1, (int)result["exitCode"]!);
        Assert.Equal("violations", (string)result["result"]!["verdict"]!);
        Assert.Equal(workspace.PathOf("report", "report.json"), (string)result["files"]![0]!);
        Assert.Empty(run.Error);
    }
}
