using System.Globalization;
using System.Resources;

namespace ComplianceKit.Texts;

/// <summary>The texts of one resource file in both languages. Both stand in this assembly itself: a reason always carries both, whatever languages an application is published with.</summary>
internal sealed class BilingualResources(string name)
{
    private readonly ResourceManager english = new(name, typeof(BilingualResources).Assembly);
    private readonly ResourceManager chinese = new(name + ".zh-Hans", typeof(BilingualResources).Assembly);

    internal BilingualText Get(string key, params ReadOnlySpan<BilingualText> arguments)
    {
        var englishArguments = new object[arguments.Length];
        var chineseArguments = new object[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            englishArguments[i] = arguments[i].English;
            chineseArguments[i] = arguments[i].Chinese;
        }

        return new(Fill(english, key, englishArguments), Fill(chinese, key, chineseArguments));
    }

    private string Fill(ResourceManager resources, string key, object[] arguments)
    {
        var text = resources.GetString(key, CultureInfo.InvariantCulture) ?? throw new InvalidOperationException($"The text '{key}' is missing in the resources '{name}'.");
        return arguments.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, arguments);
    }
}
