using System.Text;

namespace ComplianceKit.Tool.Reports.Templating;

/// <summary>HTML in which both languages stand beside each other; the style sheet shows the one that is chosen.</summary>
internal sealed class HtmlDialect : Dialect
{
    public static readonly HtmlDialect Instance = new();

    /// <summary>Both languages as two elements, or plain text where they do not differ.</summary>
    public static string Both(BilingualText text)
    {
        var output = new StringBuilder();
        Instance.Write(output, text);
        return output.ToString();
    }

    public override string Escape(string text) => EscapeText(text);

    public static string EscapeText(string text)
    {
        var output = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => output.Append("&amp;"),
                '<' => output.Append("&lt;"),
                '>' => output.Append("&gt;"),
                '"' => output.Append("&quot;"),
                '\'' => output.Append("&#39;"),
                '\t' or '\n' => output.Append((char)rune.Value),
                // No control character and nothing that turns the direction of the text around (a "Trojan source") reaches the page.
                < ' ' or (>= 0x7F and <= 0x9F) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => output.Append('\uFFFD'),
                _ => output.Append(rune.ToString()),
            };
        }

        return output.ToString();
    }

    protected override void Write(StringBuilder output, BilingualText text)
    {
        if (text.English == text.Chinese)
        {
            output.Append(EscapeText(text.English));
            return;
        }

        output.Append("<span lang=\"en\">").Append(EscapeText(text.English)).Append("</span><span lang=\"zh-Hans\">").Append(EscapeText(text.Chinese)).Append("</span>");
    }
}
