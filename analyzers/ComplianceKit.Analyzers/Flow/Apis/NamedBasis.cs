using System.Collections.Immutable;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>A legal basis other than consent that the code or compliancekit.json names (PIPL 13).</summary>
/// <param name="Basis">Which: <c>contract</c>, <c>legal-duty</c> … as in compliancekit.json.</param>
/// <param name="Reason">Why it applies; never empty.</param>
/// <param name="Kinds">The kinds it covers; empty covers those of its method, endpoint or purpose.</param>
/// <param name="Purpose">The purpose it is bound to, where one is named.</param>
internal sealed record NamedBasis(string Basis, string Reason, ImmutableArray<string> Kinds, string? Purpose);
