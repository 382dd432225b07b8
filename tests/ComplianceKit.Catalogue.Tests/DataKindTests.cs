using System.Globalization;

namespace ComplianceKit.Catalogue;

public sealed class DataKindTests
{
    private static readonly System.Text.Json.JsonElement File = CatalogueFile.Read("data-kinds.json");

    [Fact]
    public void The_enumeration_mirrors_the_catalogue()
    {
        var catalogue = File.Items("kinds").Select(static kind => Pascal(kind.Text("id"))).Order(StringComparer.Ordinal);
        Assert.Equal(Enum.GetNames<PersonalDataKind>().Order(StringComparer.Ordinal), catalogue);
    }

    [Fact]
    public void Parents_are_groups()
    {
        var groups = File.Items("groups").Select(static group => group.Text("id")).ToHashSet(StringComparer.Ordinal);
        foreach (var kind in File.Items("kinds").Where(static kind => kind.Text("id") != "other"))
            Assert.Contains(kind.Text("parent"), groups);
    }

    [Fact]
    public void A_sensitive_kind_says_why_in_both_languages_and_is_treated_cautiously()
    {
        foreach (var kind in File.Items("kinds").Where(static kind => kind.GetProperty("sensitive").GetBoolean()))
        {
            Assert.True(kind.GetProperty("reason").Text("en").Length > 0 && kind.GetProperty("reason").Text("zh-Hans").Length > 0, kind.Text("id"));
            Assert.True(kind.GetProperty("cautious").GetBoolean(), kind.Text("id"));
        }
    }

    [Theory]
    [InlineData("face", true)]
    [InlineData("bank-card", true)]
    [InlineData("religion", true)]
    [InlineData("child-name", true)]
    [InlineData("phone", false)]
    [InlineData("id-number", false)]
    [InlineData("id-photo", true)]
    public void Sensitive_is_what_article_28_and_the_newer_standard_say(string id, bool sensitive) =>
        Assert.Equal(sensitive, File.Items("kinds").Single(kind => kind.Text("id") == id).GetProperty("sensitive").GetBoolean());

    private static string Pascal(string id) =>
        string.Concat(id.Split('-').Select(static part => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(part)));
}
