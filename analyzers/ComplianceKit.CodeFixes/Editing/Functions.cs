using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.CodeFixes.Editing;

/// <summary>Finds the function around a node and the statement a fix works at.</summary>
internal static class Functions
{
    /// <summary>The method, local function, lambda or program text around <paramref name="node"/>; null where no statement can stand (initialisers, attributes).</summary>
    internal static SyntaxNode? Around(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(static ancestor => ancestor is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
            or AnonymousFunctionExpressionSyntax or BaseTypeDeclarationSyntax or GlobalStatementSyntax) switch
        {
            GlobalStatementSyntax => node.SyntaxTree.GetRoot(),
            BaseTypeDeclarationSyntax => null,
            var found => found,
        };

    /// <summary>The statement of <paramref name="function"/> that holds the node; null in an expression body.</summary>
    internal static StatementSyntax? StatementAt(SyntaxNode node, SyntaxNode function)
    {
        var statement = node.FirstAncestorOrSelf<StatementSyntax>(static candidate => candidate is not BlockSyntax);
        return statement is not null && function.Span.Contains(statement.Span) && statement != function ? statement : null;
    }

    internal static bool IsExpressionBodied(SyntaxNode function) => ExpressionBody(function) is not null;

    internal static ExpressionSyntax? ExpressionBody(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.ExpressionBody,
        LocalFunctionStatementSyntax local => local.ExpressionBody?.Expression,
        BaseMethodDeclarationSyntax method => method.ExpressionBody?.Expression,
        _ => null,
    };

    internal static bool IsAsync(SyntaxNode function) => function switch
    {
        CompilationUnitSyntax => true,
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        _ => false,
    };

    internal static IMethodSymbol? SymbolOf(SyntaxNode function, SemanticModel model, CancellationToken cancellationToken) => function switch
    {
        AnonymousFunctionExpressionSyntax => model.GetSymbolInfo(function, cancellationToken).Symbol as IMethodSymbol,
        LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax => model.GetDeclaredSymbol(function, cancellationToken) as IMethodSymbol,
        _ => null,
    };

    /// <summary>The nodes of a function without those of the functions inside it.</summary>
    internal static IEnumerable<SyntaxNode> OwnNodes(SyntaxNode function) =>
        function.DescendantNodes(node => node == function || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));

    /// <summary>Whether <c>await</c> may stand at the node inside its function.</summary>
    internal static bool MayAwaitAt(SyntaxNode node, SyntaxNode function) =>
        !node.AncestorsAndSelf().TakeWhile(ancestor => ancestor != function)
            .Any(static ancestor => ancestor is LockStatementSyntax or UnsafeStatementSyntax or QueryExpressionSyntax or CatchFilterClauseSyntax or FixedStatementSyntax);
}
