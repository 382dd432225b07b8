using ComplianceKit.Analyzers.Flow;
using ComplianceKit.Analyzers.Flow.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Rules.Outreach;

/// <summary>The calls by which a message gets from where its recipient is known to the API that sends it, the outermost first; the send itself is not among them.</summary>
internal static class SendLevels
{
    internal static IEnumerable<(IInvocationOperation Call, ISymbol Within)> Of(GuardedUse use, FlowAnalysis flow, CancellationToken cancellationToken)
    {
        for (var level = 0; level < use.Way.Length - 1; level++)
        {
            var statement = level == 0 ? use.Statement : NodeAt(use.Way[level - 1], cancellationToken);
            if (statement is not null && CallTo(use.Way[level], statement, flow, cancellationToken) is { } call && flow.ModelOf(statement.SyntaxTree).GetEnclosingSymbol(statement.SpanStart, cancellationToken) is { } within)
            {
                yield return (call, within);
            }
        }
    }

    internal static SyntaxNode? NodeAt(Location location, CancellationToken cancellationToken) => location.SourceTree?.GetRoot(cancellationToken).FindNode(location.SourceSpan, getInnermostNodeForTie: true);

    // The call of the method that the next place stands in.
    private static IInvocationOperation? CallTo(Location next, SyntaxNode statement, FlowAnalysis flow, CancellationToken cancellationToken)
    {
        var called = NodeAt(next, cancellationToken)?.AncestorsAndSelf().Select(static node => node switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            LocalFunctionStatementSyntax local => local.Identifier.ValueText,
            _ => null,
        }).FirstOrDefault(static name => name is not null);
        var model = flow.ModelOf(statement.SyntaxTree);
        var calls = statement.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Select(syntax => model.GetOperation(syntax, cancellationToken)).OfType<IInvocationOperation>().ToList();
        return calls.FirstOrDefault(call => string.Equals(call.TargetMethod.Name, called, StringComparison.Ordinal)) ?? calls.FirstOrDefault();
    }
}
