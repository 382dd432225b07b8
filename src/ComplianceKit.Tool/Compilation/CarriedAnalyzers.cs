using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComplianceKit.Tool.Compilation;

/// <summary>The analyzer files that travel with this tool. It knows them as files: what they find reaches it as SARIF.</summary>
internal static class CarriedAnalyzers
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "analyzers");

    public static string Assembly => Path.Combine(Folder, "ComplianceKit.Analyzers.dll");

    public static ImmutableArray<DiagnosticAnalyzer> Load(string assembly) =>
        new AnalyzerFileReference(assembly, Loader.Instance).GetAnalyzers(LanguageNames.CSharp);

    public static ImmutableArray<ISourceGenerator> LoadGenerators(string assembly) =>
        new AnalyzerFileReference(assembly, Loader.Instance).GetGenerators(LanguageNames.CSharp);

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public static readonly Loader Instance = new();

        public void AddDependencyLocation(string fullPath)
        {
            // Dependencies are found by CompilerLoader: the analyzers bring none of their own.
        }

        public Assembly LoadFromPath(string fullPath) => AssemblyLoadContext.Default.LoadFromAssemblyPath(fullPath);
    }
}
