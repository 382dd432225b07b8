using System.Globalization;

namespace ComplianceKit.Analyzers.Configuration.Json;

/// <summary>A value of a JSON text and where it stands.</summary>
internal sealed class JsonNode
{
    private static readonly IReadOnlyList<JsonNode> NoItems = [];
    private static readonly IReadOnlyList<JsonMember> NoMembers = [];

    public JsonNode(JsonKind kind, int offset, string? text = null, IReadOnlyList<JsonNode>? items = null, IReadOnlyList<JsonMember>? members = null)
    {
        Kind = kind;
        Offset = offset;
        Text = text;
        Items = items ?? NoItems;
        Members = members ?? NoMembers;
    }

    public JsonKind Kind { get; }

    /// <summary>The position of the first character, in UTF-16 code units from the start of the text.</summary>
    public int Offset { get; }

    /// <summary>The value of a string, the digits of a number; null otherwise.</summary>
    public string? Text { get; }

    public IReadOnlyList<JsonNode> Items { get; }

    public IReadOnlyList<JsonMember> Members { get; }

    public JsonNode? this[string name]
    {
        get
        {
            foreach (var member in Members)
            {
                if (string.Equals(member.Name, name, StringComparison.Ordinal))
                    return member.Value;
            }

            return null;
        }
    }

    public bool IsTrue => Kind == JsonKind.True;

    public int? AsInteger() =>
        Kind == JsonKind.Number && int.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The strings of an array; what is not a string is left out.</summary>
    public IEnumerable<string> Strings()
    {
        foreach (var item in Items)
        {
            if (item.Kind == JsonKind.String)
                yield return item.Text!;
        }
    }
}
