using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>Properties that the framework fills from the request: <c>[BindProperty]</c>, <c>[BindProperties]</c> on the page, <c>[SupplyParameterFromForm]</c>.</summary>
internal sealed class BoundProperties
{
    private readonly List<INamedTypeSymbol> _onProperty = [];
    private readonly INamedTypeSymbol? _onType;
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IPropertySymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public BoundProperties(KnownTypes types)
    {
        foreach (var api in FlowCatalogue.Of(FlowApiKind.BindAttribute))
        {
            if (types.First(api.MetadataName) is not { } attribute)
            {
                continue;
            }

            switch (api.Type)
            {
                case "BindPropertiesAttribute":
                    _onType = attribute;
                    break;
                case "BindPropertyAttribute" or "SupplyParameterFromFormAttribute" or "SupplyParameterFromQueryAttribute":
                    _onProperty.Add(attribute);
                    break;
            }
        }
    }

    public DataSource? Of(IPropertyReferenceOperation access)
    {
        if (_onProperty.Count == 0 || access.Property.IsStatic || access.Property.SetMethod is null)
        {
            return null;
        }

        // Only a page's own property is filled; the model behind it travels as a value.
        return access.Instance is IInstanceReferenceOperation && IsBound(access.Property.OriginalDefinition)
            ? new(SourceKind.Form, Operands.Named(access.Property), Key: null, OfRequest: true)
            : null;
    }

    /// <summary>Whether a type or what it derives from has such a property.</summary>
    public bool Any(INamedTypeSymbol type) => _onProperty.Count > 0 && _types.GetOrAdd(type, t =>
    {
        for (var at = t; at is not null; at = at.BaseType)
        {
            if (at.GetMembers().Any(member => member is IPropertySymbol property && IsBound(property)))
            {
                return true;
            }
        }

        return false;
    });

    private bool IsBound(IPropertySymbol property) => _known.TryGetValue(property, out var known) ? known : _known.GetOrAdd(property, Decide);

    private bool Decide(IPropertySymbol property) =>
        property.InheritedAttribute(type => _onProperty.Any(attribute => type.Is(attribute))) is not null
        || (property.DeclaredAccessibility == Accessibility.Public && property.ContainingType?.InheritedAttribute(type => type.Is(_onType)) is not null);
}
