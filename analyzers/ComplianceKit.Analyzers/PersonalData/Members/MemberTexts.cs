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

    private static readonly List<string> Nothing = [];

    /// <summary>Display names first: they are the shortest and the most exact.</summary>
    internal static List<string> Of(ISymbol symbol, CancellationToken cancellationToken = default)
    {
        var places = symbol.DeclaringSyntaxReferences;
        if (places.Length == 0)
        {
            return Nothing;
        }

        var node = places[0].GetSyntax(cancellationToken);
        var declaration = node is VariableDeclaratorSyntax { Parent.Parent: { } field } ? field : node;
        var texts = Nothing;
        AddAttributes(declaration, ref texts);
        var remark = declaration is ParameterSyntax parameter ? OfParameter(parameter) : Remark(declaration);
        if (remark.Length > 0)
        {
            Add(remark, ref texts);
        }

        return texts;
    }

    // Beside most members nothing is written: then no list is made.
    private static void Add(string text, ref List<string> texts) => (texts = texts.Count == 0 ? [] : texts).Add(text);

    private static void AddAttributes(SyntaxNode declaration, ref List<string> texts)
    {
        var lists = declaration switch
        {
            MemberDeclarationSyntax member => member.AttributeLists,
            ParameterSyntax parameter => parameter.AttributeLists,
            _ => default,
        };
        foreach (var list in lists)
        {
            foreach (var attribute in list.Attributes)
            {
                if (attribute.ArgumentList is { } arguments && Named.Contains(LastName(attribute.Name)))
                {
                    AddLiterals(arguments, ref texts);
                }
            }
        }
    }

    private static void AddLiterals(AttributeArgumentListSyntax arguments, ref List<string> texts)
    {
        foreach (var argument in arguments.Arguments)
        {
            if (argument.Expression is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText is { Length: > 0 and < LongestText } text)
            {
                Add(text, ref texts);
            }
        }
    }

    private static string LastName(NameSyntax name)
    {
        var text = name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : name is SimpleNameSyntax simple ? simple.Identifier.ValueText : string.Empty;
        return AttributeNames.Short(text);
    }

    private static bool HasComment(SyntaxTriviaList list)
    {
        foreach (var trivia in list)
        {
            if (IsComment(trivia))
            {
                return true;
            }
        }

        return false;
    }

    private static string Remark(SyntaxNode declaration)
    {
        if (HasComment(declaration.GetLeadingTrivia()))
        {
            return Plain(LeadingComment(declaration));
        }

        // "public string Xm; // name": behind the member, on its line.
        foreach (var trivia in declaration.GetTrailingTrivia())
        {
            if (IsComment(trivia))
            {
                return Plain(trivia.ToFullString());
            }
        }

        return string.Empty;
    }

    private static string LeadingComment(SyntaxNode declaration) =>
        string.Concat(declaration.GetLeadingTrivia().Where(static t => IsComment(t) || t.IsKind(SyntaxKind.EndOfLineTrivia)).Select(static t => t.ToFullString()));

    private static string OfParameter(ParameterSyntax parameter)
    {
        if (parameter.Parent?.Parent is not { HasLeadingTrivia: true } method || !HasComment(method.GetLeadingTrivia()))
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
