using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>What methods promise by the library's attributes, on themselves, on what they override or on the interface member they implement.</summary>
internal sealed class PromisedApis
{
    private readonly INamedTypeSymbol? _requires;
    private readonly INamedTypeSymbol? _records;
    private readonly INamedTypeSymbol? _checks;
    private readonly INamedTypeSymbol? _redacts;
    private readonly INamedTypeSymbol? _stores;
    private readonly ConcurrentDictionary<IMethodSymbol, Promise> _known = new(SymbolEqualityComparer.Default);

    private readonly DeclaredNames _declared;

    public PromisedApis(KnownTypes types, DeclaredNames declared)
    {
        _declared = declared;
        _requires = types.First(KnownNames.RequiresConsent);
        _records = types.First(KnownNames.RecordsConsent);
        _checks = types.First(KnownNames.ChecksGate);
        _redacts = types.First(KnownNames.Redacts);
        _stores = types.First(KnownNames.Stores);
        Any = _requires is not null || _records is not null || _checks is not null || _redacts is not null || _stores is not null;
    }

    /// <summary>Whether the library is there to promise anything with.</summary>
    public bool Any { get; }

    public bool Stores(IMethodSymbol method) => Of(method).Stores;

    public bool Redacts(IMethodSymbol method) => Of(method).Redacts;

    public Promise Of(IMethodSymbol method)
    {
        if (!Any || !_declared.MayPromise(method.Name))
        {
            return Promise.None;
        }

        method = (method.ReducedFrom ?? method).OriginalDefinition;
        return _known.TryGetValue(method, out var known) ? known : _known.GetOrAdd(method, Read);
    }

    private Promise Read(IMethodSymbol method)
    {
        var promise = Promise.None;
        foreach (var declared in method.Declarations())
        {
            foreach (var attribute in declared.GetAttributes())
            {
                promise = Add(promise, attribute);
            }
        }

        return promise;
    }

    private Promise Add(Promise promise, AttributeData attribute)
    {
        var type = attribute.AttributeClass;
        return type.Is(_requires) ? promise with { Guard = GuardKind.ConsentRequired, Purpose = PurposeOf(attribute) }
            : type.Is(_records) ? promise with { Guard = promise.Guard ?? GuardKind.ConsentRecorded, Purpose = promise.Purpose ?? PurposeOf(attribute) }
            : type.Is(_checks) ? promise with { Guard = promise.Guard ?? GuardKind.GateDecided }
            : type.Is(_redacts) ? promise with { Redacts = true }
            : type.Is(_stores) ? promise with { Stores = true }
            : promise;
    }

    private static string? PurposeOf(AttributeData attribute) =>
        attribute.NamedArguments.FirstOrDefault(static named => string.Equals(named.Key, KnownNames.Parameters.AttributePurpose, StringComparison.Ordinal)).Value.Value as string;
}
