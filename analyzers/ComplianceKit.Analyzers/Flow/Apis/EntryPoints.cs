using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>Methods and lambdas that outsiders call.</summary>
internal sealed class EntryPoints
{
    private readonly BoundParameters _bound;
    private readonly Controllers _controllers;
    private readonly Handlers _handlers;
    private readonly MappedHandlers _mapped;
    private readonly ConcurrentDictionary<IMethodSymbol, EntryPoint?> _known = new(SymbolEqualityComparer.Default);

    public EntryPoints(KnownTypes types, DeclaredNames declared)
    {
        _bound = new BoundParameters(types);
        _controllers = new Controllers(types, declared, _bound);
        _handlers = new Handlers(types, _bound);
        _mapped = new MappedHandlers(types);
    }

    /// <summary>Whether calls or events of that name make an entry point of the lambda they are given.</summary>
    public static bool MayOpen(string member) => !FlowApiIndex.Maps.Named(member).IsEmpty || !FlowApiIndex.Messages.Named(member).IsEmpty;

    public EntryPoint? Of(IMethodSymbol method) => _known.GetOrAdd(method.OriginalDefinition, Decide);

    public EntryPoint? Of(IAnonymousFunctionOperation lambda)
    {
        var at = lambda.Parent;
        while (at is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation or IArgumentOperation)
        {
            at = at.Parent;
        }

        return at switch
        {
            // A call does not bind where a package of the project is missing; what it maps is an endpoint all the same.
            IInvocationOperation or IInvalidOperation => _mapped.RouteOf(at) is { } route ? new(SourceKind.Endpoint, route, _bound.Of(lambda.Symbol)) : null,
            IEventAssignmentOperation { Adds: true, EventReference: IEventReferenceOperation { Event: { } happening } } => _handlers.IsMessageEvent(happening) ? new(SourceKind.Message, Operands.Named(happening), lambda.Symbol.Parameters) : null,
            _ => null,
        };
    }

    private EntryPoint? Decide(IMethodSymbol method)
    {
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ExplicitInterfaceImplementation))
        {
            return null;
        }

        return (method.MethodKind == MethodKind.LocalFunction ? null : _controllers.Of(method) ?? _handlers.Of(method))
            ?? (_mapped.Find(method) is not { } mapped ? null
                : mapped.IsEvent ? new(SourceKind.Message, mapped.Name, method.Parameters)
                : new(SourceKind.Endpoint, mapped.Name, _bound.Of(method)));
    }
}
