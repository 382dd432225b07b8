using System.Runtime.CompilerServices;
using ComplianceKit.Analyzers.Flow;
using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Outreach;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ComplianceKit.Analyzers.Rules.Outreach;

/// <summary>Which sends of a compilation are judged at a caller that knows the recipient, rather than in the helper that sends.</summary>
internal sealed class JudgedElsewhere
{
    private static readonly ConditionalWeakTable<FlowAnalysis, JudgedElsewhere> Known = new();
    private readonly HashSet<(SyntaxTree?, TextSpan)> _passed = [];

    private JudgedElsewhere(FlowAnalysis flow, CancellationToken cancellationToken)
    {
        foreach (var tree in flow.Compilation.SyntaxTrees.Where(tree => !GeneratedCode.IsSkipped(tree, cancellationToken)))
        {
            foreach (var use in flow.Of(tree, cancellationToken).Uses.Where(use => use.Way.Length > 1 && !EndsHere(use, flow, cancellationToken)))
            {
                _passed.UnionWith(use.Way.Take(use.Way.Length - 1).Select(static place => (place.SourceTree, place.SourceSpan)));
            }
        }
    }

    /// <summary>Whether a caller takes over: the recipient is a parameter, and somebody passes one.</summary>
    internal static bool IsOf(GuardedUse use, FlowAnalysis flow, CancellationToken cancellationToken) =>
        use.IsOpen && Of(flow, cancellationToken)._passed.Contains((use.Statement.SyntaxTree, use.Statement.Span));

    /// <summary>Whether the statement is no place to ask for the send behind it: the work is queued, or handed to a sender that takes a permit. It is then judged where it stands.</summary>
    internal static bool EndsHere(GuardedUse use, FlowAnalysis flow, CancellationToken cancellationToken) => use.Way.Length > 1
        && (IsQueued(use, flow, cancellationToken) || SendLevels.Of(use, flow, cancellationToken).Take(1).Any(static level => level.Call.TargetMethod.OriginalDefinition.Declarations().Any(IsOfMarketingSender)));

    /// <summary>Whether the work is only put off at the statement (a job queue): what holds now need not hold when it runs.</summary>
    internal static bool IsQueued(GuardedUse use, FlowAnalysis flow, CancellationToken cancellationToken)
    {
        for (var at = use.Statement; at is not null and not MemberDeclarationSyntax; at = at.Parent)
        {
            if (at is AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax queue } }
                && flow.ModelOf(at.SyntaxTree).GetSymbolInfo(queue, cancellationToken).Symbol is IMethodSymbol method && ((SendRequirements)flow.Requirements).Carrier(method) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfMarketingSender(IMethodSymbol method) =>
        method.ContainingType is { Name: "IMarketingSender" } type && string.Equals(type.ContainingNamespace?.ToDisplayString(), "ComplianceKit.Outreach", StringComparison.Ordinal);

    private static JudgedElsewhere Of(FlowAnalysis flow, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(flow, out var known))
        {
            return known;
        }

        var made = new JudgedElsewhere(flow, cancellationToken);
        return Known.GetValue(flow, _ => made);
    }
}
