using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Calls;

/// <summary>What a call needs to stand behind: a guard of that kind for each of the subjects. A send is one: it needs the gate for each recipient.</summary>
/// <param name="Needs">The kind of guard.</param>
/// <param name="Name">What messages call the call.</param>
/// <param name="Subjects">The operands that say who: the recipients of a send.</param>
/// <param name="Purpose">The operand that says what for, where there is one.</param>
/// <param name="Tag">What the rule that asks wants to find again.</param>
internal sealed record Requirement(FactKind Needs, string Name, ImmutableArray<IOperation> Subjects, IOperation? Purpose, object? Tag);
