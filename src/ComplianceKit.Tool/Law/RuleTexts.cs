using System.Collections.Frozen;
using System.Globalization;
using System.Xml.Linq;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Law;

/// <summary>Titles and messages of the rules, from the analyzers' own resources: they travel along as files, so that both languages can be rendered from the arguments.</summary>
internal sealed class RuleTexts
{
    private readonly FrozenDictionary<string, BilingualText> texts;

    public RuleTexts()
    {
        var chinese = Read("Rules.zh-Hans.resx");
        texts = Read("Rules.resx").ToFrozenDictionary(static t => t.Key, t => new BilingualText(t.Value, chinese.GetValueOrDefault(t.Key, t.Value)), StringComparer.Ordinal);
    }

    public BilingualText? Find(string key) => texts.GetValueOrDefault(key);

    /// <summary>The message of a finding in both languages, or null where the resources know no such message or want other arguments.</summary>
    public BilingualText? Message(string rule, IReadOnlyList<BilingualText> arguments)
    {
        if (Find(rule + "_Message") is not { } format)
        {
            return null;
        }

        try
        {
            return new BilingualText(
                string.Format(CultureInfo.InvariantCulture, format.English, [.. arguments.Select(static a => (object)a.English)]),
                string.Format(CultureInfo.InvariantCulture, format.Chinese, [.. arguments.Select(static a => (object)a.Chinese)]));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Read(string name) => XDocument.Parse(Embedded.Read(name)).Root!.Elements("data")
        .ToDictionary(static d => (string)d.Attribute("name")!, static d => (string)d.Element("value")!, StringComparer.Ordinal);
}
