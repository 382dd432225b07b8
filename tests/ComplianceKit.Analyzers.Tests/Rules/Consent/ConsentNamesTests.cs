using ComplianceKit.Analyzers.Rules.Consent;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceKit.Analyzers.Tests.Rules.Consent;

public sealed class ConsentNamesTests
{
    [Theory]
    [InlineData("Consent")]
    [InlineData("HasConsent")]
    [InlineData("marketing_consent")]
    [InlineData("AgreedToTerms")]
    [InlineData("IsAgree")]
    [InlineData("agreeterms")]
    [InlineData("MarketingOptIn")]
    [InlineData("OptedIn")]
    [InlineData("AcceptMarketing")]
    [InlineData("acceptsPrivacyPolicy")]
    [InlineData("ReceivePromotionalOffers")]
    [InlineData("tongyi")]
    [InlineData("IsTongYiXieYi")]
    [InlineData("是否同意")]
    [InlineData("已同意隐私政策")]
    public void A_persons_agreement(string name) => Assert.Equal(ConsentMeaning.Clear, ConsentNames.MeaningOf(name));

    [Theory]
    [InlineData("Subscribe")]
    [InlineData("Newsletter")]
    [InlineData("AllowMarketing")]
    [InlineData("ShareWithPartners")]
    [InlineData("订阅")]
    public void May_be_an_agreement(string name) => Assert.Equal(ConsentMeaning.Hint, ConsentNames.MeaningOf(name));

    [Fact]
    public void Says_it_itself() => Assert.Equal(ConsentMeaning.TickedByDefault, ConsentNames.MeaningOf("NewsletterTickedByDefault"));

    [Theory]
    [InlineData("EnableNewsletter")]
    [InlineData("RequireConsent")]
    [InlineData("ConsentRequired")]
    [InlineData("_consentPostback")]
    [InlineData("ShowConsentPage")]
    [InlineData("AllowRememberConsent")]
    [InlineData("NotConsented")]
    [InlineData("OptOut")]
    [InlineData("Unsubscribed")]
    [InlineData("DisagreeWithTerms")]
    [InlineData("不同意")]
    [InlineData("需同意")]
    [InlineData("AgreementPrinted")]
    [InlineData("Option")]
    [InlineData("Adopting")]
    [InlineData("AcceptFiles")]
    [InlineData("Accepted")]
    [InlineData("IsActive")]
    [InlineData("")]
    public void Something_else(string name) => Assert.Equal(ConsentMeaning.None, ConsentNames.MeaningOf(name));

    [Theory]
    [InlineData("OptOut")]
    [InlineData("optedOut")]
    [InlineData("DoNotContact")]
    [InlineData("NoMarketing")]
    [InlineData("退订")]
    public void A_persons_refusal(string name) => Assert.True(ConsentNames.IsRefusal(name));

    [Theory]
    [InlineData("OptIn")]
    [InlineData("Notify")]
    [InlineData("Phone")]
    public void No_refusal(string name) => Assert.False(ConsentNames.IsRefusal(name));

    /// <summary>Files that hold no such name are passed over by their text: whatever the words, what has a meaning must be found there.</summary>
    [Fact]
    public void What_has_a_meaning_may_occur_in_its_text() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(Arb.From(Names()), static name =>
        ConsentNames.MeaningOf(name) == ConsentMeaning.None || ConsentNames.MayOccur("public bool " + name + " { get; set; }")));

    [Fact]
    public void Most_files_hold_no_such_name() => Assert.False(ConsentNames.MayOccur("[AllowAnonymous] public IActionResult Index(bool isOption) { Accept(load); }"));

    private static Gen<string> Names()
    {
        string[] words =
        [
            "consent", "consents", "agree", "agreed", "opt", "in", "out", "optin", "optedin", "opted", "tong", "yi", "tongyi", "subscribe", "subscribed", "newsletter", "dingyue", "accept", "accepted", "terms", "privacy", "policy",
            "marketing", "receive", "want", "wishes", "allow", "permit", "share", "sharing", "promo", "offers", "ads", "partners", "third", "by", "default", "ticked", "is", "has", "phone", "同意", "愿意接收", "接受条款", "订阅", "接收营销",
        ];
        return Gen.Elements(words).NonEmptyListOf().Select(static parts => string.Concat(parts.Take(4).Select(static p => char.ToUpperInvariant(p[0]) + p[1..])));
    }
}
