using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.CodeFixes.Editing;

/// <summary>A statement that calls and drops the answer: <c>F();</c>, <c>_ = F();</c>, <c>await F();</c>.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Expression">What would be awaited: the call, or what configures its task.</param>
/// <param name="Call">The call itself.</param>
/// <param name="IsAwaited">Whether somebody waits for it.</param>
internal sealed record DroppedCall(ExpressionStatementSyntax Statement, ExpressionSyntax Expression, InvocationExpressionSyntax Call, bool IsAwaited)
{
    internal static DroppedCall? In(SyntaxNode flagged)
    {
        if (flagged.FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax statement)
            return null;
        var expression = statement.Expression;
        if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } discarded)
            expression = discarded.Right;
        var awaited = expression is AwaitExpressionSyntax;
        if (expression is AwaitExpressionSyntax waiting)
            expression = waiting.Expression;
        var call = expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: InvocationExpressionSyntax configured } }
            ? configured
            : expression as InvocationExpressionSyntax;
        return call is null ? null : new(statement, expression, call, awaited);
    }
}
