using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ComplianceKit.Analyzers.Tests;

/// <summary>Runs every analyzer of the kit over code with markup: <c>{|CK1001:statement|}</c>. An exception in a rule fails the test, whichever rule it is.</summary>
public sealed class Verify
{
    private const string ImplicitUsings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        global using global::Microsoft.AspNetCore.Builder;
        global using global::Microsoft.AspNetCore.Http;
        global using global::Microsoft.AspNetCore.Mvc;
        global using global::Microsoft.Extensions.Logging;
        global using global::ComplianceKit;
        """;

    private readonly List<(string Path, string Text)> _documents = [];
    private readonly List<(string Path, string Text)> _additional = [];
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReportDiagnostic> _severities = new(StringComparer.Ordinal);
    private readonly List<MetadataReference> _more = [];
    private bool _mayNotCompile;
    private bool _bare;
    private bool _explicit;

    private Verify(string code) => _documents.Add(("Code.cs", code));

    public static Verify Code(string code) => new(code);

    /// <summary>The findings of the named rules in the code are exactly those that are marked.</summary>
    public static Task DiagnosesAsync(string code, params string[] rules) => Code(code).DiagnosesAsync(rules);

    public Verify With(string path, string text) => Do(() => _documents.Add((path, text)));

    public Verify WithReference(MetadataReference reference) => Do(() => _more.Add(reference));

    public Verify WithConfiguration(string json) => WithFile("/shop/compliancekit.json", json);

    public Verify WithFile(string path, string text) => Do(() => _additional.Add((path, text)));

    public Verify WithProperty(string name, string value) => Do(() => _properties["build_property." + name] = value);

    /// <summary>A key of .editorconfig, for every file.</summary>
    public Verify WithOption(string name, string value) => Do(() => _properties[name] = value);

    /// <summary>As the user's configuration sets it: <c>error</c>, <c>warning</c>, <c>suggestion</c> or <c>none</c>.</summary>
    public Verify WithSeverity(string rule, string severity) => Do(() => _severities[rule] = severity switch
    {
        "error" => ReportDiagnostic.Error,
        "warning" => ReportDiagnostic.Warn,
        "suggestion" => ReportDiagnostic.Info,
        "none" => ReportDiagnostic.Suppress,
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "no severity"),
    });

    /// <summary>Code with errors, as it stands in an editor or in a project whose packages are missing.</summary>
    public Verify ThatMayNotCompile() => Do(() => _mayNotCompile = true);

    /// <summary>Without what the SDK of a web project imports for every file.</summary>
    public Verify WithoutImplicitUsings() => Do(() => _explicit = true);

    /// <summary>Without the framework and the kit: nothing resolves.</summary>
    public Verify WithoutReferences() => Do(() => _bare = _mayNotCompile = true);

    /// <summary>Compares the findings of the named rules with the markup; without names, of every rule that is not inventory or a blind spot.</summary>
    public async Task DiagnosesAsync(params string[] rules)
    {
        var findings = await FindingsAsync();
        var expected = _documents.Concat(_additional).SelectMany(static d => Markup.Read(d.Text).Spans.Select(s => $"{d.Path} {s.Id} {s.Span}")).Order(StringComparer.Ordinal);
        var actual = findings.Where(d => rules.Length == 0 ? !IsBackground(d.Id) : rules.Contains(d.Id, StringComparer.Ordinal))
            .Select(static d => $"{d.Location.GetLineSpan().Path} {d.Id} {d.Location.SourceSpan}").Order(StringComparer.Ordinal);
        Assert.True(expected.SequenceEqual(actual, StringComparer.Ordinal),
            "expected:\n" + string.Join('\n', expected) + "\nactual:\n" + string.Join('\n', findings.Select(static d => d.ToString() + " " + d.Location.SourceTree?.GetText().ToString(d.Location.SourceSpan))));
    }

    public async Task<ImmutableArray<Diagnostic>> FindingsAsync()
    {
        var compilation = Compilation();
        if (!_mayNotCompile)
        {
            var errors = compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error).ToList();
            Assert.True(errors.Count == 0, string.Join('\n', errors));
        }

        var options = new AnalyzerOptions([.. _additional.Select(static f => new TestFile(f.Path, Markup.Read(f.Text).Text))], new TestOptions(_properties));
        return await FindingsAsync(compilation, options);
    }

    /// <summary>What the analyzers find in a compilation that was made elsewhere; without any named, all of the kit.</summary>
    internal static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Compilation compilation, AnalyzerOptions? options = null, params DiagnosticAnalyzer[] analyzers)
    {
        Exception? thrown = null;
        var running = new CompilationWithAnalyzersOptions(options ?? new AnalyzerOptions([]), (exception, _, _) => thrown = exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers(analyzers.Length == 0 ? KitAnalyzers.All : [.. analyzers], running).GetAnalyzerDiagnosticsAsync();
        Assert.True(thrown is null && !found.Any(static d => d.Id is "AD0001" or "CK9002"), thrown + string.Join('\n', found.Where(static d => d.Id is "AD0001" or "CK9002")));
        return [.. found.OrderBy(static d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static d => d.Location.SourceSpan.Start).ThenBy(static d => d.Id, StringComparer.Ordinal)];
    }

    public CSharpCompilation Compilation()
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        var trees = _documents.Select(d => CSharpSyntaxTree.ParseText(SourceText.From(Markup.Read(d.Text).Text), parse, d.Path));
        var program = _documents.Any(static d => d.Text.Contains("WebApplication.Create", StringComparison.Ordinal) || d.Text.StartsWith("// program", StringComparison.Ordinal));
        return CSharpCompilation.Create(
            "Shop",
            _bare || _explicit ? trees : [CSharpSyntaxTree.ParseText(ImplicitUsings, parse, "Implicit.cs"), .. trees],
            _bare ? _more : [.. TestReferences.All, .. _more],
            new(program ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, specificDiagnosticOptions: _severities));
    }

    private static bool IsBackground(string id) => id is "CK0001" or "CK0002" or "CK9000" or "CK9001";

    private Verify Do(Action change)
    {
        change();
        return this;
    }
}
