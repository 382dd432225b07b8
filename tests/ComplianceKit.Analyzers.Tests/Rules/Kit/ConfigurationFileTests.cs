using System.Globalization;
using ComplianceKit.Analyzers.Configuration.Schema;
using ComplianceKit.Analyzers.PersonalData;
using ComplianceKit.Analyzers.Rules.Kit;
using ComplianceKit.House;

namespace ComplianceKit.Analyzers.Tests.Rules.Kit;

/// <summary>CK4002 in compliancekit.json itself.</summary>
public sealed class ConfigurationFileTests
{
    [Theory]
    [InlineData("""{ "version": 1, {|CK4002:"purpose"|}: [] }""", "'purpose' is not known here; did you mean 'purposes'?")]
    [InlineData("""{ "version": {|CK4002:2|} }""", "'2' is not known here; did you mean '1'?")]
    [InlineData("""{|CK4002:{|} }""", "'version' is missing here; add 'version'")]
    [InlineData("""{ "version": 1, "jurisdictions": ["CN", {|CK4002:"Mars"|}] }""", "'Mars' is not known here; use one of: CN, EU, UK, US, US-CA")]
    [InlineData("""{ "version": 1, "serviceCategory": {|CK4002:40|} }""", "'40' is out of range; use a number of 1–39")]
    [InlineData("""{ "version": 1, "purposes": {|CK4002:"viewing"|} }""", "'purposes' has a value of another type; write it as: array")]
    [InlineData("""{ "version": 1, "purposes": [{ "id": {|CK4002:"Viewing"|}, "basis": "consent" }] }""", "'id' is not written as it must be; use at most 64 lower-case letters, digits and hyphens, for example 'viewing'")]
    [InlineData("""{ "version": 1, "purposes": [{ "id": "viewing", "basis": {|CK4002:"consnet"|} }] }""", "'consnet' is not known here; did you mean 'consent'?")]
    [InlineData("""{ "version": 1, "purposes": [{|CK4002:{|} "id": "orders", "basis": "contract" }] }""", "a legal basis other than consent has no reason; say under 'reason', in a sentence, why the basis applies")]
    [InlineData("""{ "version": 1, "purposes": [{ "id": "orders", "basis": "contract", "reason": {|CK4002:""|} }] }""", "a legal basis other than consent has no reason; say under 'reason', in a sentence, why the basis applies")]
    [InlineData("""{ "version": 1, "purposes": [{ "id": "viewing", "basis": "consent", "kinds": [{|CK4002:"phne"|}] }] }""", "'phne' is no kind of personal information; did you mean 'phone'?")]
    [InlineData("""{ "version": 1, "purposes": [{ "id": "viewing", "basis": "consent", "kinds": ["phone", {|CK4002:"phone"|}] }] }""", "'phone' stands twice in this list; remove one of them")]
    [InlineData("""{ "version": 1, "purposes": [{ "id": "viewing", "basis": "consent", "notice": {|CK4002:"lead-from"|} }], "notices": [{ "id": "lead-form", "version": "1" }] }""", "no notice 'lead-from' is declared; did you mean 'lead-form'?")]
    [InlineData("""{ "version": 1, "purposes": [{ "id": "a", "basis": "consent" }, { "id": {|CK4002:"a"|}, "basis": "consent" }] }""", "the purpose 'a' is declared twice; remove one of them")]
    [InlineData("""{ "version": 1, "purposes": [{ "id": "news", "basis": {|CK4002:"contract"|}, "reason": "we like it", "marketing": true, "channels": ["sms"] }] }""", "a marketing purpose rests on 'contract'; rest it on consent, no other basis covers commercial messages")]
    [InlineData("""{ "version": 1, "purposes": [{ "id": "news", "basis": "consent", "marketing": {|CK4002:true|} }] }""", "the marketing purpose 'news' names no channel; name the channels it uses under 'channels'")]
    [InlineData("""{ "version": 1, "purposes": [{ "id": "fraud", "basis": {|CK4002:"legitimate-interest"|}, "reason": "stop fraud" }] }""", "the law of CN does not know the basis 'legitimate-interest'; rest the handling on a basis that it knows, or declare the jurisdiction that applies")]
    [InlineData("""{ "version": 1, "personal": { "add": [{ "member": "Owner.Plot", "kind": {|CK4002:"plot"|} }] } }""", "'plot' is no kind of personal information; use an id of the catalogue of kinds (data-kinds.json)")]
    [InlineData("""{ "version": 1, "purposes": [{ "id": "v", "basis": "consent", "name": { {|CK4002:"English"|}: "Viewing" } }] }""", "'English' is not written as it must be; use a language tag such as 'en' or 'zh-Hans'")]
    public async Task A_mistake_is_reported_where_it_stands(string json, string message)
    {
        var verify = Verify.Code("class C;").WithConfiguration(json);
        await verify.DiagnosesAsync("CK4002");
        Assert.Equal(message, Assert.Single(await verify.FindingsAsync(), static d => d.Id == "CK4002").GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("""{ "version": 1{|CK4002:|}""", "compliancekit.json ends in the middle of a value")]
    [InlineData("""{ "version": 1 } {|CK4002:x|}""", "compliancekit.json is not valid JSON: something stands after the value")]
    [InlineData("""{ "version": {|CK4002:one|} }""", "compliancekit.json is not valid JSON: this character cannot stand here")]
    [InlineData("""{ "version": 1, {|CK4002:"version"|}: 1 }""", "compliancekit.json is not valid JSON: 'version' stands twice in one object")]
    [InlineData("""{|CK4002:|}""", "compliancekit.json ends in the middle of a value")]
    public async Task What_is_not_json_is_reported_and_nothing_else(string json, string problem)
    {
        var verify = Verify.Code("""class C { PurposeId _a = new("anything"); }""").WithConfiguration(json);
        await verify.DiagnosesAsync("CK4002");
        Assert.StartsWith(problem, Assert.Single(await verify.FindingsAsync(), static d => d.Id == "CK4002").GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "version": 1 }""")]
    [InlineData("""{ "$schema": "x", /* why */ "version": 1, "purposes": [{ "id": "orders", "basis": "contract", "reason": "deliver the order" }] } // end""")]
    [InlineData("""{ "version": 1, "jurisdictions": ["EU"], "purposes": [{ "id": "fraud", "basis": "legitimate-interest", "reason": "stop fraud", "reason-": 1 }] }""", "reason-")]
    [InlineData("""{ "version": 1, "jurisdictions": ["US"], "purposes": [{ "id": "fraud", "basis": "legitimate-interest", "reason": "stop fraud" }] }""")]
    public void What_is_right_is_silent(string json, string? unknown = null) => Assert.Equal(unknown is null ? 0 : 1, ConfigurationFile.Check(json).Count);

    [Fact]
    public void The_sample_is_right() => Assert.Empty(ConfigurationFile.Check(File.ReadAllText(Repository.PathOf("samples", "HomeLeads", "compliancekit.json"))));

    [Fact]
    public void Every_keyword_of_the_schema_is_checked()
    {
        var used = new SortedSet<string>(StringComparer.Ordinal);
        void Read(ComplianceKit.Analyzers.Configuration.Json.JsonNode schema)
        {
            foreach (var member in schema.Members)
            {
                used.Add(member.Name);
                if (member.Name is "properties" or "$defs")
                    foreach (var inner in member.Value.Members)
                        Read(inner.Value);
                else
                    Read(member.Value);
            }
        }

        Read(CatalogueResource.Read("compliancekit.schema.json"));
        Assert.NotEmpty(used);
        Assert.Empty(used.Except(SchemaValidator.Keywords, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Another_json_file_is_none_of_our_business() =>
        Assert.DoesNotContain(await Verify.Code("class C;").WithFile("/shop/appsettings.json", "{ nonsense").FindingsAsync(), static d => d.Id == "CK4002");
}
