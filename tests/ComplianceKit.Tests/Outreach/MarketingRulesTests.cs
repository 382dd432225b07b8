using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ComplianceKit.Configuration;
using ComplianceKit.House;

namespace ComplianceKit.Outreach;

/// <summary>The law behind the reasons is in the catalogue, in force and confirmed; what is not confirmed is denied.</summary>
public sealed partial class MarketingRulesTests
{
    public static TheoryData<Jurisdiction> Ruled => new(Jurisdiction.China, Jurisdiction.EuropeanUnion);

    [Theory, MemberData(nameof(Ruled))]
    public void Every_duty_stands_in_the_catalogue_in_force_and_verified(Jurisdiction jurisdiction)
    {
        using var catalogue = JsonDocument.Parse(File.ReadAllBytes(Repository.PathOf("src", "Catalogue", "law", "obligations.json")));
        var sound = catalogue.RootElement.GetProperty("obligations").EnumerateArray()
            .Where(static duty => duty.GetProperty("verified").GetBoolean() && duty.GetProperty("until").ValueKind == JsonValueKind.Null)
            .Select(static duty => duty.GetProperty("id").GetString()!)
            .ToHashSet(StringComparer.Ordinal);
        var rules = MarketingRules.Of(jurisdiction)!;

        var cited = rules.Duties.Values.Concat(rules.ConsentDutiesOn.Values).SelectMany(static duties => duties).Where(static authority => authority.Kind == AuthorityKind.Law).Select(static authority => authority.Id).ToList();

        Assert.True(cited.Count > 8);
        Assert.All(cited, id => Assert.Contains(id, sound));
    }

    [Theory]
    [InlineData("UK")]
    [InlineData("US")]
    [InlineData("US-CA")]
    public async Task A_jurisdiction_without_confirmed_rules_is_denied_and_said_so(string jurisdiction)
    {
        await using var world = new OutreachWorld(json: OutreachWorld.Json.Replace("\"version\": 1,", $"\"version\": 1, \"jurisdictions\": [\"CN\", \"{jurisdiction}\"],", StringComparison.Ordinal));
        await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);

        var reason = Assert.Single(await world.DenialAsync());

        Assert.Equal((GateReasonCode.JurisdictionWithoutRules, false), (reason.Code, reason.IsLaw));
        Assert.Contains(jurisdiction, reason.Why.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_jurisdictions_stand_together_behind_a_reason()
    {
        await using var world = new OutreachWorld(json: OutreachWorld.Json.Replace("\"version\": 1,", "\"version\": 1, \"jurisdictions\": [\"CN\", \"EU\"],", StringComparison.Ordinal));

        var reason = (await world.DenialAsync()).Single(static reason => reason.Code == GateReasonCode.NoConsent);

        Assert.Contains(Authority.Law("CN-CPL-29"), reason.Authorities);
        Assert.Contains(Authority.Law("EU-EPD-13"), reason.Authorities);
    }

    [Theory]
    [InlineData("Outreach/GateTexts")]
    [InlineData("Imports/ImportTexts")]
    public void Both_languages_say_the_same_things_with_the_same_arguments(string name)
    {
        var english = Texts($"{name}.resx");
        var chinese = Texts($"{name}.zh-Hans.resx");

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), chinese.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text => Assert.Equal(Placeholders(text.Value), Placeholders(chinese[text.Key])));
        Assert.All(chinese.Where(static text => !text.Key.StartsWith("Channel", StringComparison.Ordinal)), static text => Assert.Contains(text.Value, static c => FoldedText.IsIdeograph(c)));
    }

    [Fact]
    public void Every_code_and_every_suppression_reason_has_its_words()
    {
        var keys = Texts("Outreach/GateTexts.resx").Keys;
        var expected = Enum.GetNames<GateReasonCode>().Where(static code => code != nameof(GateReasonCode.Suppressed)).Concat(Enum.GetNames<SuppressionReason>().Select(static reason => "Suppressed_" + reason));

        Assert.Empty(expected.SelectMany(static code => new[] { code + "_Why", code + "_Remedy" }).Except(keys, StringComparer.Ordinal));
        Assert.Empty(Enum.GetNames<Channel>().Select(static channel => "Channel_" + channel).Except(keys, StringComparer.Ordinal));
    }

    private static Dictionary<string, string> Texts(string file) =>
        XDocument.Load(Repository.PathOf("src", "ComplianceKit", file)).Descendants("data").ToDictionary(static data => data.Attribute("name")!.Value, static data => data.Element("value")!.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(static match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();
}
