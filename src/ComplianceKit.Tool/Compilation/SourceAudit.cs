using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Tool.Findings;
using ComplianceKit.Tool.Projects;
using ComplianceKit.Tool.References;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComplianceKit.Tool.Compilation;

/// <summary>Audits sources without building them: every project is compiled in memory with the references at hand, and analysed.</summary>
internal sealed class SourceAudit(DotnetInstallation dotnet, NuGetFolder packages, string analyzerAssembly, bool includeTests)
{
    public async Task<ImmutableArray<ProjectRun>> RunAsync(AuditTarget target, string logFolder, IProgress<AuditProgress>? progress, CancellationToken cancellationToken)
    {
        var runs = new List<ProjectRun>();
        var projects = Read(target, runs);
        var cyclic = new HashSet<string>(StringComparer.Ordinal);
        var order = ProjectOrder.Sort(projects, cyclic);
        var analyzers = CarriedAnalyzers.Load(analyzerAssembly);
        var razor = File.Exists(dotnet.RazorCompiler) ? CarriedAnalyzers.LoadGenerators(dotnet.RazorCompiler) : [];
        var references = new ReferenceSet(dotnet, packages);
        var images = new Dictionary<string, MetadataReference>(StringComparer.Ordinal);
        foreach (var project in order)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new AuditProgress(project.Name, runs.Count, order.Count));
            var (assemblies, missing) = references.Of(project);
            var known = Closure(project, projects).Select(images.GetValueOrDefault).OfType<MetadataReference>();
            var analysis = await ProjectAnalysis.RunAsync(project, [.. assemblies, .. known], analyzers, razor, FindConfiguration(project), cancellationToken).ConfigureAwait(false);
            images[project.Path] = analysis.ToReference(cancellationToken);
            var log = Path.Combine(logFolder, string.Create(CultureInfo.InvariantCulture, $"{runs.Count:D4}.sarif"));
            await DiagnosticLog.WriteAsync(log, analysis, cancellationToken).ConfigureAwait(false);
            runs.Add(new ProjectRun(project.Name, project.Path, project.TargetFramework)
            {
                Log = log,
                Files = project.Sources.Length - analysis.Unreadable.Length,
                BlindSpots = [.. BlindSpots(project, missing, analysis.Unreadable, cyclic.Contains(project.Path))],
            });
        }

        progress?.Report(new AuditProgress("", order.Count, order.Count));
        return [.. runs];
    }

    private Dictionary<string, SourceProject> Read(AuditTarget target, List<ProjectRun> runs)
    {
        if (target.IsBareFolder)
        {
            return new Dictionary<string, SourceProject>(StringComparer.Ordinal) { [target.Path] = SourceProjectReader.ReadFolder(target.Path) };
        }

        var projects = new Dictionary<string, SourceProject>(StringComparer.Ordinal);
        foreach (var path in target.Projects)
        {
            try
            {
                projects.Add(path, SourceProjectReader.Read(path));
            }
            catch (ProjectUnreadableException unreadable)
            {
                var name = Path.GetFileNameWithoutExtension(path);
                runs.Add(new ProjectRun(name, path, "") { BlindSpots = [new BlindSpot(BlindSpotKind.ProjectUnreadable, name, unreadable.Reason)] });
            }
        }

        foreach (var test in includeTests ? [] : TestProjects.Among(projects.Values))
        {
            projects.Remove(test, out var project);
            runs.Add(new ProjectRun(project!.Name, test, project.TargetFramework) { BlindSpots = [new BlindSpot(BlindSpotKind.TestProject, project.Name)] });
        }

        return projects;
    }

    private static IEnumerable<BlindSpot> BlindSpots(SourceProject project, ImmutableArray<string> missing, ImmutableArray<string> unreadable, bool cyclic)
    {
        if (!missing.IsEmpty)
        {
            yield return new BlindSpot(BlindSpotKind.PackagesNotResolved, project.Name, string.Join(", ", missing));
        }

        if (!unreadable.IsEmpty)
        {
            yield return new BlindSpot(BlindSpotKind.FilesUnreadable, project.Name, string.Join(", ", unreadable.Select(static f => Path.GetFileName(f))));
        }

        if (!project.OtherFrameworks.IsEmpty)
        {
            yield return new BlindSpot(BlindSpotKind.FrameworksNotCovered, project.Name, project.TargetFramework, string.Join(", ", project.OtherFrameworks));
        }

        if (cyclic)
        {
            yield return new BlindSpot(BlindSpotKind.CyclicReference, project.Name);
        }
    }

    /// <summary>References are transitive, as in SDK projects.</summary>
    private static HashSet<string> Closure(SourceProject project, Dictionary<string, SourceProject> projects)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(project.ProjectReferences);
        while (waiting.TryDequeue(out var next))
        {
            if (next != project.Path && found.Add(next) && projects.TryGetValue(next, out var referenced))
            {
                foreach (var further in referenced.ProjectReferences)
                {
                    waiting.Enqueue(further);
                }
            }
        }

        return found;
    }

    private static string? FindConfiguration(SourceProject project)
    {
        var found = MsBuildExpression.FindAbove("compliancekit.json", Directory.Exists(project.Path) ? project.Path : Path.GetDirectoryName(project.Path)!);
        return found.Length > 0 ? found : null;
    }
}
