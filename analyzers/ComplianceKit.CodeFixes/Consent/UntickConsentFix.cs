using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.CodeFixes.Consent;

/// <summary>CK1005: takes the tick away that nobody but the person may set.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UntickConsentFix)), Shared]
public sealed class UntickConsentFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(FixableIds.AssumedConsent);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || Ticked(root.FindNode(context.Span, getInnermostNodeForTie: true)) is not { } ticked)
            return;
        context.RegisterCodeFix(
            CodeAction.Create(Titles.Untick, _ => Task.FromResult(context.Document.WithSyntaxRoot(Without(root, ticked))), nameof(UntickConsentFix)),
            context.Diagnostics);
    }

    /// <summary>The smallest node that carries the tick: an initialiser, or the literal of a default, an assignment or an argument.</summary>
    private static SyntaxNode? Ticked(SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { Initializer: { Value: LiteralExpressionSyntax value } initializer }
            && value.IsKind(SyntaxKind.TrueLiteralExpression))
            return initializer;
        if (node.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { Initializer: { Value: LiteralExpressionSyntax field } fieldInitializer, Parent.Parent: FieldDeclarationSyntax }
            && field.IsKind(SyntaxKind.TrueLiteralExpression))
            return fieldInitializer;
        if (node.FirstAncestorOrSelf<ParameterSyntax>() is { Default.Value: LiteralExpressionSyntax byDefault } && byDefault.IsKind(SyntaxKind.TrueLiteralExpression))
            return byDefault;
        var holder = node.FirstAncestorOrSelf<SyntaxNode>(static candidate =>
            candidate is AssignmentExpressionSyntax or ArgumentSyntax or AttributeArgumentSyntax or LiteralExpressionSyntax or StatementSyntax);
        return holder switch
        {
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.TrueLiteralExpression) => literal,
            AssignmentExpressionSyntax { Right: LiteralExpressionSyntax literal } when literal.IsKind(SyntaxKind.TrueLiteralExpression) => literal,
            ArgumentSyntax { Expression: LiteralExpressionSyntax literal } when literal.IsKind(SyntaxKind.TrueLiteralExpression) => literal,
            AttributeArgumentSyntax { Expression: LiteralExpressionSyntax literal } when literal.IsKind(SyntaxKind.TrueLiteralExpression) => literal,
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Right: LiteralExpressionSyntax literal } }
                when literal.IsKind(SyntaxKind.TrueLiteralExpression) => literal,
            _ => null,
        };
    }

    private static SyntaxNode Without(SyntaxNode root, SyntaxNode ticked) => ticked switch
    {
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => root.ReplaceNode(property, Untick(property)),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax field } =>
            root.ReplaceNode(field, field.WithInitializer(null).WithIdentifier(field.Identifier.WithTrailingTrivia(field.GetTrailingTrivia()))),
        _ => root.ReplaceNode(ticked, SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression).WithTriviaFrom(ticked)),
    };

    private static PropertyDeclarationSyntax Untick(PropertyDeclarationSyntax property) =>
        property.WithInitializer(null).WithSemicolonToken(default)
            .WithAccessorList(property.AccessorList?.WithTrailingTrivia(property.SemicolonToken.TrailingTrivia));
}
