using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>Questions about symbols that the APIs of frameworks turn on.</summary>
internal static class SymbolShapes
{
    public static bool Is(this ITypeSymbol? type, INamedTypeSymbol? wanted) => wanted is not null && SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, wanted);

    public static bool Is(this ITypeSymbol? type, string @namespace, string metadataName) =>
        type is INamedTypeSymbol named && string.Equals(named.OriginalDefinition.MetadataName, metadataName, StringComparison.Ordinal)
        && named.ContainingType is null && string.Equals(named.ContainingNamespace?.ToDisplayString(), @namespace, StringComparison.Ordinal);

    /// <summary>The type, a base class of it or an interface it implements.</summary>
    public static bool IsOrDerivesFrom(this ITypeSymbol? type, INamedTypeSymbol? wanted)
    {
        if (type is null || wanted is null)
        {
            return false;
        }

        if (wanted.TypeKind == TypeKind.Interface)
        {
            return type.Is(wanted) || type.AllInterfaces.Any(contract => contract.Is(wanted));
        }

        for (var inherited = type; inherited is not null; inherited = inherited.BaseType)
        {
            if (inherited.Is(wanted))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An attribute on the symbol or, as the CLR inherits them, on what it overrides.</summary>
    public static AttributeData? InheritedAttribute(this ISymbol symbol, Func<INamedTypeSymbol, bool> wanted)
    {
        for (var at = symbol; at is not null; at = Overridden(at))
        {
            foreach (var attribute in at.GetAttributes())
            {
                if (attribute.AttributeClass is { } type && wanted(type))
                {
                    return attribute;
                }
            }
        }

        return null;
    }

    /// <summary>A method, its partial definition, what it overrides, and the interface members it implements: wherever an attribute or a name may stand for it.</summary>
    public static IEnumerable<IMethodSymbol> Declarations(this IMethodSymbol method)
    {
        for (var at = method; at is not null; at = at.OverriddenMethod?.OriginalDefinition)
        {
            yield return at;
            if (at.PartialDefinitionPart is { } definition)
            {
                yield return definition;
            }
        }

        if (method.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } owner || method.IsStatic)
        {
            yield break;
        }

        foreach (var promised in owner.AllInterfaces.SelectMany(contract => contract.GetMembers(method.Name).OfType<IMethodSymbol>()))
        {
            if (SymbolEqualityComparer.Default.Equals(owner.FindImplementationForInterfaceMember(promised)?.OriginalDefinition, method))
            {
                yield return promised.OriginalDefinition;
            }
        }
    }

    /// <summary>What awaiting the type yields; the type itself where it is no task.</summary>
    public static ITypeSymbol Awaited(this ITypeSymbol type) =>
        type is INamedTypeSymbol { Arity: 1, Name: "Task" or "ValueTask" } task && string.Equals(task.ContainingNamespace?.ToDisplayString(), "System.Threading.Tasks", StringComparison.Ordinal)
            ? task.TypeArguments[0]
            : type;

    /// <summary>What a nullable number, flag or moment is where there is one; the type itself where it is none.</summary>
    public static ITypeSymbol WithoutNull(this ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        INamedTypeSymbol type => type.BaseType,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };
}
