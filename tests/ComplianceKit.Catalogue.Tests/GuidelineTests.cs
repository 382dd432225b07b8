namespace ComplianceKit.Catalogue;

public sealed class GuidelineTests
{
    private static readonly System.Text.Json.JsonElement Guideline = CatalogueFile.Read("law/audit-guideline.json");

    [Fact]
    public void There_are_26_audit_items_after_the_introduction()
    {
        Assert.Equal(Enumerable.Range(1, 27), Guideline.Items("items").Select(static item => item.GetProperty("item").GetInt32()));
        Assert.Equal([1], Guideline.Items("introductory").Select(static no => no.GetInt32()));
    }

    [Fact]
    public void Items_cite_duties_in_force_and_parts_carry_their_items_number()
    {
        foreach (var item in Guideline.Items("items"))
        {
            Assert.All(item.Strings("law"), static id => Assert.True(Obligations.InForce(Obligations.ById[id], Obligations.Checked), id));
            Assert.All(item.Items("parts"), part => Assert.StartsWith($"{item.GetProperty("item").GetInt32()}.", part.Text("no"), StringComparison.Ordinal));
            Assert.All(item.Items("parts"), static part => Assert.True(part.Text("evidence") is "static" or "runtime" or "organisational", part.Text("no")));
        }
    }

    [Fact]
    public void What_was_not_read_is_marked()
    {
        var unread = Guideline.Items("items").Where(static item => item.GetProperty("item").GetInt32() > 20);
        Assert.All(unread, static item => Assert.False(item.GetProperty("verified").GetBoolean()));
    }
}
