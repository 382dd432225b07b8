using ComplianceKit.Analyzers.Flow.Bodies;
using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Calls;

/// <summary>A call of a method of this compilation, and what holds where it is made.</summary>
/// <param name="Callee">The method that is called.</param>
/// <param name="Facts">The guards that hold.</param>
/// <param name="Scope">The function that calls.</param>
internal sealed record GuardedCall(IMethodSymbol Callee, FactSet Facts, Scope Scope);
