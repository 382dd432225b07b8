using ComplianceKit.Analyzers.Tests.Rules;
using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Apis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Tests.Flow.Apis;

/// <summary>Every line of apis/flow.tsv: every overload of every member is recognised for what the line says, and its look-alike in another namespace for nothing.</summary>
public sealed class FlowCatalogueTests
{
    private static readonly string[] Stubs = ["Web", "Desktop", "Spreadsheets", "Orm", "Stores", "Queues", "Logging", "Outside"];

    /// <summary>Lines that speak of types and parameters, and where each kind of them is tested.</summary>
    private static readonly Dictionary<FlowApiKind, string> OfTypes = new()
    {
        [FlowApiKind.BindAttribute] = nameof(EntryPointTests),
        [FlowApiKind.NotASource] = nameof(EntryPointTests),
        [FlowApiKind.EndpointBase] = nameof(EntryPointTests),
        [FlowApiKind.PageBase] = nameof(EntryPointTests),
        [FlowApiKind.HubBase] = nameof(EntryPointTests),
        [FlowApiKind.GrpcContext] = nameof(EntryPointTests),
        [FlowApiKind.Map] = nameof(EntryPointTests),
        [FlowApiKind.MessageAttribute] = nameof(EntryPointTests),
        [FlowApiKind.LogAttribute] = nameof(SinkTests),
        [FlowApiKind.CommandLine] = nameof(LogAnalyzerTests),
        [FlowApiKind.LogDelegate] = nameof(SinkTests),
        [FlowApiKind.Requester] = nameof(SourceTests),
    };

    /// <summary>Lines that are known and deliberately mean nothing, each with its reason.</summary>
    private static readonly Dictionary<FlowApiKind, string> Unsupported = new()
    {
        [FlowApiKind.Indirect] = "What another system or a queue inside the process hands over was collected where it came in.",
    };

    /// <summary>Sinks into which the content does not go as an operand.</summary>
    private static readonly HashSet<FlowApiKind> WithoutValues = [FlowApiKind.Commit, FlowApiKind.Command, FlowApiKind.BuilderEnd];

    private static readonly Lazy<Results> All = new(Run);

    public static TheoryData<string> Lines => new(FlowCatalogue.Entries.Where(static api => api.Members.Length > 0 && !OfTypes.ContainsKey(api.Kind)).Select(Id).Distinct(StringComparer.Ordinal));

    [Fact]
    public void Every_kind_is_recognised_or_named_as_unsupported()
    {
        var used = FlowCatalogue.Entries.Select(static api => api.Kind).ToHashSet();
        Assert.Equal(Enum.GetValues<FlowApiKind>().ToHashSet(), used);
        Assert.Equal(used.Where(static kind => !OfTypes.ContainsKey(kind) && !Unsupported.ContainsKey(kind)).Order(),
            FlowCatalogue.Entries.Where(static api => All.Value.Seen.Contains(Id(api))).Select(static api => api.Kind).Distinct().Order());
    }

    [Fact]
    public void Every_member_exists_in_the_assembly_or_in_the_stub_of_it() => Assert.Equal(string.Empty, string.Join('\n', All.Value.Missing));

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_overload_is_recognised(string line)
    {
        var api = FlowCatalogue.Entries.First(api => string.Equals(Id(api), line, StringComparison.Ordinal));
        if (Unsupported.ContainsKey(api.Kind))
        {
            Assert.DoesNotContain(line, All.Value.Seen);
            return;
        }

        Assert.Contains(line, All.Value.Called);
        Assert.DoesNotContain(All.Value.Unseen, unseen => unseen.StartsWith(line + ":", StringComparison.Ordinal));
    }

    [Fact]
    public void No_look_alike_is_recognised() => Assert.Empty(All.Value.SeenTwins);

    private static string Id(FlowApi api) => api.Role + " " + api.MetadataName + " " + string.Join('|', api.Members);

