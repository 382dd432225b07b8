using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <inheritdoc cref="IFlowApis" />
internal sealed class FlowApis : IFlowApis
{
    private readonly EntryPoints _entries;
    private readonly KnownSources _sources;
    private readonly KnownSinks _sinks;
    private readonly KnownSanitizers _sanitizers;
    private readonly KnownGuards _guards;
    private readonly LegalBases _bases;
    private readonly Lazy<HashSet<string>> _judged;
    private readonly DeclaredNames _declared;

    public FlowApis(KitContext kit)
    {
        var types = kit.Types;
        var declared = _declared = new DeclaredNames(kit.Compilation);
        var promises = new PromisedApis(types, declared);
        var configured = new ConfiguredApis(kit.Configuration);
        _entries = new EntryPoints(types, declared);
        _sources = new KnownSources(types, declared);
        _sinks = new KnownSinks(types, declared, promises, configured);
        _sanitizers = new KnownSanitizers(types, promises, configured);
        _guards = new KnownGuards(types, kit.Classifier, promises, configured);
        _bases = new LegalBases(types);
        Any = _sinks.Any || promises.Any || configured.Any;
        _judged = new(() => new(_guards.Names.Concat(configured.Names).Concat(declared.LogMembers).Concat(promises.Any ? declared.Promised : []), StringComparer.Ordinal));
    }

    public bool Any { get; }

    public NameRoles Roles(string identifier, NameUse use)
    {
        var roles = use == NameUse.Read && _sources.IsOfRequest(identifier) ? NameRoles.Source : NameRoles.None;
        roles |= use != NameUse.Written && _judged.Value.Contains(identifier) ? NameRoles.Judged : NameRoles.None;
        roles |= EntryPoints.MayOpen(identifier) ? NameRoles.Opens : NameRoles.None;
        foreach (var (uses, api) in _sources.Named(identifier).Concat(_sinks.Named(identifier)))
        {
            roles |= (uses & use) == NameUse.None ? NameRoles.None : api.Role switch { FlowRole.Source => NameRoles.Source, FlowRole.Log => NameRoles.Judged, _ => NameRoles.Sink };
        }

        return roles;
    }

    public HashSet<string> Collections => _declared.CollectionMembers;

    public bool IsFilled(INamedTypeSymbol type) => _sources.IsFilled(type);

    public EntryPoint? EntryOf(IMethodSymbol method) => _entries.Of(method);

    public EntryPoint? EntryOf(IAnonymousFunctionOperation lambda) => _entries.Of(lambda);

    public DataSource? SourceOf(IOperation operation) => _sources.Of(operation);

    public SinkCall? SinkOf(IOperation operation) => _sinks.Of(operation);

    public bool IsSanitizer(IInvocationOperation call) => _sanitizers.Is(call);

    public GuardCall? GuardOf(IInvocationOperation call) => _guards.Of(call);

    public ImmutableArray<NamedBasis> BasesOf(ISymbol symbol) => _bases.Of(symbol);
}
