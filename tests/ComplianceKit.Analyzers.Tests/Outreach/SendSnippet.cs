using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ComplianceKit.Analyzers.Tests.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComplianceKit.Analyzers.Tests.Outreach;

/// <summary>Compiles a campaign that sends through one API: against the real assembly, the stub, or the same names in another namespace.</summary>
internal static partial class SendSnippet
{
    public const string Text = "双11优惠，全场五折，回T退订";

    private static readonly ConcurrentDictionary<string, PortableExecutableReference> Vendors = new(StringComparer.Ordinal);

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using ComplianceKit;
        using ComplianceKit.Outreach;

        """;

    /// <summary>The campaign as <c>RunAsync</c> and, with the given lines before the send, as <c>AskedAsync</c>.</summary>
    public static Compilation Compile(SendCase sendCase, string? asked = null, bool twin = false)
    {
        var stub = Stub(sendCase.Stub);
        var usings = string.Concat(sendCase.Usings.Split(';').Select(name => "using " + name + ";\n"));
        string Method(string name, string before) => $$"""
                public async Task {{name}}(IOutreachGate gate, string to, CancellationToken ct{{(sendCase.Parameters.Length > 0 ? ", " + sendCase.Parameters : string.Empty)}})
                {
                    const string text = "{{Text}}";
                    {{before}}
                    {{sendCase.Code}}
                    await Task.CompletedTask;
                }
            """;
        var code = $$"""
            public class Outbound
            {
            {{Method("RunAsync", string.Empty)}}
            {{(asked is null ? string.Empty : Method("AskedAsync", asked))}}
            }
            {{sendCase.Types}}
            """;
        if (twin)
        {
            (stub, usings) = (Elsewhere(stub, stub), Elsewhere(usings, stub));
        }

        return Compile(Usings + usings + code, twin || !sendCase.Real ? [Vendor(stub)] : []);
    }

    public static Compilation Compile(string code, params string[] stubs) => Compile(Usings + code, stubs.Select(name => Vendor(Stub(name))));

    /// <summary>Moves every namespace that the stub declares below <c>Elsewhere</c>.</summary>
    private static string Elsewhere(string code, string stub)
    {
        foreach (var name in DeclaredNamespaces().Matches(stub).Select(match => match.Groups["name"].Value).Distinct().OrderByDescending(name => name.Length))
        {
            code = Regex.Replace(code, @"(?<![\w.])" + Regex.Escape(name) + @"(?!\w)", "Elsewhere." + name, RegexOptions.None, TimeSpan.FromSeconds(5));
        }

        return code;
    }

    private static SyntaxTree Parse(string code, string path) => CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest), path);

    private static Compilation Compile(string code, IEnumerable<MetadataReference> vendors)
    {
        var compilation = CSharpCompilation.Create("Shop", [Parse(code, "Outbound.cs")], Compiling.References.Concat(vendors), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors) + "\n" + code);
        return compilation;
    }

    /// <summary>A vendor's assembly as users reference it: metadata without source.</summary>
    private static PortableExecutableReference Vendor(string code) => Vendors.GetOrAdd(code, static text =>
    {
        var compilation = CSharpCompilation.Create("Vendor" + Vendors.Count, [Parse(text, "Stub.cs")], Compiling.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics) + "\n" + text);
        return MetadataReference.CreateFromImage(image.ToArray());
    });

    private static string Stub(string name)
    {
        using var stream = typeof(SendSnippet).Assembly.GetManifestResourceStream("Stubs.Senders." + name + ".cs")
            ?? throw new InvalidOperationException("Stubs/Senders/" + name + ".cs is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex DeclaredNamespaces();
}
