using System.Text.Json.Nodes;
using ComplianceKit.Tool.Auditing;
using ComplianceKit.Tool.References;
using ComplianceKit.Tool.Support;

namespace ComplianceKit.Tool.AuditingTests;

/// <summary>An audit by building, over a system whose projects have each their own settings.</summary>
public sealed class BuildAuditTests(BuildAuditTests.Audited system) : IClassFixture<BuildAuditTests.Audited>
{
    [Fact]
    public void The_violation_stands_at_its_line_although_warnings_are_errors_there()
    {
        var finding = Findings().Single(static f => (string)f!["rule"]! == "CK2001")!;

        Assert.Equal("Shop.Web/Program.cs", (string)finding["location"]!["path"]!);
        Assert.Equal(8, (int)finding["location"]!["startLine"]!);
        Assert.Equal("error", (string)finding["level"]!);
        Assert.Equal(1, system.Code);
    }

    [Fact]
    public void What_two_frameworks_show_is_one_member()
    {
        Assert.Single(system.Report["members"]!.AsArray(), static m => ((string)m!["member"]!).EndsWith("Customer.MobilePhone", StringComparison.Ordinal));
        Assert.Equal(["net10.0", "net8.0"], system.Report["projects"]!.AsArray().Where(static p => (string)p!["name"]! == "Shop.Data").Select(static p => (string)p!["framework"]!));
    }

    [Fact]
    public void Analyzers_that_a_project_switches_off_run_all_the_same_and_what_it_silences_is_named()
    {
        var jobs = system.Report["projects"]!.AsArray().Single(static p => (string)p!["name"]! == "Shop.Jobs")!;

        Assert.True((bool)jobs["analysed"]!);
        Assert.Contains(BlindSpots(), static b => (string)b!["kind"]! == "ruleSwitchedOff" && ((string)b["text"]!["en"]!).Contains("CK2001 off in Shop.Jobs", StringComparison.Ordinal));
    }

    [Fact]
    public void Tests_are_left_out_and_named()
    {
        Assert.Contains(BlindSpots(), static b => (string)b!["kind"]! == "testProject" && (string)b["project"]! == "Shop.Checks");
        Assert.DoesNotContain(Findings(), static f => ((string)f!["location"]!["path"]!).StartsWith("Shop.Checks", StringComparison.Ordinal));
    }

    [Fact]
    public void No_file_of_the_user_is_touched_and_the_next_build_finds_its_own_outputs()
    {
        Assert.NotEmpty(system.Before);
        Assert.Contains("out/jobs/Shop.Jobs.dll", system.Before.Keys.Select(static k => k.Replace("net10.0/", "", StringComparison.Ordinal)));
        Assert.Equal(system.Before, system.After);
    }

    [Fact]
    public void Both_ways_of_auditing_find_the_same()
    {
        Assert.Equal(Identities(system.Report), Identities(system.FromSources));
    }

    private static List<string> Identities(JsonObject report) => [.. report["findings"]!.AsArray().Select(static f => $"{f!["rule"]} {f["fingerprint"]} {f["location"]!["path"]}:{f["location"]!["startLine"]}")];

    private JsonArray Findings() => system.Report["findings"]!.AsArray();

    private JsonArray BlindSpots() => system.Report["blindSpots"]!.AsArray();

    /// <summary>The system built by its user, audited by building, and audited from its sources.</summary>
    public sealed class Audited : IAsyncLifetime
    {
        private readonly Workspace workspace = ShopSystem.Create();

        public int Code { get; private set; }

        public JsonObject Report { get; private set; } = [];

        public JsonObject FromSources { get; private set; } = [];

        public Dictionary<string, string> Before { get; private set; } = [];

        public Dictionary<string, string> After { get; private set; } = [];

        public async Task InitializeAsync()
        {
            var built = await new DotnetProcess(DotnetInstallation.Find()!, chinese: false).RunAsync(["build", workspace.PathOf("Shop.slnx"), "-nologo", "-v:q", "-nr:false", "-p:UseSharedCompilation=false", "-p:NuGetAudit=false"], workspace.Folder, static _ => { }, default);
            Assert.True(built);
            Before = workspace.Files("report");
            Code = (await Shell.RunAsync("audit", workspace.PathOf("Shop.slnx"), "-o", workspace.PathOf("report"), "--as-of", "2026-11-24")).Code;
            After = workspace.Files("report");
            Report = workspace.Report();
            await Shell.RunAsync("audit", workspace.PathOf("Shop.slnx"), "--no-build", "-o", workspace.PathOf("report-sources"), "--format", "json", "--as-of", "2026-11-24");
            FromSources = workspace.Report("report-sources");
        }

        public Task DisposeAsync()
        {
            workspace.Dispose();
            return Task.CompletedTask;
        }
    }
}
