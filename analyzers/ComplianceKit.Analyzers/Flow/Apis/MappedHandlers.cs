using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>Handlers of minimal APIs: lambdas by the call they stand in, method groups found once in the whole compilation.</summary>
internal sealed class MappedHandlers
{
    private readonly Compilation _compilation;
    private readonly KnownMembers _maps;
    private readonly KnownMembers _events;
    private readonly Lazy<Dictionary<ISymbol, MappedHandler>> _groups;

    public MappedHandlers(KnownTypes types)
    {
        _compilation = types.Compilation;
        _maps = new KnownMembers(types, FlowApiIndex.Maps);
        _events = new KnownMembers(types, FlowApiIndex.Messages);
        _groups = new Lazy<Dictionary<ISymbol, MappedHandler>>(Scan);
    }

    public bool Any => _maps.Any;

    /// <summary>The route that a call maps a lambda to, or null.</summary>
    public string? RouteOf(IOperation call) => call switch
    {
        IInvocationOperation bound when _maps.Find(bound.TargetMethod) is not null => call.Syntax is InvocationExpressionSyntax syntax ? MapRoutes.Of(syntax) ?? bound.TargetMethod.Name : bound.TargetMethod.Name,
        IInvalidOperation { Syntax: InvocationExpressionSyntax syntax } when _maps.Any && Unresolved.IsMap(syntax, call.DescendantsAndSelf().FirstOrDefault(at => at.Syntax == Unresolved.Receiver(syntax))?.Type) => MapRoutes.Of(syntax),
        _ => null,
    };

    public MappedHandler? Find(IMethodSymbol method) =>
        (_maps.Any || _events.Any) && _groups.Value.TryGetValue(method.OriginalDefinition, out var mapped) ? mapped : null;

    private Dictionary<ISymbol, MappedHandler> Scan()
    {
        var found = new Dictionary<ISymbol, MappedHandler>(SymbolEqualityComparer.Default);
        foreach (var tree in _compilation.SyntaxTrees.Where(static tree => !TreeFacts.Of(tree).Handlers.IsEmpty))
        {
            var model = _compilation.GetSemanticModel(tree);
            foreach (var node in TreeFacts.Of(tree).Handlers)
            {
                if (node is InvocationExpressionSyntax call)
                {
                    AddMapped(call, model, found);
                }
                else if (node is AssignmentExpressionSyntax added && model.GetSymbolInfo(added.Left).Symbol is IEventSymbol raised && _events.Find(raised) is not null && MethodAt(model, added.Right) is { } handler)
                {
                    found[handler] = new(Operands.Named(raised), IsEvent: true);
                }
            }
        }

        return found;
    }

    private void AddMapped(InvocationExpressionSyntax call, SemanticModel model, Dictionary<ISymbol, MappedHandler> found)
    {
        var maps = model.GetSymbolInfo(call).Symbol is IMethodSymbol map ? _maps.Find(map) is not null
            : Unresolved.Receiver(call) is { } receiver && Unresolved.IsMap(call, model.GetTypeInfo(receiver).Type);
        if (!maps)
        {
            return;
        }

        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (MethodAt(model, argument.Expression) is { } handler)
            {
                found[handler] = new(MapRoutes.Of(call) ?? Operands.Named(handler), IsEvent: false);
            }
        }
    }

    private static IMethodSymbol? MethodAt(SemanticModel model, ExpressionSyntax expression)
    {
        if (expression is not (SimpleNameSyntax or MemberAccessExpressionSyntax or CastExpressionSyntax))
        {
            return null;
        }

        var info = model.GetSymbolInfo(expression is CastExpressionSyntax cast ? cast.Expression : expression);
        return ((info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null)) as IMethodSymbol)?.OriginalDefinition;
    }
}
