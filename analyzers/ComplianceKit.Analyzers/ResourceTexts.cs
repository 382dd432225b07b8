using System.Globalization;
using System.Resources;

namespace ComplianceKit.Analyzers;

/// <summary>The texts of the rules and the words that their arguments are made of, in both languages.</summary>
internal sealed class ResourceTexts
{
    internal static readonly CultureInfo English = CultureInfo.InvariantCulture;
    internal static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-Hans");
    internal static readonly ResourceManager Manager = new("ComplianceKit.Analyzers.Resources", typeof(ResourceTexts).Assembly);

    private ResourceTexts()
    {
    }

    internal static string Get(string key, CultureInfo language) =>
        Manager.GetString(key, language) ?? throw new InvalidOperationException("The text '" + key + "' is missing in the resources.");
}
