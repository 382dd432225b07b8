using ComplianceKit.Analyzers.PersonalData.Members;
using ComplianceKit.Analyzers.PersonalData.Words;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.PersonalData;

/// <summary>Lists to choose from: the genders, countries or degrees that a form offers are nobody's.</summary>
internal static class Choices
{
    private static readonly HashSet<string> Chosen = new(StringComparer.Ordinal)
    {
        "gender", "nationality", "ethnicity", "religion", "political", "marital-status", "education", "occupation", "workplace", "coarse-location", "id-type", "family-member", "age",
    };

    internal static bool Offers(ISymbol symbol, NameReading name, TypeReading place) =>
        name is { Term.Kind: var kind } && Chosen.Contains(kind.Id) && name.Owner is not { IsPerson: true } && TypeOf(symbol) switch
        {
            INamedTypeSymbol { TypeArguments.Length: 2 } table => TypeShapes.IsTable(table),
            IArrayTypeSymbol or INamedTypeSymbol { TypeArguments.Length: 1, Name: not ("Nullable" or "Task" or "ValueTask") } => place.Kind != OwnerKind.Person && TypeShapes.Held(TypeOf(symbol)) is { SpecialType: SpecialType.System_String },
            _ => false,
        };

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IParameterSymbol parameter => parameter.Type,
        ILocalSymbol local => local.Type,
        _ => null,
    };
}
