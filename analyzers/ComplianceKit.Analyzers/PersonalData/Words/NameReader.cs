namespace ComplianceKit.Analyzers.PersonalData.Words;

/// <summary>Reads member names, parameter names and Chinese phrases; each once per process, up to a number of them.</summary>
internal static class NameReader
{
    private static readonly HashSet<string> Closed = new(StringComparer.Ordinal)
    {
        "id", "ids", "guid", "key", "count", "flag", "index", "sort", "template", "config", "enabled", "required", "length", "format", "regex", "url", "path",
    };

    /// <summary>Longer remarks are sentences, and who stands at their end is not who the value is.</summary>
    private const int MostWordsOfAgent = 8;

    private static readonly Owner Somebody = new(OwnerKind.Person);
    private static readonly Owner Nobody = new(OwnerKind.Thing);
    private static readonly Owner SomebodyOfStaff = new(OwnerKind.Person, SubjectRole.Employee);

    private static readonly Kept<NameReading> Readings = new(Interpret);

    internal static NameReading Read(string name) => Readings.Of(name);

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
        var (term, start, end, leads) = Head(words);
        var (owner, ownerStart, ownerEnd, unknown) = term is null ? (null, 0, 0, false) : leads ? Qualifier(words, words.Length, end) : Qualifier(words, start, 0);
        if (term?.Kind.Id is "photo" or "password" && words.Take(start).Any(vocabulary.Placeholders.Contains))
        {
            owner = Nobody;
        }

        return new NameReading
        {
            Term = term,
            TermWord = Join(words, start, end),
            Owner = owner,
            OwnerWord = Join(words, ownerStart, ownerEnd),
            HasUnknownQualifier = unknown,
            Agent = vocabulary.Agents.Contains(bare) ? vocabulary.Owner(bare) : ActsAlone(words, first),
            AgentWord = bare,
            Initials = vocabulary.Initials(bare) ?? vocabulary.Initials(words[words.Length - 1]),
            MarksOrganisation = vocabulary.OrganisationMarks.Contains(whole),
            MarksSystem = vocabulary.SystemMarks.Contains(whole),
            MarksChild = vocabulary.ChildMarks.Contains(whole),
            MarksTechnical = vocabulary.TechnicalMarks.Contains(whole),
            LinksPerson = words.Length > 1 && words[words.Length - 1] is "id" && Ending(words, words.Length - 1, vocabulary.Owner).Found is { Kind: OwnerKind.Person or OwnerKind.PersonPerhaps },
            IsClosed = Closed.Contains(words[words.Length - 1]),
        };
    }

    private static (Term? Term, int Start, int End, bool Leads) Head(string[] words)
    {
        var vocabulary = Vocabulary.Instance;
        for (var end = words.Length; end > 0; end--)
        {
            var (term, start) = Ending(words, end, vocabulary.Term);
            if (term is not null)
            {
                return NamedFact(words, term, start) ?? (term, start, end, false);
            }

            if (!vocabulary.Tails.Contains(words[end - 1]))
            {
                break;
            }
        }

        if (Picture(words) is { } picture)
        {
            return picture;
        }

        // Romance languages put the head first: "nome do cliente".
        if (words.Length > 1 && vocabulary.FirstWords.Contains(words[0]))
        {
            for (var length = Math.Min(words.Length, 4); length > 0; length--)
            {
                if (vocabulary.Term(Join(words, 0, length)) is { } leading)
                {
                    return (leading, 0, length, true);
                }
            }
        }

        return (null, 0, 0, false);
    }

    // "Avatar path" and "photo thumbnail" are the picture as it is held; of "phone path" nobody knows what it is.
    private static (Term? Term, int Start, int End, bool Leads)? Picture(string[] words)
    {
        for (var end = words.Length - 1; end > 0 && Vocabulary.Instance.Carriers.Contains(words[end]); end--)
        {
            var (term, start) = Ending(words, end, Vocabulary.Instance.Term);
            if (term is { Kind.Id: "photo" or "id-photo" or "signature" or "resume" })
            {
                return (term, start, end, false);
            }
        }

        return null;
    }

    // "Printed by", "responsible person" and 验收人 name whoever it was, whatever the verb.
    private static Owner? ActsAlone(string[] words, int first)
    {
        var last = words[words.Length - 1];
        if (words.Length - first < 2 || words.Length > MostWordsOfAgent)
        {
            return null;
        }

        var before = words[words.Length - 2];
        return last switch
        {
            "by" => before.Length > 4 && before.EndsWith("ed", StringComparison.Ordinal) && !Vocabulary.Instance.Authorities.Contains(before) ? SomebodyOfStaff : null,
            "person" => SomebodyOfStaff,
            "人" => before is "法" or "器" or "单" or "多" or "每" or "个" or "本" or "新" or "他" or "某" ? null : Somebody,
            "者" => before is "作" or "布" or "送" or "建" or "改" or "理" or "受" or "与" or "请" or "订" or "报" or "患" or "学" or "读" or "阅" ? Somebody : null,
            "员" => before is "成" or "人" or "会" or "全" or "党" ? null : SomebodyOfStaff,
            _ => null,
        };
    }

    // "Position name" is an occupation and not a name.
    private static (Term? Term, int Start, int End, bool Leads)? NamedFact(string[] words, Term term, int start)
    {
        if (term is not { Claim: Claim.Owned, Kind.Id: "name" })
        {
            return null;
        }

        var (fact, from) = Ending(words, start, Vocabulary.Instance.Term);
        return fact is { Kind.Id: "occupation" or "workplace" or "education" or "coarse-location" or "bank-name" or "medical" or "health-condition" or "ethnicity" or "religion" } ? (fact, from, start, false) : null;
    }

    private static (Owner? Owner, int Start, int End, bool Unknown) Qualifier(string[] words, int to, int from)
    {
        var vocabulary = Vocabulary.Instance;
        var unknown = false;
        for (var at = to; at > from;)
        {
            var (owner, start) = Ending(words, at, vocabulary.Side);
            if (owner is { Kind: not OwnerKind.Address } && start >= from)
            {
                return (owner, start, at, unknown);
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

    // 人, 者 and 员 make a person of whatever verb or thing stands before them, and so does -ee: grantee, invitee.
    private static bool IsAgentNoun(string word) =>
        word is "人" or "者" or "员" || (word.Length > 5 && word.EndsWith("ee", StringComparison.Ordinal) && word is not ("committee" or "coffee" or "degree" or "guarantee" or "pedigree" or "decree"));
}
