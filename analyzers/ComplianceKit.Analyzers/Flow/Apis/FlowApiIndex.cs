using System.Collections.Immutable;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>Lines of the catalogue by the names of their members. Made once per process: it is the same for every compilation.</summary>
internal sealed class FlowApiIndex
{
    private readonly Dictionary<string, ImmutableArray<FlowApi>> _byMember;

    private FlowApiIndex(ImmutableArray<FlowApi> apis)
    {
        Apis = apis;
        _byMember = apis.SelectMany(static api => api.Members.Select(member => (Member: member, Api: api))).GroupBy(static line => line.Member, StringComparer.Ordinal)
            .ToDictionary(static lines => lines.Key, static lines => lines.Select(static line => line.Api).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>Calls that map a handler to a route.</summary>
    public static FlowApiIndex Maps { get; } = Of(static api => api.Kind == FlowApiKind.Map);

    /// <summary>Methods and events by which messages of queues come in.</summary>
    public static FlowApiIndex Messages { get; } = Of(static api => api.Kind == FlowApiKind.Message);

    public ImmutableArray<FlowApi> Apis { get; }

    public static FlowApiIndex Of(Func<FlowApi, bool> isMeant) => new(FlowCatalogue.Entries.Where(isMeant).ToImmutableArray());

    /// <summary>The lines that have a member of that name.</summary>
    public ImmutableArray<FlowApi> Named(string member) => _byMember.TryGetValue(member, out var apis) ? apis : ImmutableArray<FlowApi>.Empty;
}
