using System.Text.Json;

namespace ComplianceKit.Tool.Texts;

/// <summary>Both languages at once: how files write them, and how they are put together.</summary>
internal static class Bilingual
{
    public const string English = "en";

    public const string Chinese = "zh-Hans";

    public static BilingualText Same(string text) => new(text, text);

    public static string In(this BilingualText text, bool chinese) => chinese ? text.Chinese : text.English;

    /// <summary>A list in the manner of each language.</summary>
    public static BilingualText Join(IEnumerable<BilingualText> parts)
    {
        var all = parts.ToList();
        return new BilingualText(string.Join(", ", all.Select(static p => p.English)), string.Join("、", all.Select(static p => p.Chinese)));
    }

    public static BilingualText Read(JsonElement element) => new(element.GetProperty(English).GetString()!, element.GetProperty(Chinese).GetString()!);
}
