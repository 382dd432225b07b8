using ComplianceKit.Analyzers.Flow.Calls;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <summary>What was seen in one body.</summary>
internal sealed class BodyRecord
{
    internal List<FlowEdge> Edges { get; } = [];

    internal List<GuardedUse> Uses { get; } = [];

    internal List<UnusedGuard> Unused { get; } = [];

    internal List<BlindSpot> Blind { get; } = [];

    /// <summary>What holds where delegates are called that came in as parameters.</summary>
    internal List<(int Ordinal, Values.FactSet Facts)> Callbacks { get; } = [];

    /// <summary>The facts that held at calls of methods of this compilation, for judging what those methods leave to their callers.</summary>
    internal List<GuardedCall> Calls { get; } = [];
}
