using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Tool.Commands;
using ComplianceKit.Tool.Compilation;
using ComplianceKit.Tool.Findings;
using ComplianceKit.Tool.Law;
using ComplianceKit.Tool.Projects;
using ComplianceKit.Tool.References;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Auditing;

/// <summary>Audits by building: the carried analyzers are put into the user's own build from the command line, and no file of the user is touched.</summary>
internal sealed class BuildAudit(DotnetInstallation dotnet, FactBook facts, bool chinese)
{
    private const int ErrorsShown = 10;

    private static readonly (string Name, string Value)[] Properties =
    [
        ("ComplianceKitMode", "Observe"),
        ("ComplianceKitInventory", "true"),
        ("ComplianceKitAnalysisLevel", "latest"),
        ("RunAnalyzers", "true"),
        ("RunAnalyzersDuringBuild", "true"),
        // Of everybody else's rules none is asked here; what they would say in the user's own build, they say there.
        ("EnableNETAnalyzers", "false"),
        ("EnforceCodeStyleInBuild", "false"),
        ("TreatWarningsAsErrors", "false"),
        ("MSBuildTreatWarningsAsErrors", "false"),
        ("CodeAnalysisTreatWarningsAsErrors", "false"),
        ("WarningsAsErrors", ""),
        ("UseArtifactsOutput", "false"),
        ("GeneratePackageOnBuild", "false"),
        ("PostBuildEvent", ""),
        ("NuGetAudit", "false"),
        // A compiler server would keep our analyzers open after the audit.
        ("UseSharedCompilation", "false"),
    ];

    public async Task<ImmutableArray<ProjectRun>> RunAsync(AuditTarget target, SourceRoot root, string folder, IProgress<AuditProgress>? progress, CancellationToken cancellationToken)
    {
        if (target.IsBareFolder)
        {
            throw new ToolException(ExitCode.Usage, Text.Get("error.nothingToBuild", target.Path));
        }

        folder = Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar;
        var logs = Directory.CreateDirectory(Path.Combine(folder, "logs")).FullName;
        await WriteRuleConfigurationAsync(folder, cancellationToken).ConfigureAwait(false);
        await File.WriteAllTextAsync(Path.Combine(folder, "not-tests.txt"), $";{string.Join(';', TestProjects.OfTheSystem(target.Projects))};", cancellationToken).ConfigureAwait(false);
        var errors = new List<string>();
        var done = 0;
        var succeeded = await new DotnetProcess(dotnet, chinese).RunAsync(Arguments(target, folder), WorkingFolder(target), line =>
        {
            if (BuildMessages.BuiltProject(line) is { } project)
            {
                progress?.Report(new AuditProgress(project, Math.Min(++done, target.Projects.Length), target.Projects.Length));
            }
            else if (BuildMessages.Error(line, root) is { } error && !errors.Contains(error, StringComparer.Ordinal))
            {
                errors.Add(error);
            }
        }, cancellationToken).ConfigureAwait(false);
        if (!succeeded)
        {
            var shown = string.Join('\n', errors.Take(ErrorsShown).Select(static e => "  " + Masking.Mask(e)));
            throw new ToolException(ExitCode.NotAnalysed, Text.Get("error.build", target.BuildPath ?? target.Path, errors.Count, shown));
        }

        return Runs(logs, target);
    }

    private static string WorkingFolder(AuditTarget target) => Path.GetDirectoryName(target.BuildPath ?? target.Projects[0])!;

    private static List<string> Arguments(AuditTarget target, string folder)
    {
        var injection = Path.Combine(AppContext.BaseDirectory, "injection");
        var arguments = new List<string> { "build", target.BuildPath ?? Traversal(target, folder), "-nologo", "-v:m", "-nr:false", "-clp:NoSummary" };
        (string, string)[] places =
        [
            ("ComplianceKitAuditFolder", folder),
            ("ComplianceKitAuditAnalyzer", CarriedAnalyzers.Assembly),
            ("CustomAfterDirectoryBuildProps", Path.Combine(injection, "ComplianceKit.Audit.props")),
            ("CustomAfterMicrosoftCommonTargets", Path.Combine(injection, "ComplianceKit.Audit.targets")),
        ];
        arguments.AddRange(Properties.Concat(places).Select(static p => $"-p:{p.Item1}={Escape(p.Item2)}"));
        return arguments;
    }

    /// <summary>Characters that MSBuild reads as its own.</summary>
    private static string Escape(string value) => value
        .Replace("%", "%25", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal).Replace("$", "%24", StringComparison.Ordinal).Replace("@", "%40", StringComparison.Ordinal);

    /// <summary>A folder with many projects and no single solution: a solution of the audit's own names them.</summary>
    private static string Traversal(AuditTarget target, string folder)
    {
        var path = Path.Combine(folder, "audit.slnx");
        var solution = new System.Xml.Linq.XElement("Solution", target.Projects.Select(static p => new System.Xml.Linq.XElement("Project", new System.Xml.Linq.XAttribute("Path", p))));
        File.WriteAllText(path, solution.ToString());
        return path;
    }

    /// <summary>Everybody else's rules off, above what a project sets in bulk; ours as in Observe, below what it sets for each.</summary>
    private async Task WriteRuleConfigurationAsync(string folder, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "others-off.globalconfig"), "is_global = true\nglobal_level = 1000000\ndotnet_analyzer_diagnostic.severity = none\n", cancellationToken).ConfigureAwait(false);
        var ours = new StringBuilder("is_global = true\nglobal_level = -11\n");
        foreach (var rule in facts.Rules)
        {
            var severity = AuditOptions.InventoryRules.Contains(rule.Id, StringComparer.Ordinal) ? "suggestion" : "warning";
            ours.Append("dotnet_diagnostic.").Append(rule.Id).Append(".severity = ").Append(severity).Append('\n');
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "observe.globalconfig"), ours.ToString(), cancellationToken).ConfigureAwait(false);
    }

    private static ImmutableArray<ProjectRun> Runs(string logs, AuditTarget target)
    {
        var runs = new List<ProjectRun>();
        foreach (var manifest in Directory.EnumerateFiles(logs, "*.project").Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(manifest);
            var (log, name) = (Path.ChangeExtension(manifest, ".sarif"), Path.GetFileNameWithoutExtension(lines[0]));
            runs.Add(File.Exists(log)
                ? new ProjectRun(name, lines[0], lines.ElementAtOrDefault(1) ?? "") { Log = log }
                : new ProjectRun(name, lines[0], lines.ElementAtOrDefault(1) ?? "") { BlindSpots = [new BlindSpot(BlindSpotKind.TestProject, name)] });
        }

        var met = runs.Select(static r => r.Path).ToHashSet(StringComparer.Ordinal);
        runs.AddRange(target.Projects.Where(p => !met.Contains(p)).Select(static p => Path.GetFileNameWithoutExtension(p) is var name ? new ProjectRun(name, p, "") { BlindSpots = [new BlindSpot(BlindSpotKind.AnalyzersDidNotRun, name)] } : null!));
        return [.. runs];
    }
}
