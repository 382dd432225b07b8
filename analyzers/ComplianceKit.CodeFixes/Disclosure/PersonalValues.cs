using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.CodeFixes.Disclosure;

/// <summary>Finds, in a flagged call or argument, the whole values that carry the personal members of the finding.</summary>
internal static class PersonalValues
{
    internal static List<ExpressionSyntax> In(SyntaxNode flagged, FlowFacts facts, SemanticModel model, CancellationToken cancellationToken)
    {
        var scope = Scope(flagged);
        var named = scope.DescendantNodesAndSelf().OfType<ExpressionSyntax>()
            .Where(node => node is IdentifierNameSyntax or MemberBindingExpressionSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax)
            .Where(node => Carries(node, facts, model, cancellationToken))
            .Select(node => Whole(node, scope, model, cancellationToken))
            .Where(static value => value is not null && !IsMasked(value))
            .Select(static value => value!).Distinct().ToList();
        // Values inside other values are masked with them.
        var outermost = named.Where(value => !named.Any(other => other != value && other.Span.Contains(value.Span))).ToList();
        return outermost.Count > 0 || scope is not ExpressionSyntax { Parent: ArgumentSyntax or InterpolationSyntax } only || IsMasked(only) || IsText(only)
            ? outermost
            : [only];
    }

    /// <summary>The expression that was flagged, or the whole statement when the statement was.</summary>
    private static SyntaxNode Scope(SyntaxNode flagged) => flagged switch
    {
        ArgumentSyntax argument => argument.Expression,
        InterpolationSyntax hole => hole.Expression,
        ExpressionSyntax expression => expression,
        _ => flagged.FirstAncestorOrSelf<StatementSyntax>() ?? flagged,
    };

    private static bool IsText(ExpressionSyntax value) => value is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax;

    private static bool Carries(ExpressionSyntax node, FlowFacts facts, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(node, cancellationToken).Symbol switch
        {
            IPropertySymbol { IsIndexer: true } => false,
            ISymbol { Kind: SymbolKind.Property or SymbolKind.Field } member => facts.Name(member),
            IParameterSymbol parameter => facts.Name(parameter) || Holds(parameter.Type, node, facts),
            ILocalSymbol local => facts.Name(local) || Holds(local.Type, node, facts) || IsMadeFrom(local, facts, model, cancellationToken),
            _ => false,
        };

    /// <summary>The whole object is written out: <c>Log("{Form}", form)</c>, but not <c>form.City</c>.</summary>
    private static bool Holds(ITypeSymbol type, ExpressionSyntax node, FlowFacts facts) =>
        type is INamedTypeSymbol { SpecialType: SpecialType.None } named
        && node.Parent is not (MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax)
        && facts.NameMemberOf(named);

    private static bool IsMadeFrom(ILocalSymbol local, FlowFacts facts, SemanticModel model, CancellationToken cancellationToken) =>
        local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value }
        && local.Type.SpecialType == SpecialType.System_String
        && value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name =>
            model.GetSymbolInfo(name, cancellationToken).Symbol is { Kind: SymbolKind.Property or SymbolKind.Field } member && facts.Name(member));

    /// <summary>From the member up to the value that the log receives: <c>form.Phone.Trim()</c>, a serialised object, an operand of a concatenation.</summary>
    private static ExpressionSyntax? Whole(ExpressionSyntax node, SyntaxNode scope, SemanticModel model, CancellationToken cancellationToken)
    {
        var value = node;
        while (value != scope)
        {
            switch (value.Parent)
            {
                case MemberAccessExpressionSyntax access when access.Name == value || access.Expression == value:
                    value = access;
                    continue;
                case InvocationExpressionSyntax call when call.Expression == value:
                    value = call;
                    continue;
                case ConditionalAccessExpressionSyntax conditional:
                    value = conditional;
                    continue;
                case ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax or ElementAccessExpressionSyntax:
                    value = (ExpressionSyntax)value.Parent;
                    continue;
                case BinaryExpressionSyntax coalesce when coalesce.IsKind(SyntaxKind.CoalesceExpression):
                    value = coalesce;
                    continue;
                case ConditionalExpressionSyntax choice when choice.Condition != value:
                    value = choice;
                    continue;
                case ConditionalExpressionSyntax or IsPatternExpressionSyntax:
                    return null;
                // What another call makes of an object is text only when the call returns text.
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when call != Outermost(scope)
                    && model.GetTypeInfo(value, cancellationToken).Type?.SpecialType != SpecialType.System_String
                    && model.GetTypeInfo(call, cancellationToken).Type?.SpecialType == SpecialType.System_String:
                    value = call;
                    continue;
                default:
                    return value.Parent is ArgumentSyntax or InterpolationSyntax or BinaryExpressionSyntax or InitializerExpressionSyntax or AnonymousObjectMemberDeclaratorSyntax or ExpressionElementSyntax
                        or AssignmentExpressionSyntax
                        ? value
                        : null;
            }
        }
        return value;
    }

    private static InvocationExpressionSyntax? Outermost(SyntaxNode scope) =>
        scope.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault();

    private static bool IsMasked(ExpressionSyntax value) =>
        value.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().Any(static call => call.Expression.ToString() is var name
            && (name.EndsWith("Redaction.Mask", StringComparison.Ordinal) || string.Equals(name, "Mask", StringComparison.Ordinal)));
}
