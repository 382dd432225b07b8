using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceKit.Analyzers.Configuration.Json;
using ComplianceKit.Analyzers.PersonalData;
using ComplianceKit.House;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Tests.Reporting;

/// <summary>Every rule has its page, and every page its rule; the table of rules says what the presets do.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] Sections = ["Cause", "Why", "How to fix", "When to suppress", "Options", "Example", "中文说明"];

    public static TheoryData<string> Rules => new(Descriptors.All.Select(static rule => rule.Id));

    [Theory, MemberData(nameof(Rules))]
    public void The_page_has_the_fixed_sections(string id)
    {
        var page = Page(id + ".md");
        Assert.StartsWith("# " + id + ": ", page, StringComparison.Ordinal);
        Assert.Equal(Sections, Section().Matches(page).Select(static m => m.Groups["name"].Value));
        foreach (var part in Section().Split(page))
            Assert.False(string.IsNullOrWhiteSpace(part), id + " has an empty section");
    }

    [Theory, MemberData(nameof(Rules))]
    public void The_help_link_leads_to_the_page(string id)
    {
        var link = Descriptors.All.Single(rule => rule.Id == id).HelpLinkUri;
        Assert.EndsWith("/analyzers/docs/" + id + ".md", link, StringComparison.Ordinal);
        Assert.True(File.Exists(Repository.PathOf("analyzers", "docs", Path.GetFileName(link))));
    }

    [Theory, MemberData(nameof(Rules))]
    public void The_page_cites_only_duties_that_the_rule_serves(string id)
    {
        var served = CatalogueResource.Read("rules.json")["rules"]!.Items.Single(rule => rule["id"]!.Text == id)["law"]!.Strings().ToList();
        var why = Section().Split(Page(id + ".md"))[4];
        var cited = Citation().Matches(why).Select(static m => m.Value).ToList();
        Assert.NotEmpty(cited);
        Assert.Empty(cited.Except(served, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_page_belongs_to_a_rule()
    {
        var pages = Directory.EnumerateFiles(Repository.PathOf("analyzers", "docs"), "CK*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);
        Assert.Equal(Descriptors.All.Select(static rule => rule.Id), pages);
    }

    [Fact]
    public void The_table_lists_every_rule_with_what_the_presets_make_of_it()
    {
        var expected = Descriptors.All.Select(static rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Title.ToString(CultureInfo.InvariantCulture)} | {Severity("observe", rule)} | {Severity("enforce", rule)} | {Severity("strict", rule)} |");
        Assert.Equal(expected, Page("README.md").Split('\n').Where(static line => line.StartsWith("| [CK", StringComparison.Ordinal)));
    }

    private static string Severity(string preset, DiagnosticDescriptor rule)
    {
        var line = File.ReadLines(Repository.PathOf("analyzers", "ComplianceKit.Analyzers", "Package", "presets", "0.1", preset + ".globalconfig"))
            .SingleOrDefault(line => line.StartsWith("dotnet_diagnostic." + rule.Id + ".severity", StringComparison.Ordinal));
        return line?.Split('=')[1].Trim() ?? (rule.DefaultSeverity == DiagnosticSeverity.Info ? "opt-in" : throw new InvalidOperationException(rule.Id + " is in no preset."));
    }

    private static string Page(string name) => File.ReadAllText(Repository.PathOf("analyzers", "docs", name)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^## (?<name>.+)$", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"\b(?:CN|EU|UK|US|INT)-[A-Z][A-Z0-9]*-(?:[A-Za-z0-9-]|\([0-9a-z]+\))+")]
    private static partial Regex Citation();
}
