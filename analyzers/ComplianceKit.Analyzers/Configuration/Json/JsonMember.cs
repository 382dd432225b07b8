namespace ComplianceKit.Analyzers.Configuration.Json;

/// <summary>A named value of an object.</summary>
internal sealed class JsonMember(string name, int nameOffset, JsonNode value)
{
    public string Name { get; } = name;

    public int NameOffset { get; } = nameOffset;

    public JsonNode Value { get; } = value;
}
