using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace ComplianceKit.Tool.Texts;

/// <summary>What the tool and its report say, in both languages, from Texts/texts.json.</summary>
internal static class Text
{
    private static readonly Lazy<FrozenDictionary<string, BilingualText>> All = new(static () =>
    {
        using var document = JsonDocument.Parse(Embedded.Read("Texts.texts.json"));
        return document.RootElement.EnumerateObject().ToFrozenDictionary(static p => p.Name, static p => Bilingual.Read(p.Value), StringComparer.Ordinal);
    });

    public static IReadOnlyCollection<string> Keys => All.Value.Keys;

    public static bool Has(string key) => All.Value.ContainsKey(key);

    public static BilingualText Get(string key, params ReadOnlySpan<object> arguments)
    {
        var text = All.Value.TryGetValue(key, out var found) ? found : throw new ArgumentException($"Texts/texts.json has no text '{key}'.", nameof(key));
        return arguments.IsEmpty ? text : new BilingualText(Fill(text.English, arguments, chinese: false), Fill(text.Chinese, arguments, chinese: true));
    }

    private static string Fill(string text, ReadOnlySpan<object> arguments, bool chinese)
    {
        var values = new object[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i] is BilingualText both ? both.In(chinese) : arguments[i];
        }

        return string.Format(CultureInfo.InvariantCulture, text, values);
    }
}
