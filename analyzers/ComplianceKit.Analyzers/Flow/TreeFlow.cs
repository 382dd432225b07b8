using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Bodies;
using ComplianceKit.Analyzers.Flow.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.Analyzers.Flow;

/// <summary>What was seen in the bodies of one file.</summary>
internal sealed class TreeFlow
{
    private readonly List<FlowEdge> _edges = [];
    private readonly List<GuardedUse> _uses = [];
    private readonly List<UnusedGuard> _unused = [];
    private readonly List<BlindSpot> _blind = [];
    private readonly List<GuardedCall> _calls = [];

    /// <summary>Personal data that reaches sinks.</summary>
    internal IReadOnlyList<FlowEdge> Edges => _edges;

    /// <summary>Calls that need a guard.</summary>
    internal IReadOnlyList<GuardedUse> Uses => _uses;

    /// <summary>Guards whose answer protects nothing.</summary>
    internal IReadOnlyList<UnusedGuard> Unused => _unused;

    /// <summary>What was not seen.</summary>
    internal IReadOnlyList<BlindSpot> Blind => _blind;

    /// <summary>Calls of methods of this compilation.</summary>
    internal IReadOnlyList<GuardedCall> Calls => _calls;

    internal static TreeFlow Read(FlowAnalysis flow, SyntaxTree tree, CancellationToken cancellationToken)
    {
        var read = new TreeFlow();
        foreach (var (declaration, onlyIfGiven) in flow.HotNames.In(tree, cancellationToken))
        {
            if (Method(flow, declaration, cancellationToken) is { } method)
            {
                var entry = flow.Apis.EntryOf(method);
                if (!onlyIfGiven || entry is { BringsNobody: false } || flow.Apis.IsFilled(method.ContainingType))
                {
                    read.Add(flow, method, entry, cancellationToken);
                }
            }
        }

        return read;
    }

    /// <summary>The declarations of a file that have code: methods, constructors, accessors, expression bodies, and the file's own statements.</summary>
    internal static IEnumerable<SyntaxNode> Declarations(SyntaxNode root)
    {
        if (root is CompilationUnitSyntax unit && unit.Members.Any(static m => m is GlobalStatementSyntax))
        {
            yield return unit;
        }

        foreach (var node in root.DescendantNodes(static n => n is not (BlockSyntax or StatementSyntax or ExpressionSyntax or ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax })))
        {
            if ((FlowBody.IsBody(node) || node is ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax or IndexerDeclarationSyntax }) && FlowBody.Block(node) is not null)
            {
                yield return node;
            }
        }
    }

    private static IMethodSymbol? Method(FlowAnalysis flow, SyntaxNode declaration, CancellationToken cancellationToken)
    {
        var model = flow.ModelOf(declaration.SyntaxTree);
        return declaration is ArrowExpressionClauseSyntax { Parent: { } parent }
            ? (model.GetDeclaredSymbol(parent, cancellationToken) as IPropertySymbol)?.GetMethod
            : model.GetDeclaredSymbol(declaration, cancellationToken) as IMethodSymbol;
    }

    private void Add(FlowAnalysis flow, IMethodSymbol method, EntryPoint? entry, CancellationToken cancellationToken)
    {
        var result = entry is null
            ? flow.Summaries.Of(method, new(), cancellationToken)
            : flow.Summaries.Body(method, cancellationToken) is { } body ? MethodRun.Analyse(flow, body, entry, new(), cancellationToken) : null;
        if (result is null)
        {
            return;
        }

        _edges.AddRange(result.Record.Edges);
        _uses.AddRange(result.Record.Uses);
        _unused.AddRange(result.Record.Unused);
        _blind.AddRange(result.Record.Blind.Select(static b => b.FromOutside()).Where(static b => !b.IsEmpty));
        _calls.AddRange(result.Record.Calls);
        if (result.IsTooLarge && method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is { } declaration)
        {
            _blind.Add(new(BlindReason.Size, declaration, method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat), default, default, method));
        }
    }
}
