using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.PersonalData;

/// <summary>Decides by attributes and by the unmistakable names of the catalogue's hints alone.</summary>
internal sealed class NameBasedClassifier : IPersonalDataClassifier
{
    private static readonly Lazy<Dictionary<string, DataKind>> Hints = new(LoadHints);
    private readonly ConcurrentDictionary<ISymbol, PersonalDataAnswer?> _answers = new(SymbolEqualityComparer.Default);

    public PersonalDataAnswer? Classify(ISymbol symbol) => _answers.GetOrAdd(symbol, Decide);

    public PersonalDataAnswer? ClassifyType(ITypeSymbol type) =>
        type.GetMembers().OfType<IPropertySymbol>().Select(Classify).FirstOrDefault(static answer => answer is not null);

    public PersonalDataAnswer? ClassifyKey(string key) => ByName(key, ReasonGround.Key);

    private static PersonalDataAnswer? Decide(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            switch (attribute.AttributeClass?.Name)
            {
                case "NotPersonalAttribute":
                    return null;
                case "PersonalFieldAttribute" when attribute.ConstructorArguments.Length > 0:
                    var name = attribute.AttributeClass!.ContainingNamespace.GetTypeMembers("PersonalDataKind").FirstOrDefault()?.GetMembers().OfType<IFieldSymbol>()
                        .FirstOrDefault(field => Equals(field.ConstantValue, attribute.ConstructorArguments[0].Value))?.Name;
                    return new((name is null ? null : DataKinds.FindByEnumerationName(name)) ?? DataKinds.Other, SubjectRole.Unknown, Confidence.High, new(ReasonGround.Attribute, "PersonalField"));
            }
        }

        var type = symbol switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            IParameterSymbol parameter => parameter.Type,
            ILocalSymbol local => local.Type,
            _ => null,
        };
        return type is { SpecialType: SpecialType.System_String } ? ByName(symbol.Name, ReasonGround.Name) : null;
    }

    private static PersonalDataAnswer? ByName(string name, ReasonGround ground)
    {
        var folded = new string(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray());
        return Hints.Value.TryGetValue(folded, out var kind) ? new(kind, SubjectRole.Unknown, Confidence.Medium, new(ground, name)) : null;
    }

    private static Dictionary<string, DataKind> LoadHints()
    {
        var hints = new Dictionary<string, DataKind>(StringComparer.Ordinal);
        foreach (var entry in CatalogueResource.Read("data-kinds.json")["kinds"]!.Items)
        {
            foreach (var hint in entry["hints"]?.Strings() ?? [])
            {
                hints[new string(hint.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray())] = DataKinds.Find(entry["id"]!.Text!)!;
            }
        }

        return hints;
    }
}
