using ComplianceKit.Analyzers.Rules.Consent;

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
}
