using Microsoft.CodeAnalysis;

namespace ComplianceKit.CodeFixes.Editing;

/// <summary>Turns a value that may name a contact point into a text that is never null: an empty one reaches nobody and is refused.</summary>
internal static class ContactText
{
    /// <summary>Null for objects and collections, which are no contact point themselves.</summary>
    internal static string? Of(string expression, ITypeSymbol type, bool mayBeNull) => type switch
    {
        { SpecialType: SpecialType.System_String } => mayBeNull ? expression + " ?? \"\"" : expression,
        { SpecialType: SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Decimal or SpecialType.System_Int32 } =>
            mayBeNull ? expression + ".ToString() ?? \"\"" : expression + ".ToString()",
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable when Of(expression, nullable.TypeArguments[0], mayBeNull: false) is not null => expression + ".ToString() ?? \"\"",
        { Name: "StringValues" } when string.Equals(type.ContainingNamespace?.ToDisplayString(), "Microsoft.Extensions.Primitives", StringComparison.Ordinal) =>
            mayBeNull ? expression + ".ToString() ?? \"\"" : expression + ".ToString()",
        _ => null,
    };
}
