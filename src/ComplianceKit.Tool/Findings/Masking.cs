using System.Text.RegularExpressions;

namespace ComplianceKit.Tool.Findings;

/// <summary>What looks like a person's number, card or address never reaches a report, whatever brought it.</summary>
/// <remarks>The analyzers mask what they say; this stands at the door of the report once more, for excerpts of sources and for justifications.</remarks>
internal static partial class Masking
{
    public const string Masked = "***";

    public static string Mask(string text)
    {
        try
        {
            return Personal().Replace(text, Masked);
        }
        catch (RegexMatchTimeoutException)
        {
            return Masked;
        }
    }

    // An e-mail address; eight digits or more with what people write between them, X at the end of an identity card. Whatever stands
    // before it ("tel", "手机") does not hide it; a date as 2026-11-24 is no number of a person.
    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+|(?<!\d)\+?(?!\d{4}-\d\d-\d\d(?!\d))\d([ .\-－()（）]{0,2}\d){6,}[ .-]?[\dXx](?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Personal();
}
