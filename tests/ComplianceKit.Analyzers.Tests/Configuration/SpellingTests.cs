using ComplianceKit.Analyzers.Configuration;

namespace ComplianceKit.Analyzers.Tests.Configuration;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("promotoin", "promotion")]
    [InlineData("Promotion", "promotion")]
    [InlineData("viewng", "viewing")]
    [InlineData("wholesale", null)]
    [InlineData("", null)]
    public void The_nearest_word_if_it_is_near(string word, string? meant) => Assert.Equal(meant, Spelling.Nearest(word, ["promotion", "viewing", "promotions"]));
}