    private static Results Run()
    {
        var references = TestReferences.All.Concat(Stubs.Select(FlowCode.StubReference)).ToImmutableArray();
        var empty = CSharpCompilation.Create("Empty", [], references, new(OutputKind.DynamicallyLinkedLibrary));
        var calls = new CatalogueCalls(empty);
        foreach (var api in FlowCatalogue.Entries.Where(static api => api.Members.Length > 0 && !OfTypes.ContainsKey(api.Kind)))
        {
            calls.Add(api);
        }

        var seen = Seen(calls.Code, references);
        var twins = Seen(calls.Twin, references);
        var results = new Results([.. calls.Missing], [], [], [], []);
        for (var number = 0; number < calls.Cases.Count; number++)
        {
            var (api, member) = calls.Cases[number];
            results.Called.Add(Id(api));
            if (IsUnkeyedDigest(api) ? seen[number].Count == 0 : seen[number].Any(found => Matches(api, found)))
            {
                results.Seen.Add(Id(api));
            }
            else
            {
                results.Unseen.Add(Id(api) + ": " + calls.Code.Split('\n').First(line => line.Contains("class C" + number + " ", StringComparison.Ordinal)) + " is " + string.Join(", ", seen[number]));
            }

            if (twins[number].Count > 0)
            {
                results.SeenTwins.Add(Id(api) + " " + member + ": " + string.Join(", ", twins[number]));
            }
        }

        foreach (var line in FlowCatalogue.Entries.Where(static api => api.Role is not (FlowRole.Source or FlowRole.Sanitizer)).Where(static api => !WithoutValues.Contains(api.Kind) && api.Type is not "FtpWebRequest").Select(Id))
        {
            if (results.Seen.Contains(line) && !Enumerable.Range(0, calls.Cases.Count).Any(number => string.Equals(Id(calls.Cases[number].Api), line, StringComparison.Ordinal) && seen[number].Any(static found => found.Values > 0)))
            {
                results.Unseen.Add(line + ": no operand of any overload holds what gets there");
            }
        }

        return results;
    }

    /// <summary>Known, and no sanitizer: the digest of a phone number tells the number.</summary>
    private static bool IsUnkeyedDigest(FlowApi api) => api.Kind == FlowApiKind.Digest && !api.Type.StartsWith("HMAC", StringComparison.Ordinal);

    private static bool Matches(FlowApi api, Found found) => api.Role switch
    {
        FlowRole.Source => found.What is "source",
        FlowRole.Sanitizer => found.What is "sanitizer",
        FlowRole.Storage => found.What == "sink " + (api.Kind is FlowApiKind.File or FlowApiKind.Copy ? SinkKind.File : SinkKind.Storage),
        _ => found.What == "sink " + api.Role,
    };

    /// <summary>What each class <c>C0</c>, <c>C1</c> … of the code is seen to do.</summary>
    private static Dictionary<int, List<Found>> Seen(string code, ImmutableArray<MetadataReference> references)
    {
        var tree = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest), "Calls.cs");
        var compilation = CSharpCompilation.Create("Calls", [tree], references, new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        var errors = compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors.Take(5).Select(error => error + " " + tree.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line])));
        var apis = new FlowApis(KitContext.Of(compilation, new AnalyzerOptions([]), CancellationToken.None));
        var model = compilation.GetSemanticModel(tree);
        var seen = new Dictionary<int, List<Found>>();
        foreach (var type in tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().Where(static type => type.Identifier.Text is ['C', >= '0' and <= '9', ..]))
        {
            var found = seen[int.Parse(type.Identifier.Text.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)] = [];
            foreach (var operation in model.GetOperation(type.Members[0])!.Descendants())
            {
                if (apis.SourceOf(operation) is not null || (operation is IAnonymousFunctionOperation lambda && apis.EntryOf(lambda) is not null))
                {
                    found.Add(new("source", 0));
                }

                if (apis.SinkOf(operation) is { } sink)
                {
                    found.Add(new("sink " + sink.Kind, sink.Values.Length));
                }

                if (operation is IInvocationOperation call && apis.IsSanitizer(call))
                {
                    found.Add(new("sanitizer", 0));
                }
            }
        }

        return seen;
    }

    private sealed record Found(string What, int Values);

    private sealed record Results(List<string> Missing, HashSet<string> Called, HashSet<string> Seen, List<string> Unseen, List<string> SeenTwins);
}
