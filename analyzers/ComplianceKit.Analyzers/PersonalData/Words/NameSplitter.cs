using System.Globalization;
using System.Text;

namespace ComplianceKit.Analyzers.PersonalData.Words;

/// <summary>
/// Cuts an identifier or a short phrase into words: at case changes, digits and signs, between Chinese characters, and, where
/// nothing shows the seam (<c>phonenumber</c>, <c>kehuxingming</c>), at words of the vocabulary. Digits are left out, accents fall.
/// </summary>
internal static class NameSplitter
{
    /// <summary>Nobody reads further in a longer name, and no name may slow the compiler down.</summary>
    private const int LongestName = 160;

    private const int MostPieces = 4;

    internal static string[] Split(string name)
    {
        var words = new List<string>(6);
        var text = WithoutAccents(name.Length > LongestName ? name.Substring(0, LongestName) : name);
        var start = 0;
        while (start < text.Length)
        {
            if (!IsLetter(text[start]))
            {
                start++;
                continue;
            }

            var end = EndOfWord(text, start);
            Add(words, text.Substring(start, end - start));
            start = end;
        }

        return words.ToArray();
    }

    internal static bool IsChinese(char letter) => letter is >= '\u3400' and <= '\u9fff';

    private static int EndOfWord(string text, int start)
    {
        if (IsChinese(text[start]))
        {
            return start + 1;
        }

        var end = start + 1;
        if (char.IsUpper(text[start]))
        {
            while (end < text.Length && char.IsUpper(text[end]))
            {
                end++;
            }

            // In "IPAddress" the last capital begins the next word; in "IPs" it is the plural.
            var next = end < text.Length && char.IsLower(text[end]) && !IsChinese(text[end]);
            if (end - start > 1)
            {
                return !next ? end : IsPlural(text, end) ? end + 1 : end - 1;
            }
        }

        while (end < text.Length && IsLetter(text[end]) && !char.IsUpper(text[end]) && !IsChinese(text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsPlural(string text, int at) => text[at] == 's' && (at + 1 == text.Length || !char.IsLower(text[at + 1]));

    private static bool IsLetter(char letter) => char.IsLetter(letter);

    private static void Add(List<string> words, string word)
    {
        var folded = word.ToLowerInvariant();
        if (folded.Length < 5 || Vocabulary.Instance.IsKnown(folded) || folded.Length > Vocabulary.LongestWord || !Cut(words, folded, 0, MostPieces))
        {
            words.Add(Singular(folded));
        }
    }

    private static string Singular(string word)
    {
        var vocabulary = Vocabulary.Instance;
        if (word.Length < 3 || word[word.Length - 1] != 's' || vocabulary.IsKnown(word))
        {
            return word;
        }

        var one = word.Substring(0, word.Length - 1);
        if (vocabulary.IsKnown(one))
        {
            return one;
        }

        return word.EndsWith("ies", StringComparison.Ordinal) && vocabulary.IsKnown(word.Substring(0, word.Length - 3) + "y") ? word.Substring(0, word.Length - 3) + "y"
            : word.EndsWith("es", StringComparison.Ordinal) && vocabulary.IsKnown(word.Substring(0, word.Length - 2)) ? word.Substring(0, word.Length - 2)
            : word;
    }

    // Longest piece first, and only when the whole run is made of pieces: half a match is no match.
    private static bool Cut(List<string> words, string run, int from, int left)
    {
        if (from == run.Length)
        {
            return true;
        }

        if (left == 0)
        {
            return false;
        }

        for (var length = run.Length - from; length > 1; length--)
        {
            var piece = run.Substring(from, length);
            if (length < run.Length && Vocabulary.Instance.IsPiece(piece))
            {
                var count = words.Count;
                words.Add(piece);
                if (Cut(words, run, from + length, left - 1))
                {
                    return true;
                }

                words.RemoveRange(count, words.Count - count);
            }
        }

        return false;
    }

    private static string WithoutAccents(string name)
    {
        var plain = true;
        foreach (var letter in name)
        {
            plain &= letter < 128 || IsChinese(letter);
        }

        if (plain || !IsWellFormed(name))
        {
            return name;
        }

        var text = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                // Turkish writes an i without its dot, which no decomposition gives back.
                text.Append(letter == 'ı' ? 'i' : letter);
            }
        }

        return text.ToString();
    }

    // A name with half of a surrogate pair cannot be normalised; source may hold one all the same.
    private static bool IsWellFormed(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsHighSurrogate(name[i]) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(name[i]))
            {
                return false;
            }
        }

        return true;
    }
}
