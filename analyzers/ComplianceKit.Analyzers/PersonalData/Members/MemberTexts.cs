using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.Analyzers.PersonalData.Members;

/// <summary>
/// What people wrote beside a member: display names, column comments, remarks and documentation. Read from the syntax, so that it is
/// there too when an attribute does not resolve or documentation is not parsed.
/// </summary>
internal static class MemberTexts
{
    private const int LongestText = 400;

    private static readonly HashSet<string> Named = new(StringComparer.Ordinal)
    {
        "Display", "DisplayName", "Description", "Comment", "SugarColumn", "Column", "ExcelColumn", "ExcelColumnName", "EpplusTableColumn", "ExporterHeader", "ImporterHeader", "Excel", "ApiModelProperty", "SwaggerSchema", "Name", "Remark", "ColumnDescription", "Navigate", "FieldDescription", "JsonProperty", "XmlElement", "BsonElement",
    };

    /// <summary>Display names first: they are the shortest and the most exact.</summary>
    internal static IEnumerable<string> Of(ISymbol symbol, CancellationToken cancellationToken = default)
    {
        if (symbol.DeclaringSyntaxReferences.Length == 0)
        {
            yield break;
        }

        var node = symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        var declaration = node is VariableDeclaratorSyntax { Parent.Parent: { } field } ? field : node;
        foreach (var text in Attributes(declaration))
        {
            yield return text;
        }

        var remark = declaration is ParameterSyntax parameter ? OfParameter(parameter) : Remark(declaration);
        if (remark.Length > 0)
        {
            yield return remark;
        }
    }

    private static IEnumerable<string> Attributes(SyntaxNode declaration)
    {
        var lists = declaration switch
        {
            MemberDeclarationSyntax member => member.AttributeLists,
            ParameterSyntax parameter => parameter.AttributeLists,
            _ => default,
        };
        foreach (var attribute in lists.SelectMany(static list => list.Attributes))
        {
            if (attribute.ArgumentList is null || !Named.Contains(LastName(attribute.Name)))
            {
                continue;
            }

            foreach (var argument in attribute.ArgumentList.Arguments)
            {
                if (argument.Expression is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText is { Length: > 0 and < LongestText } text)
                {
                    yield return text;
                }
            }
        }
    }

    private static string LastName(NameSyntax name)
    {
        var text = name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : name is SimpleNameSyntax simple ? simple.Identifier.ValueText : string.Empty;
        return text.EndsWith("Attribute", StringComparison.Ordinal) ? text.Substring(0, text.Length - "Attribute".Length) : text;
    }

    private static string Remark(SyntaxNode declaration)
    {
        foreach (var trivia in declaration.GetLeadingTrivia().Reverse())
        {
            if (IsComment(trivia))
            {
                return Plain(LeadingComment(declaration));
            }
        }

        // "public string Xm; // name": behind the member, on its line.
        var behind = declaration.GetTrailingTrivia().FirstOrDefault(IsComment);
        return behind == default ? string.Empty : Plain(behind.ToFullString());
    }

    private static string LeadingComment(SyntaxNode declaration) =>
        string.Concat(declaration.GetLeadingTrivia().Where(static t => IsComment(t) || t.IsKind(SyntaxKind.EndOfLineTrivia)).Select(static t => t.ToFullString()));

    private static string OfParameter(ParameterSyntax parameter)
    {
        if (parameter.Parent?.Parent is not { } method)
        {
            return string.Empty;
        }

        var comment = LeadingComment(method);
        var mark = "name=\"" + parameter.Identifier.ValueText + "\"";
        var at = comment.IndexOf(mark, StringComparison.Ordinal);
        var end = at < 0 ? -1 : comment.IndexOf('<', at);
        return end < 0 ? string.Empty : Plain(comment.Substring(at + mark.Length, end - at - mark.Length).TrimStart('>'));
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;

    // The text of the comment without slashes, stars and tags, as far as the end of its summary.
    private static string Plain(string comment)
    {
        var text = new StringBuilder();
        var (inTag, lineStart) = (false, true);
        for (var i = 0; i < comment.Length && text.Length < LongestText; i++)
        {
            var letter = comment[i];
            if (letter == '<' && string.CompareOrdinal(comment, i, "</summary", 0, 9) == 0)
            {
                break;
            }

            var isMark = lineStart && letter is '/' or '*' or ' ' or '\t';
            lineStart = letter == '\n' || isMark;
            inTag = letter == '<' || (inTag && letter != '>');
            text.Append(inTag || isMark || letter is '>' or '\n' or '\r' ? ' ' : letter);
        }

        return text.Replace("*/", " ").ToString().Trim();
    }
}
