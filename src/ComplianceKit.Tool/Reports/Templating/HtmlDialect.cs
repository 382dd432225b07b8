using System.Text;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports.Templating;

/// <summary>HTML in which both languages stand beside each other; the style sheet shows the one that is chosen.</summary>
internal sealed class HtmlDialect : Dialect
{
    public static readonly HtmlDialect Page = new("span");

    public static readonly HtmlDialect Picture = new("tspan");

    private readonly string element;

    private HtmlDialect(string element) => this.element = element;

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

        foreach (var (language, words) in (ReadOnlySpan<(string, string)>)[(Bilingual.English, text.English), (Bilingual.Chinese, text.Chinese)])
        {
            output.Append('<').Append(element).Append(" lang=\"").Append(language).Append("\">").Append(EscapeText(words)).Append("</").Append(element).Append('>');
        }
    }
}
