using System.Globalization;
using System.Text;

namespace ComplianceKit.Tool.Reports.Templating;

/// <summary>How values are written into a document so that they stay text.</summary>
internal abstract class Dialect
{
    public void Write(StringBuilder output, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case Markup markup:
                output.Append(markup.Text);
                break;
            case BilingualText text:
                Write(output, text);
                break;
            default:
                output.Append(Escape(Convert.ToString(value, CultureInfo.InvariantCulture)!));
                break;
        }
    }

    public abstract string Escape(string text);

    protected abstract void Write(StringBuilder output, BilingualText text);
}
