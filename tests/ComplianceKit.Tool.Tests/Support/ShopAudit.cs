using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using ComplianceKit.Tool.Auditing;
using ComplianceKit.Tool.Commands;
using ComplianceKit.Tool.Compilation;
using ComplianceKit.Tool.Findings;
using ComplianceKit.Tool.Law;
using ComplianceKit.Tool.Projects;
using ComplianceKit.Tool.References;
using ComplianceKit.Tool.Reports;

namespace ComplianceKit.Tool.Support;

/// <summary>A small shop and the error log a compiler would leave of it: the report without the minutes a build takes.</summary>
internal static class ShopAudit
{
    static ShopAudit() => CompilerLoader.Use(DotnetInstallation.Find()!);

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Fixtures", "Shop");

    public static AuditRequest Request { get; } = new()
    {
        Path = Folder,
        NoBuild = true,
        Output = Folder,
        AsOf = new DateOnly(2026, 11, 24),
    };

    public static JsonObject Log() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "shop.sarif")).Replace("ROOT", new Uri(Folder).AbsoluteUri))!.AsObject();

    public static JsonArray Results(JsonObject log) => log["runs"]![0]!["results"]!.AsArray();

    /// <summary>The report of the shop, of a changed log, or of a changed request.</summary>
    public static AuditReport Report(Action<JsonArray>? change = null, AuditRequest? request = null, Baseline? baseline = null, string? folder = null, string? second = null)
    {
        var log = Log();
        change?.Invoke(Results(log));
        var root = new SourceRoot(folder ?? Folder);
        using var document = JsonDocument.Parse(log.ToJsonString());
        var content = new ErrorLogReader(root).Read(document.RootElement);
        ImmutableArray<AnalysedProject> projects = [.. new[] { "Shop", second }.OfType<string>().Select(name => new AnalysedProject(new ProjectRun(name, Path.Combine(root.Folder, name + ".csproj"), "net10.0") { Log = "left" }, content))];
        var target = new AuditTarget(root.Folder, root.Folder, [Path.Combine(root.Folder, "Shop.csproj")], [], []);
        return new ReportBuilder(FactBook.Instance, request ?? Request with { Path = root.Folder }, root)
            .Build(new AuditOutcome(projects, []) { Name = "Shop", SdkVersion = "10.0.100" }, Configurations.Read(target, root), baseline);
    }
}
