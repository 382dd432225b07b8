using ComplianceKit.Analyzers.Flow.Apis;

namespace ComplianceKit.Analyzers.Flow.Findings;

/// <summary>What stands on the way of a group: the consents and bases that cover every item of it.</summary>
internal sealed class FlowGuards
{
    internal FlowGuards(FlowAnalysis flow, FlowGroup group, CancellationToken cancellationToken)
    {
        var protections = group.Edges.SelectMany(edge => edge.Items.Where(group.Items.Contains).Select(item => Protection.Of(flow, edge, item, cancellationToken))).ToList();
        Names = protections.Contains(null) ? [] : protections.Select(static p => p!.Name).Distinct(StringComparer.Ordinal).OrderBy(static n => n, StringComparer.Ordinal).ToList();
        Basis = protections.FirstOrDefault(static p => p?.Basis is not null)?.Basis;
    }

    /// <summary><c>consent:viewing</c>, <c>basis:contract</c>; none where some item passes unguarded.</summary>
    internal IReadOnlyList<string> Names { get; }

    internal NamedBasis? Basis { get; }
}
