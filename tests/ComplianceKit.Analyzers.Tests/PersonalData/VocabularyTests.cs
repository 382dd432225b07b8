using ComplianceKit.Analyzers.PersonalData;
using ComplianceKit.Analyzers.PersonalData.Words;

namespace ComplianceKit.Analyzers.Tests.PersonalData;

public sealed class VocabularyTests
{
    [Theory]
    [InlineData("CustomerPhoneNumber", "customer phone number")]
    [InlineData("customerPhone2", "customer phone")]
    [InlineData("USER_IP_ADDR", "user ip addr")]
    [InlineData("IPAddress", "ip address")]
    [InlineData("UserIPs", "user ip")]
    [InlineData("_loginIP", "login ip")]
    [InlineData("客户Phone", "客 户 phone")]
    [InlineData("PhoneNumbers", "phone number")]
    [InlineData("message", "message")]
    [InlineData("çalışan", "calisan")]
    [InlineData("", "")]
    [InlineData("___", "")]
    [InlineData("\ud800x", "x")]
    public void Names_fall_into_words(string name, string words) => Assert.Equal(words, string.Join(' ', NameSplitter.Split(name)));

    [Theory]
    [InlineData("name of the customer", "customer")]
    [InlineData("Gets or sets the customer's name", "customer")]
    [InlineData("[Required] Name of the product", "product")]
    public void English_remarks_are_turned_head_last(string text, string owner) => Assert.Equal(owner, PhraseReader.Read(text).OwnerWord);

    [Fact]
    public void Every_word_of_the_vocabulary_is_found_by_the_splitter()
    {
        var vocabulary = CatalogueResource.Read("vocabulary.json");
        var lost = vocabulary["terms"]!.Items.SelectMany(static t => t["words"]!.Strings())
            .Where(static word => NameReader.Read(word.Replace(" ", "_")).Term is null).ToList();

        Assert.Empty(lost);
    }
}
