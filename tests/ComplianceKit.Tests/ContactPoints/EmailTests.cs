namespace ComplianceKit.Tests.ContactPoints;

public sealed class EmailTests
{
    [Theory]
    [InlineData("Li.Na@Example.CN", "li.na@example.cn")]
    [InlineData("  li.na@example.cn ", "li.na@example.cn")]
    [InlineData("mailto:li.na@example.cn", "li.na@example.cn")]
    [InlineData("ＬＩ．ＮＡ＠ｅｘａｍｐｌｅ．ｃｎ", "li.na@example.cn")]
    [InlineData("li.na@example.cn.", "li.na@example.cn")]
    [InlineData("li+shop@example.cn", "li+shop@example.cn")]
    [InlineData("li@例子.中国", "li@xn--fsqu00a.xn--fiqs8s")]
    [InlineData("li@例子。中国", "li@xn--fsqu00a.xn--fiqs8s")]
    [InlineData("li@XN--FSQU00A.XN--FIQS8S", "li@xn--fsqu00a.xn--fiqs8s")]
    [InlineData("李娜@例子.中国", "李娜@xn--fsqu00a.xn--fiqs8s")]
    [InlineData("re\u0301my@example.fr", "r\u00E9my@example.fr")]
    public void Every_way_to_write_an_address_is_the_same_point(string text, string canonical) =>
        Assert.Equal(canonical, ContactPoint.Email(text).Address);

    [Fact]
    public void A_plus_tag_is_another_mailbox_by_policy() =>
        Assert.NotEqual(ContactPoint.Email("li@example.cn"), ContactPoint.Email("li+shop@example.cn"));

    [Theory]
    [InlineData("", ContactPointProblem.Empty)]
    [InlineData("li", ContactPointProblem.Malformed)]
    [InlineData("@example.cn", ContactPointProblem.Malformed)]
    [InlineData("li@", ContactPointProblem.Malformed)]
    [InlineData("li..na@example.cn", ContactPointProblem.Malformed)]
    [InlineData("li na@example.cn", ContactPointProblem.Malformed)]
    [InlineData("l***i@example.cn", ContactPointProblem.Masked)]
    [InlineData("li@localhost", ContactPointProblem.BadDomain)]
    [InlineData("li@-x-.cn", ContactPointProblem.BadDomain)]
    [InlineData("li@1.2.3.4", ContactPointProblem.BadDomain)]
    [InlineData("li@exa mple.cn", ContactPointProblem.BadDomain)]
    [InlineData("Li Na <li@example.cn>", ContactPointProblem.UnsupportedForm)]
    [InlineData("\"li\"@example.cn", ContactPointProblem.UnsupportedForm)]
    [InlineData("li@[127.0.0.1]", ContactPointProblem.UnsupportedForm)]
    [InlineData("a@example.cn;b@example.cn", ContactPointProblem.Several)]
    [InlineData("a@b@example.cn", ContactPointProblem.Several)]
    [InlineData("a\uD800@example.cn", ContactPointProblem.Malformed)]
    public void What_is_not_one_address_is_refused_with_its_reason(string text, ContactPointProblem expected)
    {
        Assert.False(ContactPoint.TryEmail(text, out _, out var problem));
        Assert.Equal(expected, problem);
    }

    [Fact]
    public void An_address_longer_than_mail_allows_is_refused()
    {
        Assert.False(ContactPoint.TryEmail(new string('a', 65) + "@example.cn", out _, out var problem));
        Assert.Equal(ContactPointProblem.TooLong, problem);
    }
}
