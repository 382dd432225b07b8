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
    private readonly Lazy<HashSet<string>> _names;

    public FlowApis(KitContext kit)
    {
        var types = kit.Types;
        var declared = new DeclaredNames(kit.Compilation);
        var promises = new PromisedApis(types, declared);
        var configured = new ConfiguredApis(kit.Configuration);
        _entries = new EntryPoints(types, declared);
        _sources = new KnownSources(types, declared);
        _sinks = new KnownSinks(types, declared, promises, configured);
        _sanitizers = new KnownSanitizers(types, promises, configured);
        _guards = new KnownGuards(types, kit.Classifier, promises, configured);
        _bases = new LegalBases(types);
        Any = _sinks.Any || promises.Any || configured.Any;
        _names = new Lazy<HashSet<string>>(() => new HashSet<string>(
            _sources.Names.Concat(_sinks.Names).Concat(_guards.Names).Concat(configured.Names).Concat(declared.LogMembers).Concat(promises.Any ? declared.Promised : []), StringComparer.Ordinal));
    }

    public bool Any { get; }

    public bool Mentions(string identifier) => _names.Value.Contains(identifier);

    public EntryPoint? EntryOf(IMethodSymbol method) => _entries.Of(method);

    public EntryPoint? EntryOf(IAnonymousFunctionOperation lambda) => _entries.Of(lambda);

    public DataSource? SourceOf(IOperation operation) => _sources.Of(operation);

    public SinkCall? SinkOf(IOperation operation) => _sinks.Of(operation);

    public bool IsSanitizer(IInvocationOperation call) => _sanitizers.Is(call);

    public GuardCall? GuardOf(IInvocationOperation call) => _guards.Of(call);

    public ImmutableArray<NamedBasis> BasesOf(ISymbol symbol) => _bases.Of(symbol);
}
