using ComplianceKit.Analyzers.Configuration.Json;

namespace ComplianceKit.Analyzers.PersonalData.Words;

/// <summary>vocabulary.json, read once per process. Words are found by their letters without spaces: "first name" is <c>firstname</c>.</summary>
internal sealed class Vocabulary
{
    /// <summary>The longest word in letters; nothing longer is looked up.</summary>
    internal const int LongestWord = 28;

    private static readonly Lazy<Vocabulary> Loaded = new(static () => new(CatalogueResource.Read("vocabulary.json")));
    private readonly Dictionary<string, Term> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Owner> _owners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Owner> _sides = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Term> _initials = new(StringComparer.Ordinal);
    private readonly HashSet<string> _pieces = new(StringComparer.Ordinal);

    private Vocabulary(JsonNode root)
    {
        foreach (var record in root["terms"]!.Items)
        {
            var term = new Term(DataKinds.Find(record["kind"]!.Text!)!, Parse<Claim>(record["says"]!.Text!), Shapes(record["takes"]!.Text!), record["internal"]?.IsTrue == true);
            foreach (var word in record["words"]!.Strings())
            {
                _terms.Add(Fold(word), term);
                AddPieces(word);
            }
        }

        AddOwners(root["people"]!, _owners, OwnerKind.Person);
        AddOwners(root["weakPeople"]!, _owners, OwnerKind.PersonPerhaps);
        AddOwners(root["owners"]!, _owners, kind: null);
        AddOwners(root["sides"]!, _sides, OwnerKind.Person);
        var internals = new HashSet<string>(root["internalInitials"]!.Strings(), StringComparer.Ordinal);
        foreach (var member in root["initials"]!.Members)
        {
            // In full or in initials, a kind is held in the same forms.
            var kind = DataKinds.Find(member.Value.Text!)!;
            _initials.Add(member.Name, new Term(kind, Claim.Own, _terms.Values.First(term => term.Kind == kind).Takes, internals.Contains(member.Name)));
        }

        Wrappers = Words(root, "wrappers");
        Verbs = Words(root, "verbs");
        Neutral = Words(root, "neutral");
        Tails = Words(root, "tails");
        Agents = Words(root, "agents");
        Accounts = Words(root, "accounts");
        FirstWords = Words(root, "firstWords");
        OrganisationMarks = Words(root, "orgMarks");
        SystemMarks = Words(root, "systemMarks");
        ChildMarks = Words(root, "childMarks");
        TechnicalMarks = Words(root, "technicalMarks");
        Carriers = Words(root, "carriers");
        Placeholders = Words(root, "placeholders");
        Authorities = Words(root, "authorities");
        // Short words hide in longer ones ("age" in "message"), so that only those of a list are cut off.
        _pieces.RemoveWhere(static piece => piece.Length < 4);
        _pieces.UnionWith(root["shortPieces"]!.Strings());
    }

    internal static Vocabulary Instance => Loaded.Value;

    /// <summary>What type names carry beside their meaning: Dto, ViewModel, Request.</summary>
    internal HashSet<string> Wrappers { get; }

    internal HashSet<string> Verbs { get; }

    /// <summary>Qualifiers that say nothing about whose a value is: home, new, backup.</summary>
    internal HashSet<string> Neutral { get; }

    /// <summary>Last words that do not change what a name means: text, value, masked.</summary>
    internal HashSet<string> Tails { get; }

    /// <summary>People that stand alone for their name: operator, created by.</summary>
    internal HashSet<string> Agents { get; }

    /// <summary>Those of them that are written down by their account and not by their name.</summary>
    internal HashSet<string> Accounts { get; }

    /// <summary>Words of languages that put the head first: nome do cliente.</summary>
    internal HashSet<string> FirstWords { get; }

    internal HashSet<string> OrganisationMarks { get; }

    internal HashSet<string> SystemMarks { get; }

    internal HashSet<string> ChildMarks { get; }

    /// <summary>Members of an address that is no postal one: register, script, subnet.</summary>
    internal HashSet<string> TechnicalMarks { get; }

    /// <summary>Last words that say how a picture is held: avatar path, photo thumbnail.</summary>
    internal HashSet<string> Carriers { get; }

    /// <summary>Words that say that a picture or a password stands in for one that nobody chose: default avatar.</summary>
    internal HashSet<string> Placeholders { get; }

    /// <summary>Participles before "by" that name no person who acted: sorted by, issued by.</summary>
    internal HashSet<string> Authorities { get; }

    internal Term? Term(string folded) => _terms.TryGetValue(folded, out var term) ? term : null;

    internal Owner? Owner(string folded) => _owners.TryGetValue(folded, out var owner) ? owner : null;

    /// <summary>An owner as a qualifier only: the phone of "billing" is the customer's, a type "Billing" is nobody.</summary>
    internal Owner? Side(string folded) => _sides.TryGetValue(folded, out var owner) ? owner : Owner(folded);

    internal Term? Initials(string folded) => _initials.TryGetValue(folded, out var term) ? term : null;

    /// <summary>Whether a run of letters without case is a word that longer runs are cut at.</summary>
    internal bool IsPiece(string letters) => _pieces.Contains(letters);

    internal bool IsKnown(string folded) =>
        _terms.ContainsKey(folded) || _owners.ContainsKey(folded) || _sides.ContainsKey(folded) || _initials.ContainsKey(folded) || _pieces.Contains(folded)
        || Wrappers.Contains(folded) || Verbs.Contains(folded) || Neutral.Contains(folded) || Tails.Contains(folded);

    private static string Fold(string word) => word.Replace(" ", string.Empty);

    private static T Parse<T>(string name)
        where T : struct => (T)Enum.Parse(typeof(T), name, ignoreCase: true);

    private static ValueShapes Shapes(string names) =>
        names.Split(' ').Aggregate(ValueShapes.None, static (all, name) => all | Parse<ValueShapes>(name));

    private HashSet<string> Words(JsonNode root, string name)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in root[name]!.Strings())
        {
            words.Add(Fold(word));
            AddPieces(word);
        }

        return words;
    }

    private void AddOwners(JsonNode records, Dictionary<string, Owner> owners, OwnerKind? kind)
    {
        foreach (var record in records.Items)
        {
            var whose = record["whose"]?.Text;
            var learner = whose == "student";
            var owner = new Owner(
                kind ?? Parse<OwnerKind>(record["owner"]!.Text!),
                whose is null ? SubjectRole.Unknown : learner ? SubjectRole.User : Parse<SubjectRole>(whose),
                learner,
                isSide: ReferenceEquals(owners, _sides),
                writes: record["writes"]?.IsTrue == true);
            foreach (var word in record["words"]!.Strings())
            {
                owners.Add(Fold(word), owner);
                AddPieces(word);
            }
        }
    }

    private void AddPieces(string words)
    {
        foreach (var word in words.Split(' '))
        {
            if (word[0] < 128)
            {
                _pieces.Add(word);
            }
        }

        if (words.IndexOf(' ') > 0 && words[0] < 128)
        {
            _pieces.Add(Fold(words));
        }
    }
}
