using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>Whether SQL writes, as far as its text is visible. A parameter of a query is looked up, not stored.</summary>
internal static class SqlText
{
    private static readonly Regex Statement = new(@"^\s*(\(|--[^\n]*\n|\s)*(select|with|insert|update|delete|merge|replace|upsert|exec|execute|call|declare|begin|set|truncate|drop|create|alter)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Compiled, TimeSpan.FromSeconds(1));

    private static readonly Regex Writing = new(@"\b(insert|update|merge|replace\s+into|upsert|exec|execute|call|into)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Compiled, TimeSpan.FromSeconds(1));

    /// <summary>True where the text puts rows or columns, false where it visibly only reads or deletes, null where it is no SQL that we know.</summary>
    public static bool? Writes(string text) => Writing.IsMatch(text) ? true : Statement.IsMatch(text) ? false : null;

    /// <summary>Whether the command that a node fills visibly writes: by an SQL text in the method around it or, where none is visible, by how the command is executed there.</summary>
    public static bool WritesAround(SyntaxNode node)
    {
        var member = node.FirstAncestorOrSelf<MemberDeclarationSyntax>(static at => at is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or GlobalStatementSyntax) ?? node;
        if (member is GlobalStatementSyntax { Parent: { } program })
        {
            member = program;
        }

        var read = false;
        var executed = false;
        foreach (var token in member.DescendantTokens())
        {
            executed |= token.IsKind(SyntaxKind.IdentifierToken) && (token.ValueText.StartsWith("ExecuteNonQuery", StringComparison.Ordinal) || token.ValueText.StartsWith("ExecuteScalar", StringComparison.Ordinal));
            if (Text(token) is not { Length: > 5 } text)
            {
                continue;
            }

            switch (Writes(text))
            {
                case true:
                    return true;
                case false:
                    read = true;
                    break;
            }
        }

        return executed && !read;
    }

    private static string? Text(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken => token.ValueText,
        // const string InsertOwner = "insert …" stands elsewhere.
        SyntaxKind.IdentifierToken when token.Parent is IdentifierNameSyntax { Parent: ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax } => Constant(token),
        _ => null,
    };

    private static string? Constant(SyntaxToken name) => name.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Members.OfType<FieldDeclarationSyntax>()
        .SelectMany(static field => field.Declaration.Variables)
        .FirstOrDefault(variable => string.Equals(variable.Identifier.ValueText, name.ValueText, StringComparison.Ordinal))?.Initializer?.Value is LiteralExpressionSyntax { Token: var literal }
            ? literal.ValueText
            : null;
}
