using System.Text.RegularExpressions;
using ComplianceKit.House;
using ComplianceKit.Tool.Findings;
using ComplianceKit.Tool.Law;
using ComplianceKit.Tool.Reports;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.TextTests;

public sealed partial class TextFileTests
{
    public static TheoryData<string> Keys => new(Text.Keys);

    [Theory, MemberData(nameof(Keys))]
    public void Every_text_stands_in_both_languages_with_the_same_places(string key)
    {
        var text = Text.Get(key);

        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", text.Chinese == text.English || key.StartsWith("error.configuration", StringComparison.Ordinal) || text.Chinese.Contains("NoWarn") ? "同" : text.Chinese);
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", text.English);
        Assert.Equal(Places(text.English), Places(text.Chinese));
    }

    [Fact]
    public void Nothing_of_ours_calls_a_system_compliant() =>
        Assert.DoesNotContain(Text.Keys.Where(static k => k != "glance.what").Select(static k => Text.Get(k)), static t => t.English.Contains("compliant", StringComparison.OrdinalIgnoreCase) || t.Chinese.Contains("符合规定", StringComparison.Ordinal) || t.Chinese.Contains("已合规", StringComparison.Ordinal));

    [Fact]
    public void Every_kind_of_blind_spot_has_its_sentence_unless_a_rule_says_it() =>
        Assert.All(Enum.GetValues<BlindSpotKind>().Except([BlindSpotKind.NotFollowed, BlindSpotKind.RuleFailed]), static kind => Assert.True(Text.Has("blind." + kind), kind.ToString()));

    [Fact]
    public void Every_verdict_and_level_has_its_words()
    {
        Assert.All(Enum.GetValues<AuditVerdict>(), static v => Assert.True(Text.Has("verdict." + v)));
        Assert.All(Enum.GetValues<AuditVerdict>().Except([AuditVerdict.NothingFound]), static v => Assert.True(Text.Has("compared." + v)));
        Assert.All(Enum.GetValues<FindingLevel>(), static v => Assert.True(Text.Has("level." + v)));
    }

    [Fact]
    public void Every_rule_has_title_description_and_remedy_in_both_languages_where_the_analyzers_have_it()
    {
        var written = FactBook.Instance.Rules.Where(static r => FactBook.Instance.Texts.Find(r.Id + "_Title") is not null).ToList();

        Assert.True(written.Count >= 12);
        Assert.All(written, static rule =>
        {
            Assert.NotEqual(rule.Title.English, rule.Title.Chinese);
            Assert.NotEqual(rule.Description.English, rule.Description.Chinese);
        });
        Assert.Contains(written, static r => r.Remedy.English.Length > 0 && r.Remedy.Chinese.Contains('。'));
        Assert.True(FactBook.Instance.RuleOf("CK1001").IsCore);
        Assert.False(FactBook.Instance.RuleOf("CK4002").IsCore);
    }

    [Fact]
    public void No_text_lies_unused()
    {
        var sources = string.Join('\n', Directory.EnumerateFiles(Repository.PathOf("src", "ComplianceKit.Tool"), "*", SearchOption.AllDirectories)
            .Where(static f => Path.GetExtension(f) is ".cs" or ".html" or ".md" or ".svg" && !f.EndsWith("texts.json", StringComparison.Ordinal)).Select(File.ReadAllText));
        var whole = Text.Keys.Where(key => !sources.Contains($"\"{key}\"", StringComparison.Ordinal) && !sources.Contains($"{{{{t {key}}}}}", StringComparison.Ordinal));

        // Families whose last word is a value: "blind." + kind.
        Assert.DoesNotContain(whole, key => !sources.Contains($"\"{key[..(key.IndexOf('.', StringComparison.Ordinal) + 1)]}\"", StringComparison.Ordinal));
    }

    private static string Places(string text) => string.Join(' ', PlaceHolder().Matches(text).Select(static m => m.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex PlaceHolder();
}
