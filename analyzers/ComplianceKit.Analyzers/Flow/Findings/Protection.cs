using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Findings;

/// <summary>What stands before a piece of personal data on its way to a sink.</summary>
/// <param name="Name"><c>consent:viewing</c>, <c>consent</c> or <c>basis:contract</c>.</param>
/// <param name="Basis">The legal basis, where it is one.</param>
internal sealed record Protection(string Name, NamedBasis? Basis)
{
    private const int Callers = 3;

    /// <summary>What protects an item on an edge; null where nothing does on some way.</summary>
    internal static Protection? Of(FlowAnalysis flow, FlowEdge edge, PersonalItem item, CancellationToken cancellationToken) =>
        Here(flow, edge.Facts, edge.Bases, item) ?? (edge.Scope.Entry is null ? ByCallers(flow, edge.Scope.EntryMethod, item, Callers, cancellationToken) : null);

    /// <summary>The calls of a method in this compilation, with what holds at each.</summary>
    internal static List<GuardedCall> CallsOf(FlowAnalysis flow, IMethodSymbol method, CancellationToken cancellationToken) =>
        flow.HotNames.Mentioning(method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name, cancellationToken)
            .SelectMany(tree => flow.Of(tree, cancellationToken).Calls).Where(c => SymbolEqualityComparer.Default.Equals(c.Callee, method.OriginalDefinition)).ToList();

    private static Protection? Here(FlowAnalysis flow, FactSet facts, System.Collections.Immutable.ImmutableArray<NamedBasis> bases, PersonalItem item)
    {
        if (facts.IsAll || flow.Coverage.Consent(facts, item) is not { } consent)
        {
            return flow.Coverage.Basis(bases, item) is { } basis ? new("basis:" + basis.Basis, basis) : null;
        }

        return new(consent.Purpose.Length == 0 || consent.Purpose[0] is '$' ? "consent" : "consent:" + consent.Purpose.TrimStart('~'), Basis: null);
    }

    /// <summary>Data of the request that a helper reads by itself is protected where all who call the helper have seen to it.</summary>
    private static Protection? ByCallers(FlowAnalysis flow, IMethodSymbol method, PersonalItem item, int left, CancellationToken cancellationToken)
    {
        Protection? found = null;
        foreach (var call in CallsOf(flow, method, cancellationToken))
        {
            var protection = Here(flow, call.Facts, call.Scope.Bases, item)
                ?? (left > 0 && call.Scope.Entry is null && !SymbolEqualityComparer.Default.Equals(call.Scope.EntryMethod, method) ? ByCallers(flow, call.Scope.EntryMethod, item, left - 1, cancellationToken) : null);
            if (protection is null)
            {
                return null;
            }

            found ??= protection;
        }

        return found;
    }
}
