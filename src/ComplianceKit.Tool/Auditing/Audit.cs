using System.Collections.Immutable;
using System.Text.Json;
using ComplianceKit.Tool.Commands;
using ComplianceKit.Tool.Compilation;
using ComplianceKit.Tool.Findings;
using ComplianceKit.Tool.Law;
using ComplianceKit.Tool.Projects;
using ComplianceKit.Tool.References;
using ComplianceKit.Tool.Reports;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Auditing;

/// <summary>One audit from the request to the files of the report.</summary>
internal sealed class Audit(AuditRequest request, Terminal terminal)
{
    public async Task<(AuditReport Report, ImmutableArray<string> Files)> RunAsync(CancellationToken cancellationToken)
    {
        var target = FindTarget();
        var root = new SourceRoot(target.Root);
        var configurations = Configurations.Read(target, root);
        var baseline = request.Baseline is null ? null : Baseline.Read(request.Baseline);
        using var folder = ReportFolder.Open(request.Output);
        var dotnet = DotnetInstallation.Find() ?? throw new ToolException(ExitCode.NotAnalysed, Text.Get("error.noSdk"));
        CompilerLoader.Use(dotnet);

        using var logs = new ScratchFolder();
        var outcome = await AnalyseAsync(target, root, dotnet, logs.Path, cancellationToken).ConfigureAwait(false);
        var report = new ReportBuilder(FactBook.Instance, request, root).Build(outcome, configurations, baseline);
        var files = await folder.WriteAsync(request.Formats.Select(f => (ReportFolder.NameOf(f), Render(f, report))), cancellationToken).ConfigureAwait(false);
        return (report, files);
    }

    private string Render(ReportFormat format, AuditReport report) => format switch
    {
        ReportFormat.Html => new HtmlReport(FactBook.Instance, request.Chinese).Render(report),
        ReportFormat.Sarif => new SarifReport(request.Chinese).Render(report),
        ReportFormat.Json => JsonReport.Render(report),
        ReportFormat.Md => new SummaryReport(request.Chinese).Render(report),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    private AuditTarget FindTarget()
    {
        try
        {
            var target = AuditTarget.Find(request.Path) ?? throw new ToolException(ExitCode.Usage, Text.Get("error.path", request.Path));
            // Of nothing, "nothing was found" would be true and would be believed.
            return target.IsBareFolder && SourceProjectReader.ReadFolder(target.Path).Sources.IsEmpty ? throw new ToolException(ExitCode.Usage, Text.Get("error.noSources", request.Path)) : target;
        }
        catch (ProjectUnreadableException broken)
        {
            throw new ToolException(ExitCode.Usage, Text.Get("error.solution", broken.ProjectPath, broken.Reason), broken);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.Usage, Text.Get("error.unreadable", request.Path, unreadable.GetType().Name), unreadable);
        }
    }

    private async Task<AuditOutcome> AnalyseAsync(AuditTarget target, SourceRoot root, DotnetInstallation dotnet, string logs, CancellationToken cancellationToken)
    {
        var runs = await terminal.RunAsync(Text.Get(request.NoBuild ? "progress.analysing" : "progress.building"), progress => request.NoBuild
            ? new SourceAudit(dotnet, NuGetFolder.Default(), CarriedAnalyzers.Assembly, includeTests: false).RunAsync(target, logs, progress, cancellationToken)
            : new BuildAudit(dotnet, FactBook.Instance, terminal.Chinese).RunAsync(target, root, logs, progress, cancellationToken)).ConfigureAwait(false);
        return new AuditOutcome(await ReadAsync(runs, root, cancellationToken).ConfigureAwait(false), [.. OfTarget(target, root)])
        {
            Name = Path.GetFileNameWithoutExtension(target.BuildPath) ?? root.Relative(target.Path),
            SdkVersion = dotnet.SdkVersion,
        };
    }

    private static IEnumerable<BlindSpot> OfTarget(AuditTarget target, SourceRoot root) =>
        target.Missing.Select(p => new BlindSpot(BlindSpotKind.ProjectMissing, root.Relative(p)))
            .Concat(target.Unsupported.Select(p => new BlindSpot(BlindSpotKind.LanguageNotSupported, root.Relative(p))));

    private static async Task<ImmutableArray<AnalysedProject>> ReadAsync(ImmutableArray<ProjectRun> runs, SourceRoot root, CancellationToken cancellationToken)
    {
        var reader = new ErrorLogReader(root);
        var projects = new List<AnalysedProject>(runs.Length);
        foreach (var run in runs)
        {
            try
            {
                projects.Add(new AnalysedProject(run, run.Log is null ? ErrorLog.Empty : await reader.ReadAsync(run.Log, cancellationToken).ConfigureAwait(false)));
            }
            catch (JsonException)
            {
                // A log that a killed compiler left half-written is no log: the project counts as not analysed.
                projects.Add(new AnalysedProject(run, ErrorLog.Empty));
            }
        }

        return [.. projects];
    }
}
