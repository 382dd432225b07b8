using System.Reflection;
using System.Text.Json;
using ComplianceKit.Configuration;

namespace ComplianceKit.Tests.Configuration;

/// <summary>The library, the analyzers and editors read one file: what the schema allows, the library understands.</summary>
public sealed class SchemaAgreementTests
{
    private static readonly string Catalogue = Path.Combine(
        typeof(SchemaAgreementTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "RepositoryRoot").Value!, "src", "Catalogue");

    private static readonly JsonElement Schema = Read("schema/compliancekit.schema.json");

    [Fact]
    public void The_jurisdictions_are_those_of_the_schema() =>
        AssertSame(Schema.GetProperty("properties").GetProperty("jurisdictions").GetProperty("items").GetProperty("enum"), ConfigurationWords.Jurisdictions.Keys);

    [Fact]
    public void The_legal_bases_are_those_of_the_schema() =>
        AssertSame(Purpose("basis").GetProperty("enum"), ConfigurationWords.Bases.Keys);

    [Fact]
    public void The_channels_are_those_of_the_schema() =>
        AssertSame(Purpose("channels").GetProperty("items").GetProperty("enum"), ConfigurationWords.Channels.Keys);

    [Fact]
    public void The_names_are_those_of_the_schema()
    {
        AssertSame(Schema.GetProperty("properties"), typeof(ConfigurationDocument));
        AssertSame(Schema.GetProperty("properties").GetProperty("controller").GetProperty("properties"), typeof(ControllerDocument));
        AssertSame(Schema.GetProperty("$defs").GetProperty("purpose").GetProperty("properties"), typeof(PurposeDocument));
        AssertSame(Schema.GetProperty("$defs").GetProperty("notice").GetProperty("properties"), typeof(NoticeDocument));
    }

    [Fact]
    public void Every_kind_of_the_catalogue_can_be_named()
    {
        var missing = Read("data-kinds.json").GetProperty("kinds").EnumerateArray().Select(static kind => kind.GetProperty("id").GetString()!).Where(static id => !ConfigurationWords.Kinds.ContainsKey(id));
        Assert.Empty(missing);
    }

    private static JsonElement Purpose(string property) => Schema.GetProperty("$defs").GetProperty("purpose").GetProperty("properties").GetProperty(property);

    private static JsonElement Read(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Catalogue, name)));
        return document.RootElement.Clone();
    }

    private static void AssertSame(JsonElement words, IEnumerable<string> known) =>
        Assert.Equal(words.EnumerateArray().Select(static word => word.GetString()!).Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));

    private static void AssertSame(JsonElement properties, Type document) =>
        Assert.Equal(
            properties.EnumerateObject().Select(static property => property.Name).Order(StringComparer.Ordinal),
            document.GetProperties().Where(static property => property.Name != "Unknown").Select(static property => property.Name == "Schema" ? "$schema" : JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Order(StringComparer.Ordinal));
}
