using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace ComplianceKit.CodeFixes.Editing;

/// <summary>New code as text with full names, which the simplifier shortens where the usings allow it.</summary>
internal static class Written
{
    internal static TypeSyntax Type(string fullName) =>
        Shortened(SyntaxFactory.ParseTypeName(Qualified(fullName)));

    internal static ExpressionSyntax Expression(string text) => Shortened(SyntaxFactory.ParseExpression(text));

    internal static StatementSyntax Statement(string text) =>
        Shortened(SyntaxFactory.ParseStatement(text)).WithAdditionalAnnotations(Rewrite.Reformat);

    internal static MemberDeclarationSyntax Member(string text) =>
        Shortened(SyntaxFactory.ParseMemberDeclaration(text)!).WithAdditionalAnnotations(Rewrite.Reformat);

    internal static ParameterSyntax Parameter(string text) =>
        Shortened(SyntaxFactory.ParseParameterList("(" + text + ")").Parameters[0]);

    internal static AttributeListSyntax Attribute(string text) =>
        Shortened(((MethodDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"[{text}] void M() {{ }}")!).AttributeLists[0]).WithoutTrivia();

    /// <summary>A variable as code names it: keywords with their escape.</summary>
    internal static string Name(ISymbol variable) => Name(variable.Name);

    internal static string Name(string variable) =>
        SyntaxFacts.GetKeywordKind(variable) == SyntaxKind.None ? variable : "@" + variable;

    private static string Qualified(string fullName) => fullName.StartsWith("global::", StringComparison.Ordinal) ? fullName : "global::" + fullName;

    // Only what begins with global:: was written by us; the user's own expressions stay as they are.
    private static TNode Shortened<TNode>(TNode node)
        where TNode : SyntaxNode
    {
        var ours = node.DescendantNodesAndSelf().Where(static name => name is AliasQualifiedNameSyntax).Select(static alias =>
            alias.Ancestors().TakeWhile(static up => up is QualifiedNameSyntax or MemberAccessExpressionSyntax).LastOrDefault() ?? alias).ToList();
        return node.ReplaceNodes(ours, static (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
    }
}
