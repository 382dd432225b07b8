using ComplianceKit;

namespace HomeLeads.Notices;

/// <summary>The notice beside the form. What is recorded is the digest of exactly the wording that the visitor saw.</summary>
public static class LeadNotice
{
    private const string Id = "lead-form";
    private const string Version = "2026-01";

    private static readonly Dictionary<string, string> Wordings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["zh-Hans"] = Read("zh-Hans"),
        ["en"] = Read("en"),
    };

    /// <summary>What the page shows, and what it sends back with the form.</summary>
    public static ShownNotice In(string language)
    {
        var shown = Wordings.ContainsKey(language) ? language : "zh-Hans";
        return new(Version, shown, Sha256Digest.OfText(Wordings[shown]).ToString(), Wordings[shown]);
    }

    /// <summary>The notice that came back with the form; null when we never showed such a wording.</summary>
    public static NoticeReference? Recognise(string version, string language, string wordingHash) =>
        version == Version && Wordings.TryGetValue(language, out var wording) && Sha256Digest.TryParse(wordingHash, out var seen) && seen == Sha256Digest.OfText(wording)
            ? new(Id, version, language, seen)
            : null;

    private static string Read(string language)
    {
        using var stream = typeof(LeadNotice).Assembly.GetManifestResourceStream($"{Id}.{language}.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Trim();
    }
}

public sealed record ShownNotice(string Version, string Language, string WordingHash, string Wording);
