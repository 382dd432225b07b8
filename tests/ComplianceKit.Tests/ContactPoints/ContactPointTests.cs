namespace ComplianceKit.Tests.ContactPoints;

public sealed class ContactPointTests
{
    [Fact]
    public void The_exception_says_why_in_both_languages_and_does_not_contain_the_value()
    {
        var thrown = Assert.Throws<ContactPointFormatException>(() => ContactPoint.Phone("1380013800secret"));
        Assert.Equal(ContactPointProblem.Malformed, thrown.Problem);
        Assert.Equal(ContactPointKind.Phone, thrown.Kind);
        Assert.DoesNotContain("1380013800", thrown.ToString(), StringComparison.Ordinal);
        Assert.Contains("correct it at the source", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("请在来源处更正", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_form_is_masked() =>
        Assert.Equal("Phone +***0", ContactPoint.Phone("13800138000").ToString());

    [Fact]
    public void A_WeChat_openid_keeps_its_case()
    {
        Assert.Equal("oABCdef_123-456789012345678x", ContactPoint.WeChat(" oABCdef_123-456789012345678x ").Address);
        Assert.NotEqual(ContactPoint.WeChat("oABCdef_123-456789012345678x"), ContactPoint.WeChat("oabcdef_123-456789012345678x"));
        Assert.False(ContactPoint.TryWeChat("o123", out _, out var tooShort));
        Assert.Equal(ContactPointProblem.TooShort, tooShort);
        Assert.False(ContactPoint.TryWeChat("oABCdef 123-456789012345678x", out _, out var malformed));
        Assert.Equal(ContactPointProblem.Malformed, malformed);
    }

    [Fact]
    public void A_postal_address_has_no_canonical_form()
    {
        Assert.False(ContactPoint.TryParse(ContactPointKind.PostalAddress, "1 Main Street", out _, out var problem));
        Assert.Equal(ContactPointProblem.NoCanonicalForm, problem);
    }

    [Fact]
    public void The_same_text_of_another_kind_is_another_point() =>
        Assert.NotEqual(ContactPoint.Email("li@example.cn"), ContactPoint.AppAccount("li@example.cn"));

    [Fact]
    public void Every_problem_has_words_in_both_languages()
    {
        foreach (var problem in Enum.GetValues<ContactPointProblem>())
        {
            Assert.True(problem.Describe().English.Length > 5);
            Assert.Contains(problem.Describe().Chinese, c => c is >= '\u4E00' and <= '\u9FFF');
        }
    }
}
