using System.Resources;

namespace ComplianceKit.CodeFixes;

/// <summary>What the light bulb says, in the language of the process.</summary>
internal static class Titles
{
    private static readonly ResourceManager Words = new("ComplianceKit.CodeFixes.Resources", typeof(Titles).Assembly);

    internal static string RequireConsent(string purpose) => Filled("RequireConsent", purpose);

    internal static string BindConsentForm(string member) => Filled("BindConsentForm", member);

    internal static string NameLegalBasis => Word("NameLegalBasis");

    internal static string Untick => Word("Untick");

    internal static string AwaitConsent => Word("AwaitConsent");

    internal static string RequireInstead => Word("RequireInstead");

    internal static string MaskPersonalData => Word("MaskPersonalData");

    internal static string AskGate(string purpose) => Filled("AskGate", purpose);

    internal static string StopUnlessAllowed => Word("StopUnlessAllowed");

    private static string Filled(string key, string value) => Word(key).Replace("{0}", value);

    // The resource manager takes the culture of the process by itself; analyzers may not read it (RS1035).
    private static string Word(string key) => Words.GetString(key, culture: null) ?? key;
}
