using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Calls;

/// <summary>A place where the analysis does not see what happens to personal data.</summary>
/// <param name="Why">Why not.</param>
/// <param name="Place">The expression of this body.</param>
/// <param name="Name">What is not seen there, or in a method that is called there.</param>
/// <param name="Items">The personal data that gets there; from outside, or of a parameter.</param>
/// <param name="Carriers">Parameters that get there as a whole; what they hold, the caller knows.</param>
/// <param name="Containing">The function that the place stands in.</param>
internal sealed record BlindSpot(BlindReason Why, SyntaxNode Place, string Name, SmallSet<PersonalItem> Items, SmallSet<Carrier> Carriers, IMethodSymbol Containing)
{
    /// <summary>What comes in from outside; only that is said here, the rest where the data is.</summary>
    internal BlindSpot FromOutside() => this with { Items = Items.Where(static i => i.Source.IsOutside), Carriers = default };

    /// <summary>What is the caller's to say.</summary>
    internal BlindSpot OfParameters() => this with { Items = Items.Where(static i => i.Source.IsParameter), Carriers = Carriers.Where(static c => c.Source.IsParameter) };

    internal bool IsEmpty => Items.IsEmpty && Carriers.IsEmpty;
}
