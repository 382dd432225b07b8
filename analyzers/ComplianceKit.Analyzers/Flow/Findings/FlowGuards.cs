using ComplianceKit.Analyzers.Flow.Apis;

namespace ComplianceKit.Analyzers.Flow.Findings;

/// <summary>What stands on the way of a group: the consents and bases that cover every item of it.</summary>
internal sealed class FlowGuards
{
    internal FlowGuards(Coverage coverage, FlowGroup group)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var complete = true;
        foreach (var edge in group.Edges)
        {
            foreach (var item in edge.Items.Where(group.Items.Contains))
            {
                if (coverage.Consent(edge.Facts, item) is { } consent)
                {
                    names.Add(consent.Purpose.Length == 0 || consent.Purpose[0] is '$' ? "consent" : "consent:" + consent.Purpose.TrimStart('~'));
                }
                else if (coverage.Basis(edge.Bases, item) is { } basis)
                {
                    Basis ??= basis;
                    names.Add("basis:" + basis.Basis);
                }
                else
                {
                    complete = false;
                }
            }
        }

        Names = complete ? names.ToList() : [];
    }

    /// <summary><c>consent:viewing</c>, <c>basis:contract</c>; none where some item passes unguarded.</summary>
    internal IReadOnlyList<string> Names { get; }

    internal NamedBasis? Basis { get; }
}
