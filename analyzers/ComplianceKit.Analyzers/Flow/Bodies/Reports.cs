using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <summary>
/// What comes of a call whose code nobody sees. A text, a collection, a copy or a wrapper may hold what went in; a report of how it went (an
/// <c>IdentityResult</c>, a <c>ValidationResult</c>, the response of another system) says something else.
/// </summary>
internal static class Reports
{
    private static readonly string[] Words = ["Result", "Results", "Response", "ResponseMessage", "Reply", "Status", "Outcome", "Error", "Errors", "Failure", "Failures", "Receipt", "Acknowledgement"];
    private static readonly string[] Acts = ["Send", "Post", "Push", "Publish", "Notify", "Deliver", "Dispatch", "Submit", "Upload", "Validate"];
    private static readonly string[] Conversions = ["To", "As", "Map", "From", "Wrap", "Convert", "Build", "Deserialize", "Parse", "Read", "Ok"];

    /// <summary>Whether the result of a call is only about what the call was given.</summary>
    /// <param name="method">The method that is called.</param>
    /// <param name="type">What the call gives, awaited or not.</param>
    /// <param name="given">The types of what it is called on and with.</param>
    /// <param name="sink">Whether the call stores or sends what it is given.</param>
    internal static bool Gives(IMethodSymbol method, ITypeSymbol type, IEnumerable<ITypeSymbol> given, bool sink)
    {
        var result = type.Awaited();
        if (result.SpecialType is SpecialType.System_Void or SpecialType.System_Boolean || PersonalMembers.IsTask(result) || given.Any(g => Holds(result, g)))
        {
            return false;
        }

        return sink || IsAct(method.Name) || (IsReport(PersonalMembers.Element(result)) && !FirstWord.IsOneOf(Conversions, method.Name));
    }

    /// <summary>Whether a method hands something to somebody else, or only looks at it, told by its name.</summary>
    internal static bool IsAct(string method) => FirstWord.IsOneOf(Acts, method);

    private static bool IsReport(ITypeSymbol type) => type is INamedTypeSymbol { TypeKind: not (TypeKind.Enum or TypeKind.TypeParameter), TypeArguments.IsEmpty: true } && !PersonalMembers.IsScalar(type)
        && Words.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)) && !Answers(type) && !type.AllInterfaces.Any(Answers);

    // What an endpoint answers with is made of what it is given: Json(x), Ok(x).
    private static bool Answers(ITypeSymbol type) => type.Name is "IActionResult" or "IResult" or "IConvertToActionResult" or "ActionResult" or "IHttpActionResult";

    /// <summary>Whether a value of one type may be, or be made of, one of the other as such.</summary>
    private static bool Holds(ITypeSymbol result, ITypeSymbol given)
    {
        var (to, from) = (PersonalMembers.Element(result), PersonalMembers.Element(given));
        return (!PersonalMembers.IsScalar(to) && (Is(to, from) || Is(from, to))) || (to is INamedTypeSymbol { TypeArguments: var inner } && inner.Any(t => Holds(t, given)));
    }

    private static bool Is(ITypeSymbol type, ITypeSymbol wanted) => wanted.SpecialType != SpecialType.System_Object
        && (RecordShape.WithBases(type).Contains(wanted, SymbolEqualityComparer.Default) || type.AllInterfaces.Contains(wanted, SymbolEqualityComparer.Default));
}
