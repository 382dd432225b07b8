using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Flow.Values;
using ComplianceKit.Analyzers.Reporting;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Findings;

/// <summary>
/// Makes one finding of all that reaches sinks by one statement of one function.
/// </summary>
/// <remarks>
/// The facts that every finding about a flow carries, for fixes, baseline and report:
/// <list type="bullet">
/// <item><c>ck.members</c>: the personal members, as <c>LeadForm.Phone</c>, separated by commas; a variable or key by its name alone.</item>
/// <item><c>ck.kinds</c>: their kinds, ids of the catalogue, in the order of the members.</item>
/// <item><c>ck.sensitive</c>: those of the kinds that are sensitive.</item>
/// <item><c>ck.source</c>, <c>ck.source.kind</c>: where the data comes in, and by which way (<c>Endpoint</c>, <c>Import</c>, … or <c>Inside</c>).</item>
/// <item><c>ck.sink</c>, <c>ck.sink.kind</c>, <c>ck.sink.id</c>: where it ends; the id is a documentation-comment id.</item>
/// <item><c>ck.purpose</c>: the purpose, where a guard, promise or basis names exactly one.</item>
/// <item><c>ck.guards</c>: what stands on the way: <c>consent:viewing</c>, <c>consent</c>, <c>basis:contract</c>.</item>
/// <item><c>ck.basis</c>, <c>ck.basis.reason</c>: a legal basis other than consent that was named for it.</item>
/// <item><c>ck.entry</c>: the function in which it stands.</item>
/// <item><c>ck.fingerprint</c>, <c>ck.locations</c>, <c>ck.law</c>, <c>ck.arg.N.LANGUAGE</c>: as for every finding.</item>
/// </list>
/// </remarks>
internal static class FlowReports
{
    /// <summary>One group for each statement of each function, in the order of the code.</summary>
    internal static IEnumerable<FlowGroup> Groups(IEnumerable<FlowEdge> edges, Func<FlowEdge, SmallSet<PersonalItem>> items) => edges
        .Select(edge => (Edge: edge, Items: items(edge)))
        .Where(static e => !e.Items.IsEmpty)
        .GroupBy(static e => (e.Edge.Statement, Function: e.Edge.Scope.EntryMethod), new ByStatement())
        .OrderBy(static g => g.Key.Statement.SpanStart).ThenBy(static g => g.Key.Statement.Span.Length)
        .Select(static g => new FlowGroup(g.Key.Statement, g.Key.Function, g.Select(static e => e.Edge).ToImmutableArray(), g.Aggregate(default(SmallSet<PersonalItem>), static (all, e) => all.Union(e.Items))));

    /// <summary>The diagnostics of the groups, with fingerprints that tell equal ones apart by their order.</summary>
    internal static IEnumerable<Diagnostic> Diagnostics(IEnumerable<FlowGroup> groups, Func<FlowGroup, Finding> create)
    {
        var ordinals = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var identity = string.Join("\n", group.Containing, group.Kinds, group.SinkIds);
            ordinals.TryGetValue(identity, out var ordinal);
            ordinals[identity] = ordinal + 1;
            var finding = Facts(create(group), group).Identity(group.Containing, group.Kinds, group.SinkIds, ordinal);
            yield return Ways(finding, group).ToDiagnostic();
        }
    }

    private static Finding Facts(Finding finding, FlowGroup group)
    {
        var outside = group.Items.Select(static i => i.Source).Where(static s => s.IsOutside).ToList();
        var first = group.Edges[0].Sink;
        return finding
            .Fact("members", string.Join(",", group.Fields.Select(static i => i.Member)))
            .Fact("kinds", string.Join(",", group.Fields.Select(static i => i.Kind.Id)))
            .Fact("sensitive", string.Join(",", group.Fields.Where(static i => i.Answer.Sensitive).Select(static i => i.Kind.Id).Distinct(StringComparer.Ordinal)))
            .Fact("source", string.Join(",", outside.Select(static s => s.Name).Distinct(StringComparer.Ordinal)))
            .Fact("source.kind", outside.Count == 0 ? "Inside" : string.Join(",", outside.Select(static s => s.Kind.ToString()).Distinct(StringComparer.Ordinal)))
            .Fact("sink", string.Join(",", group.Edges.Select(static e => e.Sink.Name).Distinct(StringComparer.Ordinal)))
            .Fact("sink.kind", first.Kind.ToString())
            .Fact("sink.id", first.Symbol)
            .Fact("purpose", group.Purpose)
            .Fact("entry", group.Containing);
    }

    private static Finding Ways(Finding finding, FlowGroup group)
    {
        foreach (var source in group.Items.Select(static i => i.Source).Where(static s => s.Location is { IsInSource: true }).GroupBy(static s => s.Location).Select(static g => g.First()))
        {
            finding.Way("source", source.Location!);
        }

        var way = group.Edges[0].Way;
        for (var i = 0; i < way.Length; i++)
        {
            finding.Way(i == way.Length - 1 ? "sink" : "hop", way[i]);
        }

        return finding;
    }

    private sealed class ByStatement : IEqualityComparer<(SyntaxNode Statement, IMethodSymbol Function)>
    {
        public bool Equals((SyntaxNode Statement, IMethodSymbol Function) x, (SyntaxNode Statement, IMethodSymbol Function) y) =>
            x.Statement.Span == y.Statement.Span && ReferenceEquals(x.Statement.SyntaxTree, y.Statement.SyntaxTree) && SymbolEqualityComparer.Default.Equals(x.Function, y.Function);

        public int GetHashCode((SyntaxNode Statement, IMethodSymbol Function) key) => key.Statement.SpanStart;
    }
}
