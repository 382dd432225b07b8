using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace ComplianceKit.Analyzers.Rules.Consent;

/// <summary>Boxes of a page that ask for consent and are ticked before the person does anything.</summary>
internal static class TickedBoxes
{
    private const int NearbyText = 200;
    private const int ShownText = 40;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly HashSet<string> Inline = new(["a", "span", "strong", "b", "i", "em", "small", "label", "u", "font"], StringComparer.OrdinalIgnoreCase);

    private static readonly Regex HtmlHelper = new(
        @"Html\.CheckBox\(\s*""(?<name>[^""]+)""\s*,\s*(?<tick>true)\b|Html\.CheckBoxFor\(\s*\w+\s*=>\s*[\w.]*?(?<name>\w+)\s*,\s*new\s*\{[^}]*?(?<tick>@?checked\s*=\s*(""checked""|""true""|""""|true))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);

    internal static IEnumerable<(string Name, TextSpan Span)> In(string text, bool blazor)
    {
        if (!MayTick(text))
        {
            yield break;
        }

        var tags = MarkupReader.Read(text);
        for (var i = 0; i < tags.Count; i++)
        {
            if (Tick(tags[i], blazor) is { } tick && Asked(tags, i, text) is { } name)
            {
                yield return (name, tags[i].SpanOf(tick));
            }
        }

        foreach (Match helper in HtmlHelper.Matches(text))
        {
            if (ConsentNames.MeaningOf(helper.Groups["name"].Value) != ConsentMeaning.None)
            {
                yield return (helper.Groups["name"].Value, new TextSpan(helper.Groups["tick"].Index, helper.Groups["tick"].Length));
            }
        }
    }

    /// <summary>Most pages tick nothing, and need not be taken apart.</summary>
    private static bool MayTick(string text) => text.IndexOf("checked", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("InputCheckbox", StringComparison.OrdinalIgnoreCase) >= 0
        || text.IndexOf("Html.CheckBox", StringComparison.Ordinal) >= 0;

    /// <summary>The attribute that ticks the box without asking anybody; null where a value decides or nothing does.</summary>
    private static string? Tick(MarkupTag tag, bool blazor)
    {
        if (tag.Closes)
        {
            return null;
        }

        if (tag.Is("InputCheckbox"))
        {
            return tag["Value"] is "true" or "@true" or "@(true)" ? "Value" : tag.Has("checked") && IsSet(tag["checked"], blazor) ? "checked" : null;
        }

        var box = tag.Is("input") && (tag["type"] is { } type && (type.Equals("checkbox", StringComparison.OrdinalIgnoreCase) || (type.Equals("radio", StringComparison.OrdinalIgnoreCase) && SaysYes(tag["value"]))));
        return box && tag.Has("checked") && IsSet(tag["checked"], blazor) ? "checked" : null;
    }

    // In HTML the attribute ticks the box whatever it says; Razor leaves it out for @false, and Blazor for false too.
    private static bool IsSet(string? value, bool blazor) => value is null or "" or "@true" or "@(true)" || (value[0] != '@' && !(blazor && value is "false"));

    private static bool SaysYes(string? value) => value?.ToUpperInvariant() is "YES" or "TRUE" or "1" or "Y" or "ON" or "AGREE" or "ACCEPT" or "同意" or "是";

    private static string? Asked(IReadOnlyList<MarkupTag> tags, int at, string text)
    {
        var box = tags[at];
        foreach (var attribute in new[] { "asp-for", "name", "id", "@bind", "@bind-Value", "bind-Value" })
        {
            var name = box[attribute]?.TrimStart('@').Split('.').Last();
            if (name is null)
            {
                continue;
            }

            if (ConsentNames.IsRefusal(name))
            {
                return null;
            }

            if (ConsentNames.MeaningOf(name) != ConsentMeaning.None)
            {
                return name;
            }
        }

        var label = LabelFor(tags, box["id"], text) ?? TextAfter(tags, at, text);
        return ConsentNames.AsksForConsent(label) ? Shown(label) : null;
    }

    private static string? LabelFor(IReadOnlyList<MarkupTag> tags, string? id, string text)
    {
        for (var i = 0; id is { Length: > 0 } && i < tags.Count; i++)
        {
            if (tags[i].Is("label") && !tags[i].Closes && string.Equals(tags[i]["for"], id, StringComparison.Ordinal))
            {
                return TextAfter(tags, i, text);
            }
        }

        return null;
    }

    /// <summary>What is written beside: up to the next tag that begins or ends another part of the page.</summary>
    private static string TextAfter(IReadOnlyList<MarkupTag> tags, int at, string text)
    {
        var beside = new System.Text.StringBuilder();
        for (var i = at; i < tags.Count && beside.Length < NearbyText && (i == at || Inline.Contains(tags[i].Name)); i++)
        {
            var end = i + 1 < tags.Count ? tags[i + 1].Start : text.Length;
            beside.Append(text, tags[i].End, Math.Min(end - tags[i].End, NearbyText)).Append(' ');
        }

        return beside.ToString();
    }

    private static string Shown(string label)
    {
        var line = string.Join(" ", label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= ShownText ? line : line.Substring(0, ShownText) + "…";
    }
}
