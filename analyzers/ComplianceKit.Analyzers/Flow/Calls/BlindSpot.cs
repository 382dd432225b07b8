using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Calls;

/// <summary>A place where the analysis does not see what happens to personal data.</summary>
internal sealed record BlindSpot(BlindReason Why, SyntaxNode Place, string Name, SmallSet<PersonalItem> Items, IMethodSymbol Containing);
