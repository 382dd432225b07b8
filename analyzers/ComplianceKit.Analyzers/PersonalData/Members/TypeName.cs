using ComplianceKit.Analyzers.PersonalData.Words;

namespace ComplianceKit.Analyzers.PersonalData.Members;

/// <summary>The name of a type or method without its wrapping: what is left says whose it is.</summary>
internal sealed class TypeName
{
    private static readonly Kept<TypeName> Names = new(static name => Read(name, ofService: false));
    private static readonly Kept<TypeName> Services = new(static name => Read(name, ofService: true));

    private static readonly HashSet<string> Joints = new(StringComparer.Ordinal) { "by", "for", "with", "from", "to", "in", "and" };

    private static readonly HashSet<string> Questions = new(StringComparer.Ordinal) { "get", "find", "search", "query", "list", "load", "fetch", "lookup", "look", "select", "check", "is", "has", "try", "count", "exists" };

    private TypeName(Owner? head, Owner? mentioned, bool isPlain, bool mentionsNobody)
    {
        Head = head;
        Mentioned = mentioned;
        IsPlain = isPlain;
        MentionsNobody = mentionsNobody;
    }

    /// <summary>What the name ends in: a customer, a store, settings; null when the vocabulary does not know it.</summary>
    internal Owner? Head { get; }

    /// <summary>A person in front of the head.</summary>
    internal Owner? Mentioned { get; }

    /// <summary>The name has no word that the vocabulary does not know.</summary>
    internal bool IsPlain { get; }

    /// <summary>The head is unknown, and what is known of the rest is an organisation or a thing.</summary>
    internal bool MentionsNobody { get; }

    internal static TypeName Of(string name) => Names.Of(name);

    /// <summary>Reads through "service", "controller", "manager" to what they serve.</summary>
    internal static TypeName Served(string name) => Services.Of(name);

    /// <summary>Command, Query, GetRequest: nothing but the wrapping.</summary>
    internal static bool IsWrapping(string name) => NameSplitter.Split(name).All(static word => Vocabulary.Instance.Wrappers.Contains(word) || Vocabulary.Instance.Verbs.Contains(word));

    internal static bool Asks(string method) => NameSplitter.Split(method) is [var verb, ..] && Questions.Contains(verb);

    private static TypeName Read(string name, bool ofService)
    {
        var vocabulary = Vocabulary.Instance;
        var words = NameSplitter.Split(name);
        var end = EndOfNoun(words);
        while (end > 1 && (Strippable(words[end - 1], ofService) || vocabulary.Verbs.Contains(words[end - 1])))
        {
            end--;
        }

        var begin = 0;
        while (begin < end - 1 && (vocabulary.Verbs.Contains(words[begin]) || (words[begin].Length <= 3 && vocabulary.Wrappers.Contains(words[begin]))))
        {
            begin++;
        }

        if (end == 1 && words.Length > 1 && vocabulary.Owner(words[0]) is null && vocabulary.Verbs.Contains(words[0]))
        {
            return new(null, null, isPlain: false, mentionsNobody: false);
        }

        var kept = words.Skip(begin).Take(end - begin).ToArray();
        var (head, start) = NameReader.Ending(kept, kept.Length, vocabulary.Owner);
        // A word of machines in front makes another address of it: of a coin, of a register.
        var isPlain = head is not null && kept.Take(start).All(word => vocabulary.IsKnown(word) && vocabulary.Owner(word) is not { IsNobody: true });
        var mentionsNobody = false;
        for (var at = head is null ? kept.Length - 1 : start; at > 0; at--)
        {
            var known = NameReader.Ending(kept, at, vocabulary.Owner).Found;
            if (known is { IsPerson: true })
            {
                return new(head, known, isPlain, mentionsNobody: false);
            }

            mentionsNobody |= head is null or { Kind: OwnerKind.Address } && known is { Kind: OwnerKind.Organisation or OwnerKind.Thing };
        }

        return new(head, null, isPlain, mentionsNobody);
    }

    // "GetCustomerByPhone" is about a customer.
    private static int EndOfNoun(string[] words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (Joints.Contains(words[i]))
            {
                return i;
            }
        }

        return words.Length;
    }

    private static bool Strippable(string word, bool ofService)
    {
        var vocabulary = Vocabulary.Instance;
        return vocabulary.Wrappers.Contains(word)
            || (ofService && (vocabulary.Owner(word) is { Kind: OwnerKind.System or OwnerKind.Plumbing } || word is "manager" or "async" or "impl"));
    }
}
