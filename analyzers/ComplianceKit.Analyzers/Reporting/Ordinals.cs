using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.Analyzers.Reporting;

/// <summary>Tells equal findings of one member apart by their order, whichever thread reports them first.</summary>
internal static class Ordinals
{
    /// <summary>How many equal literals stand before this one in the same member.</summary>
    internal static int Among(SyntaxNode node, string? word) => node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        ? member.DescendantTokens().TakeWhile(token => token.SpanStart < node.SpanStart).Count(token => token.IsKind(SyntaxKind.StringLiteralToken) && string.Equals(token.ValueText, word, StringComparison.Ordinal))
        : 0;
}
