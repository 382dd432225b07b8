using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>A call that establishes something about one person and one purpose.</summary>
/// <param name="Kind">What.</param>
/// <param name="Holds">On which outcome.</param>
/// <param name="Name">What the message calls it.</param>
/// <param name="Subject">The operand that says whose consent, or which recipient; null where none is visible: the fact then counts for anybody and is CK9001.</param>
/// <param name="Purpose">The operand that says what for; null where none is visible.</param>
/// <param name="PromisedPurpose">The purpose that a promise by attribute names (<c>[RequiresConsent(Purpose = "viewing")]</c>), or null.</param>
internal sealed record GuardCall(GuardKind Kind, GuardHolds Holds, string Name, IOperation? Subject, IOperation? Purpose, string? PromisedPurpose = null);
