using System.Globalization;
using System.Text;

namespace ComplianceKit.Outreach;

/// <summary>A text as the checks compare it: full-width forms narrow, one case, no accents, no invisible characters, blanks collapsed.</summary>
internal static class FoldedText
{
    internal static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        var blank = true; // drops leading blanks
        foreach (var rune in Whole(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune))
            {
                if (!blank)
                    folded.Append(' ');
                blank = true;
            }
            else if (category is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control))
            {
                folded.Append(rune.Value == 'ı' ? "i" : Rune.ToLowerInvariant(rune).ToString());
                blank = false;
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>Half a surrogate pair, as a text that was cut in an emoji ends with, has no normal form: the replacement character stands for it.</summary>
    private static string Whole(string text) => text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    /// <summary>Chinese, Japanese and Korean writing sets no blanks between words.</summary>
    internal static bool IsIdeograph(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\uF900' and <= '\uFAFF';
}
