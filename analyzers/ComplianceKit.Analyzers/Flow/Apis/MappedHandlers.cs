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
    private readonly HashSet<string> _mapNames;
    private readonly HashSet<string> _eventNames;
    private readonly Lazy<Dictionary<ISymbol, MappedHandler>> _groups;

    public MappedHandlers(Compilation compilation)
    {
        _compilation = compilation;
        _maps = new KnownMembers(compilation, FlowCatalogue.Of(FlowApiKind.Map));
        _events = new KnownMembers(compilation, FlowCatalogue.Of(FlowApiKind.Message));
        _mapNames = new HashSet<string>(_maps.Names, StringComparer.Ordinal);
        _eventNames = new HashSet<string>(_events.Names, StringComparer.Ordinal);
        _groups = new Lazy<Dictionary<ISymbol, MappedHandler>>(Scan);
    }

    public bool Any => _maps.Any;

    public string? RouteOf(IInvocationOperation call) =>
        _maps.Find(call.TargetMethod) is null ? null
        : call.Syntax is InvocationExpressionSyntax syntax ? MapRoutes.Of(syntax, call.TargetMethod.Name) ?? call.TargetMethod.Name
        : call.TargetMethod.Name;

    public MappedHandler? Find(IMethodSymbol method) =>
        (_maps.Any || _events.Any) && _groups.Value.TryGetValue(method.OriginalDefinition, out var mapped) ? mapped : null;

    private Dictionary<ISymbol, MappedHandler> Scan()
    {
        var found = new Dictionary<ISymbol, MappedHandler>(SymbolEqualityComparer.Default);
        foreach (var tree in _compilation.SyntaxTrees)
        {
            SemanticModel? model = null;
            foreach (var node in tree.GetRoot().DescendantNodes(static node => node is not (AttributeListSyntax or UsingDirectiveSyntax or ParameterListSyntax or TypeSyntax)))
            {
                if (node is InvocationExpressionSyntax call && _mapNames.Contains(NameOf(call)))
                {
                    AddMapped(call, ref model, tree, found);
                }
                else if (node is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression, Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var happening }, Right: IdentifierNameSyntax or MemberAccessExpressionSyntax } added && _eventNames.Contains(happening))
                {
                    model ??= _compilation.GetSemanticModel(tree);
                    if (model.GetSymbolInfo(added.Left).Symbol is IEventSymbol raised && _events.Find(raised) is not null && MethodAt(model, added.Right) is { } handler)
                    {
                        found[handler] = new(Operands.Named(raised), IsEvent: true);
                    }
                }
            }
        }

        return found;
    }

    private void AddMapped(InvocationExpressionSyntax call, ref SemanticModel? model, SyntaxTree tree, Dictionary<ISymbol, MappedHandler> found)
    {
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax or GenericNameSyntax or CastExpressionSyntax))
            {
                continue;
            }

            model ??= _compilation.GetSemanticModel(tree);
            if (MethodAt(model, argument.Expression) is { } handler && model.GetSymbolInfo(call).Symbol is IMethodSymbol map && _maps.Find(map) is not null)
            {
                found[handler] = new(MapRoutes.Of(call, map.Name) ?? Operands.Named(handler), IsEvent: false);
            }
        }
    }

    private static IMethodSymbol? MethodAt(SemanticModel model, ExpressionSyntax expression)
    {
        var info = model.GetSymbolInfo(expression is CastExpressionSyntax cast ? cast.Expression : expression);
        return ((info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null)) as IMethodSymbol)?.OriginalDefinition;
    }

    private static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => string.Empty,
    };
}
