using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>Methods of hubs, gRPC services and message consumers.</summary>
internal sealed class Handlers
{
    private readonly BoundParameters _bound;
    private readonly INamedTypeSymbol? _hub;
    private readonly INamedTypeSymbol? _call;
    private readonly INamedTypeSymbol[] _markers;
    private readonly KnownMembers _messages;

    public Handlers(KnownTypes types, BoundParameters bound)
    {
        _bound = bound;
        _hub = types.Of(FlowCatalogue.Of(FlowApiKind.HubBase)).FirstOrDefault();
        _call = types.Of(FlowCatalogue.Of(FlowApiKind.GrpcContext)).FirstOrDefault();
        _markers = types.Of(FlowCatalogue.Of(FlowApiKind.MessageAttribute));
        _messages = new KnownMembers(types, FlowApiIndex.Messages);
    }

    public bool Any => _hub is not null || _call is not null || _markers.Length > 0 || _messages.Any;

    public bool IsMessageEvent(IEventSymbol happening) => _messages.Find(happening) is not null;

    public EntryPoint? Of(IMethodSymbol method)
    {
        if (!Any || method.ContainingType is not { TypeKind: TypeKind.Class } type)
        {
            return null;
        }

        if (_hub is not null && IsHubMethod(method, type))
        {
            return new(SourceKind.Endpoint, Operands.Named(method), _bound.Of(method));
        }

        if (_call is not null && method.IsOverride && method.Parameters.Length > 1 && method.Parameters[method.Parameters.Length - 1].Type.Is(_call))
        {
            return new(SourceKind.Endpoint, Operands.Named(method), method.Parameters.RemoveAt(method.Parameters.Length - 1).Where(static parameter => parameter.Type.Name is not "IServerStreamWriter").ToImmutableArray());
        }

        return IsConsumer(method) ? new(SourceKind.Message, Operands.Named(method), WithoutTokens(method)) : null;
    }

    private bool IsHubMethod(IMethodSymbol method, INamedTypeSymbol type) =>
        method is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsOverride: false, MethodKind: MethodKind.Ordinary } && !type.Is(_hub) && type.IsOrDerivesFrom(_hub);

    private bool IsConsumer(IMethodSymbol method) =>
        _markers.Any(marker => method.GetAttributes().Any(attribute => attribute.AttributeClass.IsOrDerivesFrom(marker)))
        || (method.ExplicitInterfaceImplementations is [var promised] ? _messages.Find(promised) is not null : _messages.Find(method) is not null);

    private static ImmutableArray<IParameterSymbol> WithoutTokens(IMethodSymbol method) =>
        method.Parameters.Where(static parameter => parameter.Type.Name is not "CancellationToken").ToImmutableArray();
}
