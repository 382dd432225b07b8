using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Calls;

/// <summary>
/// Which objects a call may be made on, told by the type that the receiver is declared as. A service of notices, called through the generic
/// base that all services share, does not come to what the service of posts makes of it; that is class hierarchy analysis
/// (Dean, Grove, Chambers, ECOOP 1995) with type arguments.
/// </summary>
internal sealed class Receivers(Lazy<ImmutableArray<INamedTypeSymbol>> types)
{
    private readonly ConcurrentDictionary<(INamedTypeSymbol Holder, ITypeSymbol Declared), bool> _known = new(new ByTypes());
    private readonly Lazy<ILookup<INamedTypeSymbol, INamedTypeSymbol>> _heirs = new(() => Heirs(types.Value));

    /// <summary>Whether an object that is declared as one type may run a method that stands in another.</summary>
    /// <param name="holder">The type whose method it is.</param>
    /// <param name="declared">The type of the receiver where the call stands.</param>
    internal bool MayBe(INamedTypeSymbol holder, ITypeSymbol declared) => _known.GetOrAdd((holder.OriginalDefinition, declared), Decide);

    private bool Decide((INamedTypeSymbol Holder, ITypeSymbol Declared) key) =>
        Is(key.Holder, key.Declared) || _heirs.Value[key.Holder].Any(heir => Is(heir, key.Declared));

    private static bool Is(INamedTypeSymbol type, ITypeSymbol declared)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (Fits(at, declared))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(i => Fits(i, declared));
    }

    /// <summary>Whether two types may be the same once their parameters are replaced.</summary>
    private static bool Fits(ITypeSymbol one, ITypeSymbol other)
    {
        if (one is ITypeParameterSymbol || other is ITypeParameterSymbol)
        {
            return true;
        }

        return one is INamedTypeSymbol { TypeArguments.IsEmpty: false } first && other is INamedTypeSymbol second
            ? SymbolEqualityComparer.Default.Equals(first.OriginalDefinition, second.OriginalDefinition)
                && first.TypeArguments.Zip(second.TypeArguments, Fits).All(static fits => fits)
            : SymbolEqualityComparer.Default.Equals(one, other);
    }

    private static ILookup<INamedTypeSymbol, INamedTypeSymbol> Heirs(ImmutableArray<INamedTypeSymbol> types) =>
        types.SelectMany(static heir => Ancestors(heir).Select(ancestor => (Ancestor: ancestor, Heir: heir)))
            .ToLookup(static pair => pair.Ancestor, static pair => pair.Heir, (IEqualityComparer<INamedTypeSymbol>)SymbolEqualityComparer.Default);

    private static IEnumerable<INamedTypeSymbol> Ancestors(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is { SpecialType: not SpecialType.System_Object }; at = at.BaseType)
        {
            yield return at.OriginalDefinition;
        }
    }

    private sealed class ByTypes : IEqualityComparer<(INamedTypeSymbol Holder, ITypeSymbol Declared)>
    {
        public bool Equals((INamedTypeSymbol Holder, ITypeSymbol Declared) x, (INamedTypeSymbol Holder, ITypeSymbol Declared) y) =>
            SymbolEqualityComparer.Default.Equals(x.Holder, y.Holder) && SymbolEqualityComparer.Default.Equals(x.Declared, y.Declared);

        public int GetHashCode((INamedTypeSymbol Holder, ITypeSymbol Declared) key) =>
            (SymbolEqualityComparer.Default.GetHashCode(key.Holder) * 31) + SymbolEqualityComparer.Default.GetHashCode(key.Declared);
    }
}
