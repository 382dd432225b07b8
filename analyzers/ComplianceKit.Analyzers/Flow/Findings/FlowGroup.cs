using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Findings;

/// <summary>All that reaches sinks by one statement of one function.</summary>
/// <param name="Statement">The expression that is the sink or leads there.</param>
/// <param name="Function">The entry point or outermost method.</param>
/// <param name="Edges">What was seen.</param>
/// <param name="Items">The personal data that the finding is about.</param>
internal sealed record FlowGroup(SyntaxNode Statement, IMethodSymbol Function, ImmutableArray<FlowEdge> Edges, SmallSet<PersonalItem> Items)
{
    /// <summary>One item for each member.</summary>
    internal IReadOnlyList<PersonalItem> Fields { get; } = Items.GroupBy(static i => (i.Member, i.Kind.Id)).Select(static g => g.First()).ToList();

    internal string Kinds { get; } = string.Join(",", Items.Select(static i => i.Kind.Id).Distinct(StringComparer.Ordinal).OrderBy(static k => k, StringComparer.Ordinal));

    internal string SinkIds { get; } = string.Join(",", Edges.Select(static e => e.Sink.Symbol).Distinct(StringComparer.Ordinal).OrderBy(static s => s, StringComparer.Ordinal));

    /// <summary>The function in fingerprints: of a lambda, the method that it stands in and the route that it serves.</summary>
    internal string Containing { get; } = Named(Function, Edges[0].Scope.Entry?.Name);

    /// <summary>The purpose, where exactly one is named.</summary>
    internal string? Purpose { get; } = Only(Edges.SelectMany(static e => e.Facts.Facts.Where(static f => f.Kind == FactKind.Consent).Select(static f => f.Purpose)
        .Concat(e.Bases.Select(static b => b.Purpose ?? string.Empty))).Where(static p => p.Length > 0 && p[0] is not ('$' or '~')).Distinct(StringComparer.Ordinal).ToList());

    /// <summary>One group for each sink that the statement leads to.</summary>
    internal IEnumerable<FlowGroup> BySink() => Edges.GroupBy(static e => (e.Sink.Kind, e.Sink.Name, e.Sink.Symbol))
        .Select(g => this with { Edges = g.ToImmutableArray(), Items = g.Aggregate(default(SmallSet<PersonalItem>), static (all, e) => all.Union(e.Items)).Intersect(Items) })
        .Where(static g => !g.Items.IsEmpty)
        .Select(static g => new FlowGroup(g.Statement, g.Function, g.Edges, g.Items));

    private static string? Only(List<string> purposes) => purposes.Count == 1 ? purposes[0] : null;

    /// <summary>A function as fingerprints name it.</summary>
    internal static string Named(IMethodSymbol function, string? entry)
    {
        ISymbol at = function;
        while (at is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction } && at.ContainingSymbol is { } outer)
        {
            at = outer;
        }

        var id = at.GetDocumentationCommentId() ?? at.ToDisplayString();
        return SymbolEqualityComparer.Default.Equals(at, function) ? id : id + " " + (entry ?? function.Name);
    }
}
