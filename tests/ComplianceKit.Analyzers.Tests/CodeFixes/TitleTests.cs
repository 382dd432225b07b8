using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using ComplianceKit.CodeFixes;

namespace ComplianceKit.Analyzers.Tests.CodeFixes;

/// <summary>What the light bulb says, in both languages and without a gap.</summary>
public sealed partial class TitleTests
{
    public static TheoryData<string> Names => [.. typeof(Titles).GetMembers(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Where(static m => m is PropertyInfo or MethodInfo { IsSpecialName: false, IsPrivate: false }).Select(static m => m.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Speaks_both_languages(string name)
    {
        var english = Say(name, "en");
        var chinese = Say(name, "zh-Hans");

        Assert.DoesNotMatch(Han(), english);
        Assert.Matches(Han(), chinese);
        Assert.DoesNotContain("{0}", english + chinese, StringComparison.Ordinal);
    }

    private static string Say(string name, string language)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            const BindingFlags Hidden = BindingFlags.Static | BindingFlags.NonPublic;
            return (string)(typeof(Titles).GetProperty(name, Hidden)?.GetValue(null) ?? typeof(Titles).GetMethod(name, Hidden)!.Invoke(null, ["viewing"]))!;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
