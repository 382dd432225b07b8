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
        var compilation = kit.Compilation;
        var promises = new PromisedApis(compilation);
        var configured = new ConfiguredApis(kit.Configuration);
        _entries = new EntryPoints(compilation);
        _sources = new KnownSources(compilation);
        _sinks = new KnownSinks(compilation, promises, configured);
        _sanitizers = new KnownSanitizers(compilation, promises, configured);
        _guards = new KnownGuards(kit, promises, configured);
        _bases = new LegalBases(compilation);
        Any = _sinks.Any || promises.Any || configured.Any;
        _names = new Lazy<HashSet<string>>(() => new HashSet<string>(
            _sources.Names.Concat(_sinks.Names).Concat(_sanitizers.Names).Concat(_guards.Names).Concat(configured.Names).Concat(new DeclaredNames(compilation, promises.Any).All), StringComparer.Ordinal));
    }

    public bool Any { get; }

    public bool Mentions(string identifier) => _names.Value.Contains(identifier);

    public EntryPoint? EntryOf(IMethodSymbol method) => _entries.Of(method);

    public EntryPoint? EntryOf(IAnonymousFunctionOperation lambda) => _entries.Of(lambda);

    public DataSource? SourceOf(IOperation operation) => _sources.Of(operation);

    public SinkCall? SinkOf(IOperation operation) => _sinks.Of(operation);

    public bool IsSanitizer(IInvocationOperation call) => _sanitizers.Is(call);

    public GuardCall? GuardOf(IInvocationOperation call) => _guards.Of(call);

    public NamedBasis? BasisOf(ISymbol symbol) => _bases.Of(symbol);
}
