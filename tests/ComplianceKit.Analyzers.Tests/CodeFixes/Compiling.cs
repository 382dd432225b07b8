using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComplianceKit.Analyzers.Tests.CodeFixes;

/// <summary>A project in memory as the SDK would make it: implicit usings, nullable, the web framework and the kit.</summary>
internal static class Compiling
{
    private const string ImplicitUsings = """
        global using global::Microsoft.AspNetCore.Builder;
        global using global::Microsoft.AspNetCore.Http;
        global using global::Microsoft.Extensions.DependencyInjection;
        global using global::Microsoft.Extensions.Logging;
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    // A fact of .NET, not of this machine: the reference assemblies that the SDK compiles against.
    private static readonly Lazy<MetadataReference[]> Framework = new(static () =>
    [
        .. typeof(Compiling).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(static a => a.Key == "ReferencePack")
            .SelectMany(static pack => Directory.EnumerateFiles(pack.Value!, "*.dll")).Select(static file => MetadataReference.CreateFromFile(file)),
        .. new[] { typeof(Redaction).Assembly }.Distinct().Select(static a => MetadataReference.CreateFromFile(a.Location)),
    ]);

    internal static IEnumerable<MetadataReference> References => Framework.Value;

    internal static (Solution Solution, DocumentId Id) Project(string text, string? configuration, (string Name, string Text)[] others)
    {
        var workspace = new AdhocWorkspace();
        var program = text.Contains("WebApplication.Create", StringComparison.Ordinal);
        var options = new CSharpCompilationOptions(program ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var project = workspace.AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Shop", "Shop", LanguageNames.CSharp,
            compilationOptions: options, parseOptions: new CSharpParseOptions(LanguageVersion.Latest), metadataReferences: References));
        project = project.AddDocument("Implicit.cs", ImplicitUsings).Project;
        foreach (var (name, other) in others)
            project = project.AddDocument(name, other).Project;
        if (configuration is not null)
            project = project.AddAdditionalDocument("compliancekit.json", configuration, filePath: "/shop/compliancekit.json").Project;
        var document = project.AddDocument("Code.cs", text);
        return (document.Project.Solution, document.Id);
    }

    internal static async Task AssertAsync(Solution solution, string when)
    {
        var compilation = (await solution.Projects.Single().GetCompilationAsync())!;
        var problems = compilation.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning && d.Id is not ("CS8019" or "CS1998" or "CS9113"));
        Assert.True(!problems.Any(), $"{when}: " + string.Join('\n', problems) + "\n" + string.Join("\n----\n", compilation.SyntaxTrees.Skip(1).Select(static t => t.ToString())));
    }
}
