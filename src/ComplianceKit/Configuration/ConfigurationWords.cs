using System.Collections.Frozen;
using System.Text;

namespace ComplianceKit.Configuration;

/// <summary>The words of compliancekit.json and what they mean. The schema (src/Catalogue/schema) lists the same words; a test compares them.</summary>
internal static class ConfigurationWords
{
    internal static readonly FrozenDictionary<string, Jurisdiction> Jurisdictions = new Dictionary<string, Jurisdiction>(StringComparer.Ordinal)
    {
        ["CN"] = Jurisdiction.China,
        ["EU"] = Jurisdiction.EuropeanUnion,
        ["UK"] = Jurisdiction.UnitedKingdom,
        ["US"] = Jurisdiction.UnitedStates,
        ["US-CA"] = Jurisdiction.California,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static readonly FrozenDictionary<string, Basis> Bases = Kebab<Basis>();

    internal static readonly FrozenDictionary<string, PersonalDataKind> Kinds = Kebab<PersonalDataKind>();

    internal static readonly FrozenDictionary<string, Channel> Channels = new Dictionary<string, Channel>(StringComparer.Ordinal)
    {
        ["sms"] = Channel.Sms,
        ["voice"] = Channel.Voice,
        ["email"] = Channel.Email,
        ["push"] = Channel.Push,
        ["wechat"] = Channel.WeChat,
        ["in-app"] = Channel.InApp,
        ["post"] = Channel.Post,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The members of an enumeration under their names in lower case with hyphens: <c>MinorUnder14</c> is <c>minor-under-14</c>.</summary>
    private static FrozenDictionary<string, T> Kebab<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToFrozenDictionary(static value => Kebab(value.ToString()), StringComparer.Ordinal);

    private static string Kebab(string name)
    {
        var word = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && (char.IsAsciiLetterUpper(name[i]) || (char.IsAsciiDigit(name[i]) && !char.IsAsciiDigit(name[i - 1]))))
                word.Append('-');
            word.Append((char)(name[i] | (char.IsAsciiLetterUpper(name[i]) ? 0x20 : 0)));
        }

        return word.ToString();
    }
}
