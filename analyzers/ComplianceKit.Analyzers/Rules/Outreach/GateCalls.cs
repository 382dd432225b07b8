using ComplianceKit.Analyzers.Flow;
using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Rules.Outreach;

/// <summary>The gate as it is asked in the function of a send, for telling a send that nobody asked about from one whose answer does not count.</summary>
internal sealed class GateCalls
{
    private readonly IReadOnlyList<(GuardCall Guard, InvocationExpressionSyntax Syntax)> _calls;
    private readonly SyntaxNode _statement;

    private GateCalls(IReadOnlyList<(GuardCall, InvocationExpressionSyntax)> calls, SyntaxNode statement)
    {
        _calls = calls;
        _statement = statement;
    }

    internal static GateCalls Around(GuardedUse use, FlowAnalysis flow, CancellationToken cancellationToken)
    {
        var model = flow.ModelOf(use.Statement.SyntaxTree);
        var function = use.Statement.FirstAncestorOrSelf<SyntaxNode>(static node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax or GlobalStatementSyntax) ?? use.Statement;
        var root = function is GlobalStatementSyntax ? function.Parent! : function;
        var calls = root.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(syntax => (Guard: model.GetOperation(syntax, cancellationToken) is IInvocationOperation call ? flow.Apis.GuardOf(call) : null, Syntax: syntax))
            .Where(static pair => pair.Guard is { Kind: GuardKind.GateDecided or GuardKind.PermitRedeemed })
            .Select(static pair => (pair.Guard!, pair.Syntax)).ToList();
        return new(calls, use.Statement);
    }

    /// <summary>The last call of the gate before the send, about the same recipient as far as can be told.</summary>
    internal (GuardCall Guard, InvocationExpressionSyntax Syntax)? Before(GuardedUse use) =>
        _calls.Where(call => call.Syntax.SpanStart < _statement.Span.End && MayBeAbout(call.Guard, use)).Select(static call => ((GuardCall, InvocationExpressionSyntax)?)call).LastOrDefault();

    /// <summary>The call of the gate whose failure is caught and then taken for leave: in a <c>try</c> whose <c>catch</c> holds the send or goes on to it.</summary>
    internal (GuardCall Guard, InvocationExpressionSyntax Syntax)? FailingOpen(GuardedUse use)
    {
        foreach (var call in _calls.Where(call => MayBeAbout(call.Guard, use)))
        {
            for (var at = call.Syntax.FirstAncestorOrSelf<TryStatementSyntax>(); at is not null; at = at.Parent?.FirstAncestorOrSelf<TryStatementSyntax>())
            {
                var after = _statement.SpanStart >= at.Span.End;
                if (at.Block.Span.Contains(call.Syntax.Span) && at.Catches.Any(clause => clause.Span.Contains(_statement.Span) || (after && !Leaves(clause.Block))))
                {
                    return call;
                }
            }
        }

        return null;
    }

    private static bool Leaves(BlockSyntax block) => block.Statements.LastOrDefault() switch
    {
        ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax => true,
        BlockSyntax inner => Leaves(inner),
        _ => false,
    };

    // A decision about another parameter is another matter; anything else may be the same person.
    private static bool MayBeAbout(GuardCall guard, GuardedUse use) =>
        Root(guard.Subject) is not IParameterSymbol asked || use.Way.Length > 1 || use.Requirement.Subjects.IsEmpty
        || use.Requirement.Subjects.Select(Root).Any(sent => sent is not IParameterSymbol || SymbolEqualityComparer.Default.Equals(sent, asked));

    private static ISymbol? Root(IOperation? operand)
    {
        while (operand is not null)
        {
            switch (Operands.Peel(operand))
            {
                case ILocalReferenceOperation local:
                    return local.Local;
                case IParameterReferenceOperation parameter:
                    return parameter.Parameter;
                case IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field:
                    return field.Field;
                case IMemberReferenceOperation member:
                    operand = member.Instance;
                    break;
                case IInvocationOperation call:
                    operand = Operands.Written(call).FirstOrDefault()?.Value ?? call.Instance;
                    break;
                case IObjectCreationOperation creation:
                    operand = creation.Arguments.FirstOrDefault()?.Value;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }
}
