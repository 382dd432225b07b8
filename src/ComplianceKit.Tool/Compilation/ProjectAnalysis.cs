using System.Collections.Immutable;
using ComplianceKit.Tool.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComplianceKit.Tool.Compilation;

/// <summary>One project compiled and analysed from its sources.</summary>
internal sealed record ProjectAnalysis(SourceProject Project, CSharpCompilation Compilation, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<string> Unreadable)
{
    /// <summary>Runs the analyzers. Compile errors do not stop them; what they could not see is part of what they report.</summary>
    public static async Task<ProjectAnalysis> RunAsync(
        SourceProject project,
        IEnumerable<MetadataReference> references,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        ImmutableArray<ISourceGenerator> razor,
        string? configurationFile,
        CancellationToken cancellationToken)
    {
        var unreadable = new List<string>();
        var options = AuditOptions.For(project);
        ImmutableArray<AdditionalText> additional = [.. project.Markup.Select(static m => new MarkupText(m)), .. configurationFile is null ? [] : (AdditionalText[])[new MarkupText(configurationFile)]];
        var compilation = SourceCompilation.Create(project, references, unreadable, cancellationToken);
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(options.Severities));
        if (project.UsesRazor && !razor.IsEmpty && !project.IsNetFramework && project.Markup.Length > 0)
        {
            CSharpGeneratorDriver.Create(razor, additional, SourceCompilation.ParseOptions(project), options)
                .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _, cancellationToken);
            compilation = (CSharpCompilation)generated;
        }

        if (analyzers.IsEmpty)
        {
            return new ProjectAnalysis(project, compilation, [], [.. unreadable]);
        }

        var driver = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(additional, options),
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true));
        var found = await driver.GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        return new ProjectAnalysis(project, compilation, found, [.. unreadable]);
    }

    /// <summary>
    /// The project as those that reference it see it: an assembly without bodies, as in a real build. Where too much is unresolved
    /// to write one, the compilation itself stands in.
    /// </summary>
    public MetadataReference ToReference(CancellationToken cancellationToken)
    {
        using var image = new MemoryStream();
        try
        {
            var result = Compilation.Emit(image, options: new Microsoft.CodeAnalysis.Emit.EmitOptions(metadataOnly: true, tolerateErrors: true, includePrivateMembers: false), cancellationToken: cancellationToken);
            if (result.Success)
            {
                return MetadataReference.CreateFromImage(image.ToArray(), filePath: Project.AssemblyName + ".dll");
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return Compilation.ToMetadataReference();
        }

        return Compilation.ToMetadataReference();
    }
}
