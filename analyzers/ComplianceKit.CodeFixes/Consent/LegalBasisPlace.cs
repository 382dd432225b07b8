using ComplianceKit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.CodeFixes.Consent;

/// <summary>The endpoint or method that another legal basis can be named on. The reason is left to a person; CK4002 asks for it until it is written.</summary>
internal static class LegalBasisPlace
{
    private const string Attribute = "ComplianceKit.LegalBasisAttribute";

    /// <summary>The handler that the finding stands in, else the method; null where there is none or a basis is named already.</summary>
    internal static SyntaxNode? Of(SyntaxNode flagged, Rewrite rewrite, CancellationToken cancellationToken)
    {
        if (rewrite.Model.Compilation.GetTypeByMetadataName(Attribute) is null)
            return null;
        SyntaxNode? place = null;
        for (var function = Functions.Around(flagged); function is not null and not CompilationUnitSyntax; function = Functions.Around(function))
        {
            if (function is ParenthesizedLambdaExpressionSyntax && RouteHandlers.IsHandlerArgument(function, rewrite.Model, cancellationToken))
            {
                place = function;
                break;
            }
            if (function is MethodDeclarationSyntax or LocalFunctionStatementSyntax)
                place = function;
        }
        return place is not null && !IsNamed(place, rewrite.Model, cancellationToken) ? place : null;
    }

    internal static void Name(Rewrite rewrite, SyntaxNode place)
    {
        rewrite.Import("ComplianceKit");
        rewrite.Once((place, Attribute), () => rewrite.Change(place, found => With(found, rewrite.LineBreak, Written.Attribute("global::ComplianceKit.LegalBasis(global::ComplianceKit.Basis.Contract, \"\")"))));
    }

    private static bool IsNamed(SyntaxNode place, SemanticModel model, CancellationToken cancellationToken) =>
        Functions.SymbolOf(place, model, cancellationToken)?.GetAttributes().Any(static a => string.Equals(a.AttributeClass?.ToDisplayString(), Attribute, StringComparison.Ordinal)) != false;

    private static SyntaxNode With(SyntaxNode function, SyntaxTrivia lineBreak, AttributeListSyntax basis)
    {
        var leading = function.GetLeadingTrivia();
        var bare = function.WithoutLeadingTrivia();
        if (bare is ParenthesizedLambdaExpressionSyntax lambda)
            return lambda.WithAttributeLists(lambda.AttributeLists.Insert(0, basis.WithTrailingTrivia(SyntaxFactory.Space))).WithLeadingTrivia(leading);
        var indent = SyntaxFactory.TriviaList(leading.Reverse().TakeWhile(static t => t.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse());
        var own = basis.WithTrailingTrivia(lineBreak);
        bare = bare.WithLeadingTrivia(indent);
        return bare switch
        {
            MethodDeclarationSyntax method => method.WithAttributeLists(method.AttributeLists.Insert(0, own)).WithLeadingTrivia(leading),
            LocalFunctionStatementSyntax local => local.WithAttributeLists(local.AttributeLists.Insert(0, own)).WithLeadingTrivia(leading),
            _ => function,
        };
    }
}
