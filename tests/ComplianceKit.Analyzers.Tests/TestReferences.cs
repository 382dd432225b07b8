using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComplianceKit.Analyzers.Tests;

/// <summary>What the code under test is compiled against: the framework, the kit, and the real data access libraries.</summary>
internal static class TestReferences
{
    private static readonly Lazy<MetadataReference[]> Loaded = new(static () =>
    [
        .. typeof(TestReferences).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(static a => a.Key == "ReferencePack")
            .SelectMany(static pack => Directory.EnumerateFiles(pack.Value!, "*.dll")).Select(static file => MetadataReference.CreateFromFile(file)),
        .. new[] { typeof(Redaction), typeof(Microsoft.EntityFrameworkCore.DbContext), typeof(Microsoft.EntityFrameworkCore.DbUpdateException), typeof(Dapper.SqlMapper), typeof(CsvHelper.CsvReader) }
            .Select(static type => type.Assembly).Distinct().Select(static a => MetadataReference.CreateFromFile(a.Location)),
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "Microsoft.EntityFrameworkCore.Abstractions.dll")),
    ]);

    internal static IReadOnlyList<MetadataReference> All => Loaded.Value;

    /// <summary>Another project, there as source, as in an editor.</summary>
    internal static CompilationReference Project(string name, string code) => CSharpCompilation.Create(
        name,
        [CSharpSyntaxTree.ParseText(code, cancellationToken: default)],
        All,
        new(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();
}
