using System.Text;

namespace ComplianceKit;

/// <summary>Undoes what input methods, spreadsheets and web pages do to a typed number or address.</summary>
internal static class WrittenForm
{
    /// <summary>Longer texts are refused before they are looked at.</summary>
    internal const int LongestInput = 512;

    /// <summary>Full-width forms become ASCII, invisible characters go, outer white space and a spreadsheet's leading apostrophe go.</summary>
    internal static string Narrow(string text)
    {
        var narrow = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is >= '\uFF01' and <= '\uFF5E')
                narrow.Append((char)(c - 0xFEE0));
            else if (!IsInvisible(c))
                narrow.Append(char.IsWhiteSpace(c) ? ' ' : c);
        }

        return narrow.ToString().Trim().TrimStart('\'').Trim();
    }

    private static bool IsInvisible(char c) =>
        c is '\u00AD' or '\uFEFF' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069');
}
