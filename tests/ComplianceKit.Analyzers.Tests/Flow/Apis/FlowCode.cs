using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ComplianceKit.Analyzers.Flow.Apis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Tests.Flow.Apis;

/// <summary>Compiles code and says, one line a thing, what the catalogue sees in it: in the operation tree, and the same in the control-flow graph.</summary>
internal sealed partial class FlowCode
{
    private static readonly ConcurrentDictionary<string, PortableExecutableReference> Vendors = new(StringComparer.Ordinal);

    private readonly CSharpCompilation _compilation;
    private readonly List<IOperation> _tree = [];
    private readonly List<IOperation> _graph = [];

    private FlowCode(CSharpCompilation compilation, string? configuration)
    {
        _compilation = compilation;
        var options = new AnalyzerOptions(configuration is null ? [] : [new TestFile("/shop/compliancekit.json", configuration)], new TestOptions(new Dictionary<string, string>(StringComparer.Ordinal)));
        Apis = new FlowApis(KitContext.Of(compilation, options, CancellationToken.None));
        foreach (var tree in compilation.SyntaxTrees.Where(static tree => tree.FilePath is "Code.cs"))
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var root in tree.GetRoot().DescendantNodesAndSelf().Select(node => model.GetOperation(node)).Where(static operation => operation is { Parent: null }))
            {
                _tree.AddRange(root!.DescendantsAndSelf());
                if (root is IMethodBodyOperation body)
                {
                    Read(ControlFlowGraph.Create(body));
                }
            }
        }
    }

    internal FlowApis Apis { get; }

    internal IReadOnlyList<IOperation> Operations => _tree;

    internal IEnumerable<string> Sources => Both(operation => Apis.SourceOf(operation) is { } source
        ? $"{source.Kind} {source.Name}{(source.Key is null ? "" : " key " + source.Key)}{(source.OfRequest ? "" : " rows")}{(source.Into is null ? "" : " into " + source.Into.Syntax)}" : null);

    internal IEnumerable<string> Sinks => Both(operation => Apis.SinkOf(operation) is { } sink ? $"{sink.Kind} {sink.Name} <- {string.Join(", ", sink.Values.Select(static value => value.Syntax.ToString()))}".TrimEnd() : null);

    internal IEnumerable<string> Guards => Both(operation => operation is IInvocationOperation call && Apis.GuardOf(call) is { } guard
        ? $"{guard.Kind} {guard.Holds} {guard.Name} of {guard.Subject?.Syntax.ToString() ?? "?"} for {guard.PromisedPurpose ?? guard.Purpose?.Syntax.ToString() ?? "?"}" : null);

    internal IEnumerable<string> Sanitizers => Both(operation => operation is IInvocationOperation call && Apis.IsSanitizer(call) ? call.TargetMethod.Name : null);

    internal IEnumerable<string> Entries => Methods().Select(Apis.EntryOf).Concat(_tree.OfType<IAnonymousFunctionOperation>().Select(Apis.EntryOf)).Where(static entry => entry is not null)
        .Select(static entry => $"{entry!.Kind} {entry.Name}({string.Join(", ", entry.Bound.Select(static parameter => parameter.Name))})");

    internal ImmutableArray<NamedBasis> BasesOf(string name) => Apis.BasesOf(Methods().Cast<ISymbol>().Concat(Types()).Concat(_tree.OfType<IAnonymousFunctionOperation>().Select(static lambda => lambda.Symbol)).First(symbol => string.Equals(symbol.Name, name, StringComparison.Ordinal)));

    internal static MetadataReference StubReference(string name) => Vendor(Stub(name));

    internal static FlowCode Of(string code, params string[] stubs) => new(Compile(code, stubs), configuration: null);

    internal static FlowCode Configured(string configuration, string code) => new(Compile(code, []), configuration);

    /// <summary>Code that references another project.</summary>
    internal static FlowCode OfProject(string project, string code)
    {
        var other = Verify.Code(project).Compilation().WithAssemblyName("Other");
        using var image = new MemoryStream();
        Assert.True(other.Emit(image).Success);
        return new(Verify.Code(code).WithReference(MetadataReference.CreateFromImage(image.ToArray())).Compilation(), configuration: null);
    }

    /// <summary>Code whose packages are missing, as where sources are analysed without a restore.</summary>
    internal static FlowCode Unbound(string code)
    {
        var compilation = Verify.Code(code).Compilation();
        return new(compilation.RemoveReferences(compilation.References.Where(static reference => Path.GetFileName(reference.Display) is { } file && (file.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || file is "Dapper.dll"))), configuration: null);
    }

    /// <summary>The same code against the same names in another namespace.</summary>
    internal static FlowCode Twin(string code, string stub)
    {
        var text = Stub(stub);
        return new(Compile(Elsewhere(code, text), [], Elsewhere(text, text)), configuration: null);
    }

    private static CSharpCompilation Compile(string code, string[] stubs, params string[] vendors)
    {
        var compilation = Verify.Code(code).Compilation().AddReferences(stubs.Select(static name => Vendor(Stub(name))).Concat(vendors.Select(Vendor)));
        var errors = compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors) + "\n" + code);
        return compilation;
    }

    private List<string> Both(Func<IOperation, string?> shown)
    {
        var tree = _tree.Select(shown).Where(static line => line is not null).Select(static line => line!).ToList();
        var graph = _graph.Select(shown).Where(static line => line is not null).Select(static line => line!).Order(StringComparer.Ordinal);
        Assert.Equal(tree.Order(StringComparer.Ordinal), graph);
        return tree;
    }

    private void Read(ControlFlowGraph graph)
    {
        var operations = graph.Blocks.SelectMany(static block => block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations).SelectMany(static operation => operation.DescendantsAndSelf()).ToList();
        _graph.AddRange(operations);
        foreach (var lambda in operations.OfType<IFlowAnonymousFunctionOperation>())
        {
            Read(graph.GetAnonymousFunctionControlFlowGraph(lambda));
        }

        foreach (var local in graph.LocalFunctions)
        {
            Read(graph.GetLocalFunctionControlFlowGraph(local));
        }
    }

    private IEnumerable<INamedTypeSymbol> Types() => Declared(static node => node is BaseTypeDeclarationSyntax).Cast<INamedTypeSymbol>();

    private IEnumerable<IMethodSymbol> Methods() => Declared(static node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax).Cast<IMethodSymbol>();

    private IEnumerable<ISymbol> Declared(Func<SyntaxNode, bool> wanted) =>
        _compilation.SyntaxTrees.Where(static tree => tree.FilePath is "Code.cs").SelectMany(tree => tree.GetRoot().DescendantNodes().Where(wanted).Select(node => _compilation.GetSemanticModel(tree).GetDeclaredSymbol(node)!));

    private static string Elsewhere(string code, string stub)
    {
        foreach (var name in DeclaredNamespaces().Matches(stub).Select(static match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).OrderByDescending(static name => name.Length))
        {
            code = Regex.Replace(code, @"(?<![\w.])" + Regex.Escape(name) + @"(?!\w)", "Elsewhere." + name, RegexOptions.None, TimeSpan.FromSeconds(5));
        }

        return code;
    }

    private static PortableExecutableReference Vendor(string code) => Vendors.GetOrAdd(code, static text =>
    {
        var compilation = CSharpCompilation.Create("Vendor" + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))), [CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest), "Stub.cs")], TestReferences.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics) + "\n" + text);
        return MetadataReference.CreateFromImage(image.ToArray());
    });

    private static string Stub(string name)
    {
        using var stream = typeof(FlowCode).Assembly.GetManifestResourceStream("Stubs.Flow." + name + ".cs") ?? throw new InvalidOperationException("Stubs/Flow/" + name + ".cs is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex DeclaredNamespaces();
}
