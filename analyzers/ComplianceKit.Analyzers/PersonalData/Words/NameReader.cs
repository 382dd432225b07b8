using System.Collections.Concurrent;

namespace ComplianceKit.Analyzers.PersonalData.Words;

/// <summary>Reads member names, parameter names and Chinese phrases; each once.</summary>
internal sealed class NameReader
{
    private static readonly HashSet<string> Closed = new(StringComparer.Ordinal)
    {
        "id", "ids", "guid", "key", "type", "status", "state", "count", "flag", "index", "sort", "template", "config", "enabled", "required", "length", "format", "regex", "url", "path", "code",
    };

    private static readonly Owner Somebody = new(OwnerKind.Person);

    private readonly ConcurrentDictionary<string, NameReading> _readings = new(StringComparer.Ordinal);

    internal NameReading Read(string name) => _readings.TryGetValue(name, out var known) ? known : _readings.GetOrAdd(name, Interpret(name));

    /// <summary>The longest run of words that ends at <paramref name="end"/> and that <paramref name="find"/> knows.</summary>
    internal static (T? Found, int Start) Ending<T>(string[] words, int end, Func<string, T?> find)
        where T : class
    {
        var text = string.Empty;
        (T?, int) longest = (null, end);
        for (var start = end - 1; start >= 0 && text.Length < Vocabulary.LongestWord; start--)
        {
            text = words[start] + text;
            if (find(text) is { } found)
            {
                longest = (found, start);
            }
        }

        return longest;
    }

    internal static string Join(string[] words, int from, int to) => string.Concat(words.Skip(from).Take(to - from));

    private static NameReading Interpret(string name)
    {
        var words = NameSplitter.Split(name);
        if (words.Length == 0)
        {
            return NameReading.Nothing;
        }

        var vocabulary = Vocabulary.Instance;
        var whole = Join(words, 0, words.Length);
        var first = words.Length > 1 && words[0].Length == 1 && words[0][0] < 128 ? 1 : 0;
        var bare = first == 0 ? whole : Join(words, first, words.Length);
        var (term, start, end) = Head(words);
        var (owner, ownerStart, ownerEnd, unknown) = term is null ? (null, 0, 0, false) : Qualifier(words, start, end);
        return new NameReading
        {
            Term = term,
            TermWord = Join(words, start, end),
            Owner = owner,
            OwnerWord = Join(words, ownerStart, ownerEnd),
            HasUnknownQualifier = unknown,
            Agent = vocabulary.Agents.Contains(bare) ? vocabulary.Owner(bare) : null,
            AgentWord = bare,
            Initials = vocabulary.Initials(bare) ?? vocabulary.Initials(words[words.Length - 1]),
            MarksOrganisation = vocabulary.OrganisationMarks.Contains(whole),
            MarksSystem = vocabulary.SystemMarks.Contains(whole),
            MarksChild = vocabulary.ChildMarks.Contains(whole),
            IsClosed = Closed.Contains(words[words.Length - 1]),
        };
    }

    private static (Term? Term, int Start, int End) Head(string[] words)
    {
        var vocabulary = Vocabulary.Instance;
        for (var end = words.Length; end > 0; end--)
        {
            var (term, start) = Ending(words, end, vocabulary.Term);
            if (term is not null)
            {
                return (term, start, end);
            }

            if (!vocabulary.Tails.Contains(words[end - 1]))
            {
                break;
            }
        }

        // Romance languages put the head first: "nome do cliente".
        if (words.Length > 1 && vocabulary.FirstWords.Contains(words[0]))
        {
            for (var length = Math.Min(words.Length, 4); length > 0; length--)
            {
                if (vocabulary.Term(Join(words, 0, length)) is { } leading)
                {
                    return (leading, 0, length);
                }
            }
        }

        return (null, 0, 0);
    }

    private static (Owner? Owner, int Start, int End, bool Unknown) Qualifier(string[] words, int start, int end)
    {
        var vocabulary = Vocabulary.Instance;
        var unknown = false;
        for (var at = start == 0 ? words.Length : start; at > (start == 0 ? end : 0);)
        {
            var (owner, from) = Ending(words, at, vocabulary.Side);
            if (owner is { Kind: not OwnerKind.Address } && from >= (start == 0 ? end : 0))
            {
                return (owner, from, at, unknown);
            }

            if (IsAgentNoun(words[at - 1]))
            {
                return (Somebody, at - 1, at, unknown);
            }

            unknown |= !vocabulary.Neutral.Contains(words[at - 1]) && !vocabulary.Verbs.Contains(words[at - 1]);
            at--;
        }

        return (null, 0, 0, unknown);
    }

    // 人, 者 and 员 make a person of whatever verb or thing stands before them.
    private static bool IsAgentNoun(string word) => word is "人" or "者" or "员";
}
