using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>Values that come from outside by an access of their own: form and query, console, files, readers, queues, controls.</summary>
internal sealed class KnownSources
{
    private static readonly FlowApiKind[] Kinds =
    [
        FlowApiKind.BindCall, FlowApiKind.Request, FlowApiKind.Requester, FlowApiKind.Device, FlowApiKind.Ui, FlowApiKind.Console, FlowApiKind.Import, FlowApiKind.Message,
    ];

    private static readonly FlowApiIndex Index = FlowApiIndex.Of(static api => api.Role == FlowRole.Source && Kinds.Contains(api.Kind));

    private readonly KnownMembers _members;
    private readonly UnresolvedMembers _unresolved;
    private readonly BoundProperties _bound;
    private readonly Lazy<INamedTypeSymbol[]> _keyed;
    private readonly Lazy<HashSet<string>> _collections;
    private readonly Lazy<INamedTypeSymbol?> _stringReader;

    public KnownSources(KnownTypes types, DeclaredNames declared)
    {
        _members = new KnownMembers(types, Index);
        _unresolved = new UnresolvedMembers(types, declared, Index);
        _keyed = new(() => types.Of(Index.Named("Item").Where(static api => api.Kind == FlowApiKind.Request)));
        _bound = new BoundProperties(types);
        _collections = new(() => new(_keyed.Value.Select(static type => type.Name), StringComparer.Ordinal));
        _stringReader = new(() => types.First("System.IO.StringReader"));
    }

    public bool Any => _members.Any;

    /// <summary>The sources that have a member of that name; an indexer has none in code.</summary>
    public IEnumerable<(NameUse Uses, FlowApi Api)> Named(string member) => member is "Item" ? [] : _members.Named(member).Concat(_unresolved.Named(member));

    /// <summary>Whether a name is that of a type whose objects are collections of the request: what is looked up there comes from outside, and the call that does it may be that of any table.</summary>
    public bool IsOfRequest(string type) => _collections.Value.Contains(type);

    /// <inheritdoc cref="IFlowApis.IsFilled" />
    public bool IsFilled(INamedTypeSymbol type) => _bound.Any(type);

    public DataSource? Of(IOperation operation) => operation switch
    {
        IInvocationOperation call => OfCall(call),
        IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation { Target: var target } } when ReferenceEquals(target, operation) => null,
        IPropertyReferenceOperation { Property: var property } access => property.IsIndexer ? OfIndexer(access) : OfProperty(access),
        IInvalidOperation access when _unresolved.Find(access, out var member) is { } api => OfUnbound(api, access, member),
        _ => null,
    };

    /// <summary>An access to a package that is missing.</summary>
    private static DataSource OfUnbound(FlowApi api, IInvalidOperation access, string member)
    {
        var key = !ReadsField(member) ? null : Unresolved.Arguments(access).Select(static argument => argument.ConstantValue is { HasValue: true, Value: string text } ? text : null).FirstOrDefault(static text => text is not null);
        var control = api.Kind == FlowApiKind.Ui ? Unresolved.Receiver(access.Syntax)?.ToString() : null;
        return new(KindOf(api), (control ?? api.SimpleType) + "." + member, control is null ? key : ControlNames.Meaning(control), OfRequest: KindOf(api) is not (SourceKind.Import or SourceKind.Message));
    }

    private DataSource? OfCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (_members.Find(method) is { } api)
        {
            return api.Kind switch
            {
                FlowApiKind.BindCall => new(SourceKind.Form, Operands.Named(method), Key: null, OfRequest: true, Operands.Written(call).FirstOrDefault()?.Value),
                FlowApiKind.Import when method.ContainingType.Is(_stringReader.Value) || Operands.Receiver(call)?.Type.Is(_stringReader.Value) == true => null,
                _ => Made(api, call, method, KeyOf(call), Filled(call)),
            };
        }

        // request.Query.TryGetValue("phone", out var phone), Request.Form.Get("phone")
        return method.Name is "TryGetValue" or "Get" or "GetValues" && call.Instance is { } collection && Operands.ConstantText(call.Arguments) is { } key && OfCollection(collection) is { } whole
            ? whole with { Key = key, Name = whole.Name + "[\"" + key + "\"]", Into = call.Arguments.FirstOrDefault(static argument => argument.Parameter?.RefKind == RefKind.Out)?.Value }
            : null;
    }

    private DataSource? OfProperty(IPropertyReferenceOperation access) =>
        _members.Find(access.Property) is not { } api ? _bound.Of(access)
        : api.Kind == FlowApiKind.Ui ? new(SourceKind.Ui, ControlNames.Shown(access), ControlNames.Meaning(access), OfRequest: true)
        : Made(api, access, access.Property, api.Kind == FlowApiKind.Device ? "ip" : null, into: null);

    private DataSource? OfIndexer(IPropertyReferenceOperation access)
    {
        var key = Operands.ConstantText(access.Arguments);
        if (_members.Find(access.Property) is { } api)
        {
            var named = Made(api, access, access.Property, key, into: null);
            return named is null ? null : named with { Name = access.Property.ContainingType.Name + (key is null ? "[]" : "[\"" + key + "\"]") };
        }

        return key is not null && access.Instance is { } collection && OfCollection(collection) is { } whole ? whole with { Key = key, Name = whole.Name + "[\"" + key + "\"]" } : null;
    }

    /// <summary>A collection of the request, by its type or, as <c>Request.Headers</c> has a type that responses have too, by where it comes from.</summary>
    private DataSource? OfCollection(IOperation collection) =>
        _keyed.Value.FirstOrDefault(type => collection.Type.Is(type)) is { } keyed && Operands.Peel(collection) is not IPropertyReferenceOperation ? new(SourceKind.Form, keyed.Name, Key: null, OfRequest: true)
        : Operands.Peel(collection) is IPropertyReferenceOperation { Property.IsIndexer: false } access && _members.Find(access.Property) is { Kind: FlowApiKind.Request } ? OfProperty(access) : null;

    /// <summary>The name of a field or claim, never the path of a file or the name of a sheet.</summary>
    private static string? KeyOf(IInvocationOperation call) => ReadsField(call.TargetMethod.Name) ? Operands.ConstantText(call.Arguments) : null;

    private static bool ReadsField(string member) => member is "GetField" or "GetString" or "GetStringOrNull" or "Parse" or "GetValue" or "FindFirst" or "FindFirstValue";

    /// <summary>The stream that a copying read fills.</summary>
    private static IOperation? Filled(IInvocationOperation call) =>
        call.TargetMethod.Name.StartsWith("CopyTo", StringComparison.Ordinal) ? Operands.Written(call).FirstOrDefault()?.Value : null;

    private static DataSource? Made(FlowApi api, IOperation operation, ISymbol member, string? key, IOperation? into)
    {
        var kind = KindOf(api);
        if (api.Kind == FlowApiKind.Requester && !Claims.FromElsewhere(operation))
        {
            return null;
        }

        return new(kind, Operands.Named(member), Claims.Short(key), OfRequest: kind is not (SourceKind.Import or SourceKind.Message), into);
    }

    private static SourceKind KindOf(FlowApi api) => api.Kind switch
    {
        FlowApiKind.Console => SourceKind.Console,
        FlowApiKind.Import => SourceKind.Import,
        FlowApiKind.Message => SourceKind.Message,
        FlowApiKind.Device => SourceKind.Device,
        FlowApiKind.Ui => SourceKind.Ui,
        FlowApiKind.Requester => SourceKind.Endpoint,
        _ => SourceKind.Form,
    };
}
