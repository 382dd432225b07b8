using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Reporting;

/// <summary>A text in both languages. As a message argument it is rendered in the language of the compiler; as a property in both.</summary>
internal sealed class LocalText : LocalizableString
{
    internal LocalText(string english, string chinese)
    {
        English = english;
        Chinese = chinese;
    }

    internal string English { get; }

    internal string Chinese { get; }

    /// <summary>A code name or another text that reads the same in every language.</summary>
    internal static LocalText Verbatim(string text) => new(text, text);

    /// <summary>A text of the resources with its arguments filled in.</summary>
    internal static LocalText Resource(string key, params LocalText[] arguments) => new(
        string.Format(ResourceTexts.English, ResourceTexts.Get(key, ResourceTexts.English), arguments.Select(static a => (object)a.English).ToArray()),
        string.Format(ResourceTexts.Chinese, ResourceTexts.Get(key, ResourceTexts.Chinese), arguments.Select(static a => (object)a.Chinese).ToArray()));

    internal static LocalText Join(IEnumerable<LocalText> parts)
    {
        var all = parts.ToList();
        var separator = Resource("Words_Separator");
        return new(string.Join(separator.English, all.Select(static p => p.English)), string.Join(separator.Chinese, all.Select(static p => p.Chinese)));
    }

    protected override string GetText(IFormatProvider? formatProvider)
    {
        // The resources know which culture falls back to which language, and what the user's language is when none is asked for.
        var chinese = string.Equals(ResourceTexts.Manager.GetString("Language", formatProvider as CultureInfo), "zh-Hans", StringComparison.Ordinal);
        return chinese ? Chinese : English;
    }

    protected override bool AreEqual(object? other) =>
        other is LocalText text && string.Equals(English, text.English, StringComparison.Ordinal) && string.Equals(Chinese, text.Chinese, StringComparison.Ordinal);

    protected override int GetHash() => StringComparer.Ordinal.GetHashCode(English);
}
