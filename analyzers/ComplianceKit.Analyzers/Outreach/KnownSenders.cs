using System.Collections.Concurrent;
using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Apis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Outreach;

/// <summary>The send APIs that exist in one compilation. Matching is by metadata name; a look-alike in another namespace is no sender.</summary>
internal sealed class KnownSenders
{
    private readonly Dictionary<INamedTypeSymbol, ImmutableArray<SendApi>> _byType = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _memberNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly HostSenders _hosts;
    private readonly ConcurrentDictionary<IMethodSymbol, (SendApi Api, IMethodSymbol Declared)?> _matches = new(SymbolEqualityComparer.Default);

    public KnownSenders(Compilation compilation)
        : this(new KnownTypes(compilation))
    {
    }

    public KnownSenders(KnownTypes types)
    {
        foreach (var (name, apis) in SendCatalogue.ByType)
        {
            foreach (var type in types.All(name))
            {
                _byType[type] = apis;
                foreach (var api in apis)
                {
                    _memberNames.Add(api.Member);
                    _memberNames.UnionWith(api.Also);
                }
            }
        }

        _hosts = new HostSenders(types);
    }

    /// <summary>Whether anything in this compilation can send; if not, no rule about sending needs to run.</summary>
    public bool Any => _byType.Count > 0 || _hosts.Any;

    /// <summary>Names of members that send, of the libraries that are referenced; those of HTTP clients only where some code names a vendor's host.</summary>
    public IEnumerable<string> Names(Compilation compilation, CancellationToken cancellationToken) => _memberNames.Concat(_hosts.Names(compilation, cancellationToken));

    /// <summary>The send API behind the call, or null. Carriers and builders are not sends; see <see cref="Carrier"/>.</summary>
    public SenderCall? Match(IInvocationOperation call)
    {
        if (Find(call.TargetMethod) is { } match && match.Api.Sends)
        {
            return new SenderCall(call, match.Api, match.Declared);
        }

        return _hosts.Match(call) is { } host ? new SenderCall(call, host, call.TargetMethod) : null;
    }

    /// <summary>The API that only moves work to later (Hangfire, CAP), or null.</summary>
    public SendApi? Carrier(IMethodSymbol method) => Find(method) is { } match && match.Api.IsCarrier ? match.Api : null;

    /// <summary>Whether the method is where deferred work begins (Quartz' Execute, a BackgroundService): checks made before it do not count.</summary>
    public bool IsDeferredEntry(IMethodSymbol method) => Carrier(method) is not null;

    private (SendApi Api, IMethodSymbol Declared)? Find(IMethodSymbol method)
    {
        if (!_memberNames.Contains(method.Name))
        {
            return null;
        }

        method = (method.ReducedFrom ?? method).OriginalDefinition;
        return _matches.TryGetValue(method, out var known) ? known : _matches.GetOrAdd(method, Resolve);
    }

    private (SendApi Api, IMethodSymbol Declared)? Resolve(IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (In(type, method) is { } api)
            {
                return (api, method);
            }
        }

        foreach (var contract in method.ContainingType.AllInterfaces)
        {
            if (In(contract, method) is not { } api)
            {
                continue;
            }

            foreach (var member in contract.OriginalDefinition.GetMembers(method.Name).OfType<IMethodSymbol>())
            {
                var constructed = contract.GetMembers(method.Name).OfType<IMethodSymbol>().FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, member));
                if (constructed is not null && SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(constructed), method))
                {
                    return (api, member);
                }
            }
        }

        return null;
    }

    private SendApi? In(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (!_byType.TryGetValue(type.OriginalDefinition, out var apis))
        {
            return null;
        }

        // The exact member wins over a twin of another line.
        return apis.FirstOrDefault(api => string.Equals(api.Member, method.Name, StringComparison.OrdinalIgnoreCase))
            ?? apis.FirstOrDefault(api => api.Names(method.Name));
    }
}
