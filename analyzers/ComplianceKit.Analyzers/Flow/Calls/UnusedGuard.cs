using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Calls;

/// <summary>A guard call whose answer protects nothing.</summary>
/// <param name="Guard">The guard.</param>
/// <param name="Call">The call.</param>
/// <param name="Why">Why it does not.</param>
/// <param name="Containing">The function that it stands in.</param>
internal sealed record UnusedGuard(GuardCall Guard, SyntaxNode Call, UnusedReason Why, IMethodSymbol Containing)
{
    /// <summary>Whose consent was asked for.</summary>
    internal SmallSet<Origin> Subject { get; init; }

    internal bool IsOfGate => Guard.Kind is GuardKind.GateDecided or GuardKind.PermitRedeemed;
}
