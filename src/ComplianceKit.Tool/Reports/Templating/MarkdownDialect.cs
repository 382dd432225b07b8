using System.Text;

namespace ComplianceKit.Tool.Reports.Templating;

/// <summary>Markdown in one language.</summary>
internal sealed class MarkdownDialect(bool chinese) : Dialect
{
    private const string Special = @"\`*_{}[]#|~!";

    /// <summary>Names of code contain underscores and angle brackets, and a message must not become a link or a mention.</summary>
    public override string Escape(string text)
    {
        var output = new StringBuilder(text.Length + 8);
        foreach (var character in text.ReplaceLineEndings(" "))
        {
            if (Special.Contains(character, StringComparison.Ordinal))
            {
                output.Append('\\');
            }

            _ = character switch
            {
                '<' => output.Append("&lt;"),
                '>' => output.Append("&gt;"),
                '&' => output.Append("&amp;"),
                _ => output.Append(char.IsControl(character) ? '\uFFFD' : character),
            };
            if (character == '@')
            {
                output.Append('\u200B');
            }
        }

        return output.ToString();
    }

    protected override void Write(StringBuilder output, BilingualText text) => output.Append(Escape(chinese ? text.Chinese : text.English));
}
