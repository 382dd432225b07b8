using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>
/// Members of the catalogue that exist in one compilation. A member counts where the line's type declares or inherits it, overridden and
/// implemented ones included; a namesake in another type is nothing. A type is looked for once code names a member of it: most never are.
/// </summary>
internal sealed class KnownMembers(KnownTypes types, FlowApiIndex index)
{
    private readonly ConcurrentDictionary<string, ImmutableArray<(INamedTypeSymbol Type, FlowApi Api)>> _byName = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ISymbol, FlowApi?> _matches = new(SymbolEqualityComparer.Default);

    public bool Any => index.Apis.Any(api => !types.All(api.MetadataName).IsEmpty);

    /// <summary>The lines that have a member of that name, and how it stands in code that uses it.</summary>
    public IEnumerable<(NameUse Uses, FlowApi Api)> Named(string member) => Known(member).Select(known => (UsesOf(known.Type, member, known.Api), known.Api));

    /// <summary>The line behind a method, property or event, or null.</summary>
    public FlowApi? Find(ISymbol member)
    {
        if (Known(NameOf(member)).IsEmpty)
        {
            return null;
        }

        member = (member is IMethodSymbol { ReducedFrom: { } extension } ? extension : member).OriginalDefinition;
        return _matches.TryGetValue(member, out var known) ? known : _matches.GetOrAdd(member, Resolve);
    }

    /// <summary>How a member stands in code that uses it. What a type inherits is not looked for: it may be anything.</summary>
    private static NameUse UsesOf(INamedTypeSymbol type, string member, FlowApi api)
    {
        var uses = NameUse.None;
        foreach (var declared in type.GetMembers(member))
        {
            uses |= declared switch
            {
                IMethodSymbol => NameUse.Called | NameUse.Read,
                IPropertySymbol or IFieldSymbol => api.Kind == FlowApiKind.Set ? NameUse.Written : NameUse.Read,
                _ => NameUse.Any,
            };
        }

        return uses == NameUse.None ? NameUse.Any : uses;
    }

    private static string NameOf(ISymbol member) => member is IPropertySymbol { IsIndexer: true } ? member.MetadataName : member.Name;

    private ImmutableArray<(INamedTypeSymbol Type, FlowApi Api)> Known(string member) =>
        _byName.TryGetValue(member, out var known) ? known : index.Named(member).IsEmpty ? ImmutableArray<(INamedTypeSymbol, FlowApi)>.Empty : _byName.GetOrAdd(member, Declaring);

    private ImmutableArray<(INamedTypeSymbol Type, FlowApi Api)> Declaring(string member)
    {
        var known = ImmutableArray.CreateBuilder<(INamedTypeSymbol, FlowApi)>();
        foreach (var api in index.Named(member))
        {
            foreach (var type in types.All(api.MetadataName))
            {
                known.Add((type, api));

                // Inherited by the type: IDatabase.StringSetAsync is declared by IDatabaseAsync.
                if (type.GetMembers(member).IsEmpty)
                {
                    known.AddRange(Bases(type).Where(inherited => !inherited.GetMembers(member).IsEmpty).Select(declaring => (declaring.OriginalDefinition, api)));
                }
            }
        }

        return known.ToImmutable();
    }

    private FlowApi? Resolve(ISymbol member)
    {
        var known = Known(NameOf(member));
        foreach (var (type, api) in known)
        {
            if (Same(member.ContainingType, type))
            {
                return api;
            }
        }

        foreach (var (type, api) in known)
        {
            if (Overrides(member, type) || Implements(member, type) || DeclaresForIt(member, type, api))
            {
                return api;
            }
        }

        return null;
    }

    private static bool Overrides(ISymbol member, INamedTypeSymbol type)
    {
        for (var overridden = Overridden(member); overridden is not null; overridden = Overridden(overridden))
        {
            if (Same(overridden.ContainingType, type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Implements(ISymbol member, INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Interface)
        {
            return false;
        }

        for (var at = member; at is not null; at = Overridden(at))
        {
            if (at.ContainingType is { } owner && owner.AllInterfaces.Any(contract => Same(contract, type)
                && contract.GetMembers(at.Name).Any(promised => SymbolEqualityComparer.Default.Equals(owner.FindImplementationForInterfaceMember(promised)?.OriginalDefinition, at))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Members that each provider declares anew beside the base class's: <c>SqlParameterCollection.AddWithValue</c>.</summary>
    private static bool DeclaresForIt(ISymbol member, INamedTypeSymbol type, FlowApi api) =>
        api.Kind == FlowApiKind.Parameter && member.ContainingType is { } owner && Bases(owner).Any(inherited => Same(inherited, type));

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod?.OriginalDefinition,
        IPropertySymbol property => property.OverriddenProperty?.OriginalDefinition,
        IEventSymbol happening => happening.OverriddenEvent?.OriginalDefinition,
        _ => null,
    };

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var inherited = type.BaseType; inherited is not null; inherited = inherited.BaseType)
        {
            yield return inherited;
        }

        foreach (var contract in type.AllInterfaces)
        {
            yield return contract;
        }
    }

    private static bool Same(INamedTypeSymbol? left, INamedTypeSymbol right) => SymbolEqualityComparer.Default.Equals(left?.OriginalDefinition, right);
}
