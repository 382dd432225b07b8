using System.Collections.Immutable;

namespace ComplianceKit.Ledger.Verification;

/// <summary>Collects what a verification finds.</summary>
internal sealed class Findings
{
    private readonly ImmutableArray<LedgerProblem>.Builder problems = ImmutableArray.CreateBuilder<LedgerProblem>();

    internal void Add(LedgerProblemKind kind, long? sequence, string english, string chinese) => problems.Add(new(kind, sequence, new(english, chinese)));

    /// <summary>Adds a problem unless something holds.</summary>
    internal void Demand(bool holds, LedgerProblemKind kind, long? sequence, string english, string chinese)
    {
        if (!holds)
            Add(kind, sequence, english, chinese);
    }

    internal ImmutableArray<LedgerProblem> ToImmutable() => problems.ToImmutable();
}
