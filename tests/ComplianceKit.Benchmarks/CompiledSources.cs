using System.Collections.Immutable;
using System.Diagnostics;
using ComplianceKit.Tool.Compilation;
using ComplianceKit.Tool.Projects;
using ComplianceKit.Tool.References;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComplianceKit.Benchmarks;

/// <summary>The projects of a system with whatever references resolve, to be compiled again and again.</summary>
internal sealed class CompiledSources
{
    private readonly List<(SourceProject Project, ImmutableArray<MetadataReference> References)> projects = [];
    private readonly ImmutableArray<DiagnosticAnalyzer> analyzers = CarriedAnalyzers.Load(CarriedAnalyzers.Assembly);

    private CompiledSources()
    {
    }

    public int Projects => projects.Count;

    public int Files => projects.Sum(static p => p.Project.Sources.Length);

    public static async Task<CompiledSources> ReadAsync(DotnetInstallation dotnet, AuditTarget target, CancellationToken cancellationToken)
    {
        var read = new Dictionary<string, SourceProject>(StringComparer.Ordinal);
        foreach (var path in target.Projects)
        {
            try
            {
                read.Add(path, SourceProjectReader.Read(path));
            }
            catch (ProjectUnreadableException unreadable)
            {
                Console.Error.WriteLine($"left out: {path}: {unreadable.Reason}");
            }
        }

        foreach (var test in TestProjects.Among(read.Values))
        {
            read.Remove(test);
        }

        var (references, images, sources) = (new ReferenceSet(dotnet, NuGetFolder.Default()), new Dictionary<string, MetadataReference>(StringComparer.Ordinal), new CompiledSources());
        foreach (var project in ProjectOrder.Sort(read, new HashSet<string>(StringComparer.Ordinal)))
        {
            var (assemblies, _) = references.Of(project);
            ImmutableArray<MetadataReference> all = [.. assemblies, .. project.ProjectReferences.Select(images.GetValueOrDefault).OfType<MetadataReference>()];
            sources.projects.Add((project, all));
            var compiled = await ProjectAnalysis.RunAsync(project, all, [], [], configurationFile: null, cancellationToken);
            images[project.Path] = compiled.ToReference(cancellationToken);
        }

        return sources;
    }

    /// <summary>Parses and binds everything, as a compile does before it emits, and analyses it when asked to.</summary>
    /// <param name="analyse">Whether to analyse.</param>
    /// <param name="times">How often.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>Processor time of the whole process, for all times together.</returns>
    public async Task<TimeSpan> CompileAsync(bool analyse, int times, CancellationToken cancellationToken)
    {
        GC.Collect();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        for (var time = 0; time < times; time++)
        {
            await CompileAsync(analyse, cancellationToken);
        }

        return Process.GetCurrentProcess().TotalProcessorTime - before;
    }

    private async Task CompileAsync(bool analyse, CancellationToken cancellationToken)
    {
        foreach (var (project, references) in projects)
        {
            var compiled = await ProjectAnalysis.RunAsync(project, references, analyse ? analyzers : [], [], configurationFile: null, cancellationToken);
            if (!analyse)
            {
                // The analyzer driver binds every body itself, as the compiler's own does; here the compiler does it alone.
                compiled.Compilation.GetDiagnostics(cancellationToken);
            }
        }
    }
}
