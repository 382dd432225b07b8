namespace ComplianceKit.Catalogue;

public sealed class BasisTests
{
    private static readonly System.Text.Json.JsonElement File = CatalogueFile.Read("law/bases.json");

    private static List<string> Ids => [.. File.Items("bases").Select(static basis => basis.Text("id"))];

    [Fact]
    public void The_schema_lists_the_same_bases() =>
        Assert.Equal(Ids, CatalogueFile.Read("schema/compliancekit.schema.json").GetProperty("$defs").GetProperty("purpose").GetProperty("properties").GetProperty("basis").Strings("enum"));

    [Fact]
    public void The_enumeration_lists_the_same_bases() =>
        Assert.Equal(Enum.GetNames<Basis>().Order(StringComparer.Ordinal), Ids.Select(static id => string.Concat(id.Split('-').Select(static part => char.ToUpperInvariant(part[0]) + part[1..]))).Order(StringComparer.Ordinal));

    [Fact]
    public void Jurisdictions_are_those_of_the_schema()
    {
        var known = CatalogueFile.Read("schema/compliancekit.schema.json").GetProperty("properties").GetProperty("jurisdictions").GetProperty("items").Strings("enum").ToList();
        Assert.All(File.Items("bases").SelectMany(static basis => basis.Strings("knownTo")).Concat(File.Strings("open")), place => Assert.Contains(place, known));
        Assert.All(known, place => Assert.True(File.Strings("open").Contains(place) || File.Items("bases").Any(basis => basis.Strings("knownTo").Contains(place)), place));
    }
}
