using System.Text;
using System.Text.RegularExpressions;
using ComplianceKit.Tool.Reports.Templating;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports.Pages;

/// <summary>The little Markdown that pages of rules use, as HTML: paragraphs, lists, code and bold words. Everything else stays text.</summary>
internal static partial class RemedyMarkup
{
    public static Markup Both(BilingualText markdown) =>
        new($"<div lang=\"{Bilingual.English}\">{Html(markdown.English)}</div><div lang=\"{Bilingual.Chinese}\">{Html(markdown.Chinese)}</div>");

    public static string Html(string markdown)
    {
        var output = new StringBuilder();
        string? list = null;
        foreach (var block in Blocks(markdown))
        {
            var kind = Numbered().IsMatch(block) ? "ol" : block.StartsWith("- ", StringComparison.Ordinal) ? "ul" : null;
            if (kind != list)
            {
                output.Append(list is null ? "" : $"</{list}>").Append(kind is null ? "" : $"<{kind}>");
                list = kind;
            }

            output.Append(kind is null ? "<p>" : "<li>").Append(Inline(kind is null ? block : block[(block.IndexOf(' ', StringComparison.Ordinal) + 1)..])).Append(kind is null ? "</p>" : "</li>");
        }

        return output.Append(list is null ? "" : $"</{list}>").ToString();
    }

    /// <summary>Lines of a paragraph or list item joined; an empty line or a new item begins the next.</summary>
    private static IEnumerable<string> Blocks(string markdown)
    {
        var current = new StringBuilder();
        foreach (var line in markdown.Split('\n').Append(""))
        {
            var begins = line.Trim().Length == 0 || Numbered().IsMatch(line) || line.StartsWith("- ", StringComparison.Ordinal);
            if (begins && current.Length > 0)
            {
                yield return current.ToString();
                current.Clear();
            }

            current.Append(current.Length > 0 ? " " : "").Append(line.Trim());
        }
    }

    private static string Inline(string text) => Bold().Replace(
        Code().Replace(HtmlDialect.EscapeText(text), "<code>${text}</code>"),
        "<b>${text}</b>");

    [GeneratedRegex(@"^\d+\. ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex("`(?<text>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\*\*(?<text>[^*]+)\*\*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bold();
}
