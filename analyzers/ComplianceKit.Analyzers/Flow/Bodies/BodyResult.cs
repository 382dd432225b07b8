using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Calls;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <summary>One body, analysed: what was seen in it, and what a call of it does.</summary>
/// <param name="Record">What was seen.</param>
/// <param name="Summary">What a call does.</param>
/// <param name="Reach">How many calls deep the result looked; it is the same for every bound that is not smaller.</param>
/// <param name="IsTooLarge">Whether it was given up.</param>
internal sealed record BodyResult(BodyRecord Record, MethodSummary Summary, int Reach, bool IsTooLarge)
{
    internal static readonly BodyResult TooLarge = new(new(), new(), 0, IsTooLarge: true);

    internal ImmutableArray<FlowEdge> Edges => Record.Edges.ToImmutableArray();
}
