namespace ComplianceKit.Analyzers.PersonalData.Words;

/// <summary>Reads what stands beside a member: a Chinese remark, a display name, the first clause of a documentation comment.</summary>
internal static class PhraseReader
{
    private const int LongestLabel = 40;
    private const int MostWords = 5;

    private static readonly char[] Spaces = [' ', '\t'];

    // "Gets or sets the", and the other ways in which documentation begins before it says anything.
    private static readonly HashSet<string> Openings = new(StringComparer.OrdinalIgnoreCase) { "gets", "or", "sets", "the", "a", "an", "indicates", "specifies", "required", "optional" };
    private static readonly char[] Ends = ['，', ',', '。', '；', ';', '：', ':', '（', '(', '【', '[', '、', '|', '\t', '=', '.', '!', '?', '—', '/', '～', '~'];

    private static readonly Kept<NameReading> Readings = new(Interpret);

    internal static NameReading Read(string text) => Readings.Of(text);

    private static NameReading Interpret(string text)
    {
        var phrase = FirstClause(text);
        if (phrase.Length == 0 || phrase.StartsWith("是否", StringComparison.Ordinal))
        {
            return NameReading.Nothing;
        }

        if (phrase.Any(NameSplitter.IsChinese))
        {
            return NameReader.Read(phrase.Length > LongestLabel ? string.Empty : phrase);
        }

        return NameReader.Read(English(phrase));
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
        var words = phrase.Replace("'s", string.Empty).Split(Spaces, StringSplitOptions.RemoveEmptyEntries).ToList();
        // "name of the customer" is the customer's name.
        var of = words.IndexOf("of");
        if (of > 0)
        {
            words = words.Skip(of + 1).SkipWhile(Openings.Contains).Concat(words.Take(of).SkipWhile(Openings.Contains)).ToList();
        }

        words.RemoveRange(0, words.TakeWhile(Openings.Contains).Count());
        return words.Count > MostWords ? string.Empty : string.Join(" ", words);
    }
}
