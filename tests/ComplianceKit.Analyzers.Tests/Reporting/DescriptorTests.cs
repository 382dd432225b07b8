using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Tests.Reporting;

public sealed class DescriptorTests
{
    public static TheoryData<string> Rules => new(Descriptors.All.Select(static rule => rule.Id));

    [Theory, MemberData(nameof(Rules))]
    public void Every_rule_speaks_both_languages(string id)
    {
        var rule = Descriptors.All.Single(r => r.Id == id);
        foreach (var text in new[] { rule.Title, rule.MessageFormat, rule.Description })
        {
            var english = text.ToString(CultureInfo.GetCultureInfo("en-US"));
            var chinese = text.ToString(CultureInfo.GetCultureInfo("zh-Hans"));
            Assert.NotEmpty(english);
            Assert.DoesNotContain(english, static c => c >= '\u4e00');
            Assert.Contains(chinese, static c => c >= '\u4e00');
        }
    }

    [Fact]
    public void Messages_take_the_same_arguments_in_both_languages()
    {
        foreach (var rule in Descriptors.All)
            Assert.Equal(Holes(rule, "en"), Holes(rule, "zh-Hans"));
    }

    [Fact]
    public void Every_rule_is_reported_by_an_analyzer_or_is_a_base_of_all()
    {
        var supported = KitAnalyzers.All.SelectMany(static a => a.SupportedDiagnostics).Select(static d => d.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("CK9000", supported);
        Assert.Contains("CK9002", supported);
    }

    private static string Holes(DiagnosticDescriptor rule, string language) =>
        string.Concat(rule.MessageFormat.ToString(CultureInfo.GetCultureInfo(language)).Where((c, i) => char.IsDigit(c) && i > 0).Order());
}
