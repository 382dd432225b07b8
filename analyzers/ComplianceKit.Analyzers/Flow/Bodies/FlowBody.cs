using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <summary>The code of one method, bound once: its graph, and the operations as they were written, which the graph takes apart.</summary>
internal sealed class FlowBody
{
    private readonly Dictionary<OperationSite, IOperation> _written = [];

    private FlowBody(IMethodSymbol method, IOperation root, ControlFlowGraph? graph)
    {
        Method = method;
        Root = root;
        Graph = graph;
        foreach (var operation in root.DescendantsAndSelf())
        {
            Size++;
            if (!IsTakenApart(operation.Kind))
            {
                continue;
            }

            // The outermost wins: implicit conversions and the like stand on the syntax of what they wrap, but have another kind.
            var site = new OperationSite(operation);
            if (!_written.ContainsKey(site))
            {
                _written.Add(site, operation);
            }
        }
    }

    internal IMethodSymbol Method { get; }

    internal IOperation Root { get; }

    /// <summary>The graph; null where the code is nested too deep to make one.</summary>
    internal ControlFlowGraph? Graph { get; }

    /// <summary>Number of operations, the measure of how large a body is.</summary>
    internal int Size { get; }

    /// <summary>The operation as it was written where the graph shows its own form of it.</summary>
    internal T Written<T>(T operation)
        where T : class, IOperation => _written.TryGetValue(new(operation), out var written) && written is T same ? same : operation;

    internal IAnonymousFunctionOperation? Written(IFlowAnonymousFunctionOperation lambda) =>
        _written.TryGetValue(new(lambda.Syntax, OperationKind.AnonymousFunction), out var written) ? written as IAnonymousFunctionOperation : null;

    /// <summary>Binds a method's body; null where it has none or is not to be analysed.</summary>
    internal static FlowBody? Bind(IMethodSymbol method, Func<SyntaxTree, SemanticModel> models, CancellationToken cancellationToken)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(cancellationToken);
            if (Block(declaration) is { } block && models(reference.SyntaxTree).GetOperation(block, cancellationToken) is { } root)
            {
                try
                {
                    if (Create(root, cancellationToken) is { } graph)
                    {
                        return new(method, root, graph);
                    }
                }
                catch (InsufficientExecutionStackException)
                {
                    return new(method, root, graph: null);
                }
            }
        }

        return null;
    }

    /// <summary>Whether operations of a kind are asked for as they were written: what sources, sinks, guards and entry points are told by.</summary>
    private static bool IsTakenApart(OperationKind kind) => kind is OperationKind.Invocation or OperationKind.ObjectCreation or OperationKind.PropertyReference or OperationKind.ArrayElementReference
        or OperationKind.ImplicitIndexerReference or OperationKind.AnonymousFunction or OperationKind.Argument or OperationKind.SimpleAssignment or OperationKind.CompoundAssignment
        or OperationKind.CoalesceAssignment or OperationKind.DeconstructionAssignment or OperationKind.Increment or OperationKind.Decrement or OperationKind.Invalid;

    /// <summary>The part of a declaration that has an operation of its own: the declaration itself, or the expression body of a property.</summary>
    internal static SyntaxNode? Block(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } => null,
        AccessorDeclarationSyntax { Body: null, ExpressionBody: null } => null,
        BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax or CompilationUnitSyntax => declaration,
        _ => null,
    };

    private static ControlFlowGraph? Create(IOperation root, CancellationToken cancellationToken) => root switch
    {
        IMethodBodyOperation body => ControlFlowGraph.Create(body, cancellationToken),
        IConstructorBodyOperation body => ControlFlowGraph.Create(body, cancellationToken),
        IBlockOperation { Parent: null } body => ControlFlowGraph.Create(body, cancellationToken),
        _ => null,
    };

    /// <summary>The whole expression that a call stands in, up to its statement or lambda: what messages point at.</summary>
    internal static SyntaxNode Statement(SyntaxNode node)
    {
        for (var at = node; at.Parent is not null; at = at.Parent)
        {
            if (at is StatementSyntax or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax)
            {
                return at;
            }

            if (at is ExpressionSyntax && at.Parent is StatementSyntax or AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax
                or EqualsValueClauseSyntax or SwitchExpressionArmSyntax or CatchFilterClauseSyntax or GlobalStatementSyntax)
            {
                return at;
            }

            if (at is ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax)
            {
                return at;
            }
        }

        return node;
    }

    /// <summary>Whether a node is a declaration whose body is analysed for itself.</summary>
    internal static bool IsBody(SyntaxNode node) => node.Kind() is SyntaxKind.MethodDeclaration or SyntaxKind.ConstructorDeclaration or SyntaxKind.OperatorDeclaration
        or SyntaxKind.ConversionOperatorDeclaration or SyntaxKind.DestructorDeclaration or SyntaxKind.GetAccessorDeclaration or SyntaxKind.SetAccessorDeclaration
        or SyntaxKind.InitAccessorDeclaration or SyntaxKind.AddAccessorDeclaration or SyntaxKind.RemoveAccessorDeclaration;

    /// <summary>Parameters in the order of the summary.</summary>
    internal ImmutableArray<IParameterSymbol> Parameters => Method.Parameters;
}
