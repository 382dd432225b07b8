using ComplianceKit.Analyzers.Flow.Apis;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Calls;

/// <summary>A guard call whose answer protects nothing.</summary>
/// <param name="Guard">The guard.</param>
/// <param name="Call">The call.</param>
/// <param name="Why">Why it does not.</param>
/// <param name="Containing">The function that it stands in.</param>
internal sealed record UnusedGuard(GuardCall Guard, SyntaxNode Call, UnusedReason Why, IMethodSymbol Containing)
{
    internal bool IsOfGate => Guard.Kind is GuardKind.GateDecided or GuardKind.PermitRedeemed;
}
