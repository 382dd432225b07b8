using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Calls;

/// <summary>No call of the compilation needs a guard.</summary>
internal sealed class NoRequirements : IRequirements
{
    public IEnumerable<string> Names => [];

    public Requirement? Of(IOperation operation) => null;
}
