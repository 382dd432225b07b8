using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Analyzers.PersonalData;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>Legal bases that <c>[LegalBasis]</c> names on exactly this method, lambda, local function or form type.</summary>
internal sealed class LegalBases(KnownTypes types)
{
    private readonly INamedTypeSymbol? _attribute = types.First(KnownNames.LegalBasis);
    private readonly INamedTypeSymbol? _basis = types.First(KnownNames.Basis);
    private readonly INamedTypeSymbol? _kind = types.First(KnownNames.PersonalDataKind);
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<NamedBasis>> _known = new(SymbolEqualityComparer.Default);

    /// <summary>In the order in which they are written. Each covers its own kinds for its own purpose, and none lends its reason to another.</summary>
    public ImmutableArray<NamedBasis> Of(ISymbol symbol) =>
        _attribute is null || symbol is not (IMethodSymbol or INamedTypeSymbol) ? ImmutableArray<NamedBasis>.Empty : _known.GetOrAdd(symbol.OriginalDefinition, Read);

    private ImmutableArray<NamedBasis> Read(ISymbol symbol)
    {
        var attributes = symbol.GetAttributes();
        if (symbol is IMethodSymbol { PartialDefinitionPart: { } definition })
        {
            attributes = attributes.AddRange(definition.GetAttributes());
        }

        return attributes.Where(attribute => attribute.AttributeClass.Is(_attribute)).Select(Read).OfType<NamedBasis>().ToImmutableArray();
    }

    private NamedBasis? Read(AttributeData attribute)
    {
        if (attribute.ConstructorArguments.Length < 2 || attribute.ConstructorArguments[1].Value is not string reason || string.IsNullOrWhiteSpace(reason)
            || Member(_basis, attribute.ConstructorArguments[0].Value) is not { } basis || string.Equals(basis, "Consent", StringComparison.Ordinal))
        {
            return null;
        }

        string? purpose = null;
        var kinds = ImmutableArray<string>.Empty;
        foreach (var named in attribute.NamedArguments)
        {
            switch (named.Key)
            {
                case KnownNames.Parameters.AttributePurpose:
                    purpose = named.Value.Value as string;
                    break;
                case KnownNames.Parameters.AttributeKinds when !named.Value.IsNull:
                    // A kind that we do not know must not widen the basis to every kind.
                    kinds = named.Value.Values.Select(kind => Member(_kind, kind.Value) is { } member ? DataKinds.FindByEnumerationName(member)?.Id ?? Kebab(member) : "unknown")
                        .Distinct(StringComparer.Ordinal).ToImmutableArray();
                    break;
            }
        }

        return new(Kebab(basis), reason.Trim(), kinds, purpose);
    }

    private static string? Member(INamedTypeSymbol? enumeration, object? value) =>
        enumeration?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value))?.Name;

    private static string Kebab(string name)
    {
        var kebab = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && kebab.Length > 0)
            {
                kebab.Append('-');
            }

            kebab.Append(char.ToLowerInvariant(letter));
        }

        return kebab.ToString();
    }
}
