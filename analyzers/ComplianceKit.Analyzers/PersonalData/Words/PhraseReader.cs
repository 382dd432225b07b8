using System.Text.RegularExpressions;

namespace ComplianceKit.Analyzers.PersonalData.Words;

/// <summary>Reads what stands beside a member: a Chinese remark, a display name, the first clause of a documentation comment.</summary>
internal sealed class PhraseReader(NameReader names)
{
    private const int LongestLabel = 40;

    // "Gets or sets the", and the other ways in which documentation begins before it says anything.
    private static readonly Regex Opening = new(@"^(gets or sets|gets|sets|the|a|an|or|indicates|specifies|required|optional)\b\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
    private static readonly char[] Ends = ['，', ',', '。', '；', ';', '：', ':', '（', '(', '【', '[', '、', '|', '\t', '=', '.', '!', '?', '—', '/', '～', '~'];

    internal NameReading Read(string text)
    {
        var phrase = FirstClause(text);
        if (phrase.Length == 0 || phrase.StartsWith("是否", StringComparison.Ordinal))
        {
            return NameReading.Nothing;
        }

        if (phrase.Any(NameSplitter.IsChinese))
        {
            return names.Read(phrase.Length > LongestLabel ? string.Empty : phrase);
        }

        return names.Read(English(phrase));
    }

    private static string FirstClause(string text)
    {
        var clause = text.Trim();
        var end = clause.IndexOfAny(Ends);
        // A remark may open with its own sign: "[Required] name".
        clause = end > 0 ? clause.Substring(0, end) : end == 0 ? clause.TrimStart(Ends) : clause;
        var dash = clause.IndexOf(" - ", StringComparison.Ordinal);
        clause = (dash > 0 ? clause.Substring(0, dash) : clause).Trim();
        // "手机号 必填": what follows the first Chinese word is about the field and not its meaning.
        var space = clause.IndexOf(' ');
        return space > 0 && NameSplitter.IsChinese(clause[space - 1]) ? clause.Substring(0, space) : clause;
    }

    private static string English(string phrase)
    {
        for (var opening = Opening.Match(phrase); opening.Success && opening.Length > 0; opening = Opening.Match(phrase))
        {
            phrase = phrase.Substring(opening.Length);
        }

        // "name of the customer" is the customer's name.
        var of = phrase.IndexOf(" of ", StringComparison.OrdinalIgnoreCase);
        if (of > 0)
        {
            var owner = phrase.Substring(of + 4);
            for (var opening = Opening.Match(owner); opening.Success && opening.Length > 0; opening = Opening.Match(owner))
            {
                owner = owner.Substring(opening.Length);
            }

            phrase = owner + " " + phrase.Substring(0, of);
        }

        return phrase.Length > LongestLabel || phrase.Count(static c => c == ' ') > 4 ? string.Empty : phrase.Replace("'s", string.Empty);
    }
}
