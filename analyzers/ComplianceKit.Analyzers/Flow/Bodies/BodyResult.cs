using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Flow.Values;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <summary>One body, analysed: what was seen in it, and what a call of it does.</summary>
/// <param name="Record">What was seen.</param>
/// <param name="Summary">What a call does.</param>
/// <param name="IsTooLarge">Whether it was given up.</param>
internal sealed record BodyResult(BodyRecord Record, MethodSummary Summary, bool IsTooLarge)
{
    internal static readonly BodyResult TooLarge = new(new(), new(), IsTooLarge: true);

    /// <summary>Of a method that lies further down than calls are followed.</summary>
    internal static readonly BodyResult Cut = new(new(), new(), IsTooLarge: false) { IsCut = true };

    /// <summary>Whether it was not looked into.</summary>
    internal bool IsCut { get; private init; }

    /// <summary>Of a method that is not known to return at all.</summary>
    internal static BodyResult NeverReturning(bool isAsync) => new(new(), new() { IsAsync = isAsync, Ensures = FactSet.All }, IsTooLarge: false);
}
