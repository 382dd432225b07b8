using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Analyzers.Catalogue;

namespace ComplianceKit.Analyzers.Outreach;

/// <summary>The words of src/Catalogue/apis/message-words.tsv, read once per process.</summary>
internal static class MessageWords
{
    public const string ResourceName = "ComplianceKit.Catalogue.apis.message-words.tsv";

    private static readonly Lazy<ImmutableArray<(bool Commercial, bool Content, bool Strong, string Word)>> Words = new(Read);

    /// <summary>What a text says: the first word found for each intent and strength.</summary>
    public static Evidence InContent(string text)
    {
        var folded = Fold(text);
        return Collect(content: true, word => folded.IndexOf(word, StringComparison.Ordinal) >= 0);
    }

    /// <summary>What an identifier says, word by word: <c>SendPromoCode</c> is promo and code.</summary>
    public static Evidence InName(string identifier)
    {
        var words = Split(identifier);
        var whole = identifier;
        return Collect(content: false, word => words.Contains(word) || word[0] > 0x7f && whole.IndexOf(word, StringComparison.Ordinal) >= 0);
    }

    internal static HashSet<string> Split(string identifier)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var current = new StringBuilder();
        for (var i = 0; i < identifier.Length; i++)
        {
            var letter = identifier[i];
            var startsWord = char.IsUpper(letter) && (i > 0 && char.IsLower(identifier[i - 1]) || i + 1 < identifier.Length && char.IsLower(identifier[i + 1]));
            if (!char.IsLetter(letter) || startsWord)
            {
                Close();
            }

            if (char.IsLetter(letter))
            {
                current.Append(char.ToLowerInvariant(letter));
            }
        }

        Close();
        return words;

        void Close()
        {
            if (current.Length > 0)
            {
                words.Add(current.ToString());
                current.Clear();
            }
        }
    }

    /// <summary>Full width to half width, lower case: SMS texts mix them.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            folded.Append(char.ToLowerInvariant(letter is >= '！' and <= '～' ? (char)(letter - 0xFEE0) : letter));
        }

        return folded.ToString();
    }

    private static Evidence Collect(bool content, Func<string, bool> found)
    {
        var evidence = new Evidence();
        foreach (var (commercial, ofContent, strong, word) in Words.Value)
        {
            if (ofContent == content && found(word))
            {
                evidence = evidence.With(commercial, strong, word);
            }
        }

        return evidence;
    }

    private static ImmutableArray<(bool, bool, bool, string)> Read()
    {
        var table = TsvTable.Embedded(ResourceName);
        return table.Rows.Select(row => (
            table.Cell(row, "intent") is "commercial",
            table.Cell(row, "where") is "content",
            table.Cell(row, "weight") is "strong",
            Fold(table.Cell(row, "word")))).ToImmutableArray();
    }

    /// <summary>The words that spoke for each side.</summary>
    internal readonly record struct Evidence(string? Commercial, string? Service, string? WeakCommercial, string? WeakService)
    {
        public bool OnlyCommercial => Commercial is not null && Service is null;

        public bool OnlyService => Service is not null && Commercial is null;

        public Evidence With(bool commercial, bool strong, string word) => (commercial, strong) switch
        {
            (true, true) => this with { Commercial = Commercial ?? word },
            (true, false) => this with { WeakCommercial = WeakCommercial ?? word },
            (false, true) => this with { Service = Service ?? word },
            _ => this with { WeakService = WeakService ?? word },
        };

        public Evidence And(Evidence other) => new(
            Commercial ?? other.Commercial, Service ?? other.Service, WeakCommercial ?? other.WeakCommercial, WeakService ?? other.WeakService);
    }
}
