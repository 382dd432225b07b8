using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Calls;

/// <summary>
/// Says which calls of a compilation need a guard. The engine evaluates their subjects where they stand, follows them through helpers to the
/// method that knows whose they are, and hands out one <see cref="GuardedUse"/> per call and way. Safe from many threads.
/// </summary>
internal interface IRequirements
{
    /// <summary>Identifiers that a body must contain to be worth looking at for these calls.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>What the call, creation or assignment needs, or null. The operation is as it was written, not as the graph shows it.</summary>
    Requirement? Of(IOperation operation);
}
