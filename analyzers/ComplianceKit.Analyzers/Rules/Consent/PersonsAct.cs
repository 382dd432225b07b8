using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.Analyzers.Rules.Consent;

/// <summary>Whether a <c>true</c> in the code may be what a person did: it depends on a condition, or it stands where the act itself is handled (<c>AcceptTerms</c>, a click).</summary>
internal sealed class PersonsAct(SemanticModel model, ConsentContext context)
{
    private static readonly HashSet<string> Acts = new(
        ("agree agrees agreed accept accepts accepted grant granted optin subscribe subscribes confirm confirms confirmed confirmation approve activate tongyi queren click clicked tapped pressed toggle toggled " +
        "seed seeds seeder seeding sample samples demo fake mock stub test tests example fixture").Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Answers = new("confirm confirmed accept accepted yes ok dialog checked tick ticked answer".Split(' '), StringComparer.Ordinal);

    internal bool MayDecide(SyntaxNode node)
    {
        for (var (child, parent) = (node, node.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IfStatementSyntax choice when child != choice.Condition && !IsAlwaysTrue(choice.Condition):
                case ConditionalExpressionSyntax conditional when child != conditional.Condition:
                case SwitchSectionSyntax or SwitchExpressionArmSyntax or CatchClauseSyntax:
                case BinaryExpressionSyntax binary when child == binary.Right && binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression:
                case BlockSyntax block when block.Statements.TakeWhile(statement => statement != child).Any(IsGuard):
                case InvocationExpressionSyntax call when NamesAct(call):
                case LocalFunctionStatementSyntax local when IsActName(local.Identifier.ValueText):
                case MethodDeclarationSyntax method when IsActName(method.Identifier.ValueText):
                case TypeDeclarationSyntax type when ConsentNames.Split(type.Identifier.ValueText).Any(Acts.Contains):
                    return true;
                case BaseNamespaceDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether a condition lets everybody through: <c>if (true)</c>, or a local that is set to true and never changed.</summary>
    internal bool IsAlwaysTrue(ExpressionSyntax condition) =>
        model.GetConstantValue(condition) is { HasValue: true, Value: true } || (condition is IdentifierNameSyntax name && IsFixed(name));

    /// <summary>Whether a local keeps the value that it begins with.</summary>
    internal static bool IsNeverChanged(VariableDeclaratorSyntax local)
    {
        var name = local.Identifier.ValueText;
        return local.FirstAncestorOrSelf<BlockSyntax>() is { } block && !block.DescendantNodes().Any(node => node switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } => Is(left, name),
            ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: IdentifierNameSyntax passed } => Is(passed, name),
            _ => false,
        });
    }

    private static bool Is(IdentifierNameSyntax identifier, string name) => string.Equals(identifier.Identifier.ValueText, name, StringComparison.Ordinal);

    private bool IsFixed(IdentifierNameSyntax name) =>
        model.GetSymbolInfo(name).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var declared] } && declared.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value } local
        && model.GetConstantValue(value) is { HasValue: true, Value: true } && IsNeverChanged(local);

    private static bool IsActName(string name) => ConsentNames.MeaningOf(name) != ConsentMeaning.None || ConsentNames.Split(name).Any(Acts.Contains);

    // MapPost("/newsletter/subscribe", …), HasData(…)
    private static bool NamesAct(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasData" }
        || call.ArgumentList.Arguments.Any(static argument => argument.Expression is LiteralExpressionSyntax { Token.Value: string text } && IsActName(text));

    private bool IsGuard(StatementSyntax statement) =>
        statement is IfStatementSyntax { Else: null } guard && Leaves(guard.Statement) && guard.Condition.DescendantTokens().Any(token => token.Value is string && MentionsAnswer(token.ValueText, guard));

    private bool MentionsAnswer(string text, SyntaxNode at) =>
        ConsentNames.MeaningOf(text) != ConsentMeaning.None || ConsentNames.IsRefusal(text) || ConsentNames.Split(text).Any(Answers.Contains)
        || (text is "IsValid" && FormsOf(at).SelectMany(context.AnswersIn).Any());

    /// <summary>The types of what the functions around a place are given.</summary>
    internal IEnumerable<ITypeSymbol> FormsOf(SyntaxNode at) => ParametersAround(at).Select(static parameter => parameter.Type);

    internal IEnumerable<IParameterSymbol> ParametersAround(SyntaxNode at) => at.Ancestors()
        .Where(static node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)
        .Select(node => (node is AnonymousFunctionExpressionSyntax ? model.GetSymbolInfo(node).Symbol : model.GetDeclaredSymbol(node)) as IMethodSymbol)
        .SelectMany(static method => method?.Parameters ?? System.Collections.Immutable.ImmutableArray<IParameterSymbol>.Empty);

    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        BlockSyntax block => block.Statements.LastOrDefault() is { } last && Leaves(last),
        ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax => true,
        _ => false,
    };
}
