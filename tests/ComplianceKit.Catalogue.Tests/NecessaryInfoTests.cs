namespace ComplianceKit.Catalogue;

public sealed class NecessaryInfoTests
{
    private static readonly System.Text.Json.JsonElement File = CatalogueFile.Read("law/necessary-info.json");

    [Fact]
    public void There_are_39_categories_of_which_13_need_nothing()
    {
        Assert.Equal(Enumerable.Range(1, 39), File.Items("categories").Select(static category => category.GetProperty("no").GetInt32()));
        Assert.Equal(13, File.Items("categories").Count(static category => category.GetProperty("nothingNeeded").GetBoolean()));
    }

    [Fact]
    public void A_category_lists_known_kinds_or_needs_nothing()
    {
        var kinds = CatalogueFile.Read("data-kinds.json").Items("kinds").Select(static kind => kind.Text("id")).ToHashSet(StringComparer.Ordinal);
        foreach (var category in File.Items("categories"))
        {
            Assert.Equal(category.GetProperty("nothingNeeded").GetBoolean(), category.GetProperty("necessary").GetArrayLength() == 0);
            Assert.All(category.Items("necessary").SelectMany(static needed => needed.Strings("kinds")), kind => Assert.Contains(kind, kinds));
        }
    }

    [Fact]
    public void Housing_needs_the_phone_and_no_name_and_no_id_number()
    {
        var housing = File.Items("categories").Single(static category => category.GetProperty("no").GetInt32() == 13);
        var kinds = housing.Items("necessary").SelectMany(static needed => needed.Strings("kinds")).ToList();
        Assert.Contains("phone", kinds);
        Assert.DoesNotContain("name", kinds);
        Assert.DoesNotContain("id-number", kinds);
    }
}
