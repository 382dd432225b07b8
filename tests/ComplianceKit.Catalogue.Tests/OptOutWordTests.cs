namespace ComplianceKit.Catalogue;

public sealed class OptOutWordTests
{
    private static readonly System.Text.Json.JsonElement File = CatalogueFile.Read("optout-keywords.json");

    [Fact]
    public void A_word_stands_once_for_each_action_and_match()
    {
        var words = File.Items("words").Select(static word => (word.Text("word"), word.Text("action"), word.Text("match"))).ToList();
        Assert.Equal(words.Count, words.Distinct().Count());
    }

    [Fact]
    public void Single_letters_count_only_as_the_whole_message() =>
        Assert.All(File.Items("words").Where(static word => word.Text("word").Length == 1), static word => Assert.Equal("whole", word.Text("match")));

    [Theory]
    [InlineData("T")]
    [InlineData("TD")]
    [InlineData("R")]
    [InlineData("N")]
    [InlineData("退订")]
    [InlineData("拒收")]
    [InlineData("取消")]
    [InlineData("0000")]
    [InlineData("STOP")]
    [InlineData("UNSUBSCRIBE")]
    public void What_people_send_to_refuse_is_there(string word) =>
        Assert.Contains(File.Items("words"), entry => entry.Text("word") == word && entry.Text("action") == "opt-out");
}
