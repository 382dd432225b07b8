using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceKit.Analyzers.Configuration.Json;

namespace ComplianceKit.Analyzers.Configuration.Schema;

/// <summary>Checks JSON against a JSON Schema (draft 2020-12), as far as the schema of compliancekit.json goes: a keyword that is not listed here is refused by a test.</summary>
internal sealed class SchemaValidator(JsonNode root)
{
    /// <summary>Keywords that are checked, and those that say nothing about validity.</summary>
    internal static readonly IReadOnlyCollection<string> Keywords =
    [
        "$ref", "type", "const", "enum", "required", "properties", "additionalProperties", "propertyNames", "items", "uniqueItems", "minimum", "maximum", "minLength", "maxLength", "pattern", "if", "then", "not",
        "$schema", "$id", "$defs", "title", "description", "default",
    ];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    internal IReadOnlyList<SchemaFault> Validate(JsonNode value)
    {
        var faults = new List<SchemaFault>();
        Check(value, root, string.Empty, faults);
        return faults;
    }

    private void Check(JsonNode value, JsonNode schema, string name, List<SchemaFault> faults)
    {
        if (schema["$ref"]?.Text is { } reference)
        {
            Check(value, Resolve(reference), name, faults);
        }

        if (schema["type"] is { } type && !Types(type).Any(allowed => Is(value, allowed)))
        {
            faults.Add(new("type", value.Offset, name, string.Join("/", Types(type)), []));
            return;
        }

        if (schema["const"] is { } constant && !Same(value, constant))
        {
            faults.Add(new("const", value.Offset, name, Written(value), [Written(constant)]));
        }

        if (schema["enum"] is { } words && !words.Items.Any(word => Same(value, word)))
        {
            faults.Add(new("enum", value.Offset, name, Written(value), words.Strings().ToList()));
        }

        switch (value.Kind)
        {
            case JsonKind.Object:
                CheckObject(value, schema, faults);
                break;
            case JsonKind.Array:
                CheckArray(value, schema, name, faults);
                break;
            case JsonKind.String:
                CheckText(value, schema, name, faults);
                break;
            case JsonKind.Number:
                CheckNumber(value, schema, name, faults);
                break;
        }

        if (schema["not"] is { } forbidden && Holds(value, forbidden))
        {
            faults.Add(new("not", value.Offset, name, Written(value), []));
        }

        if (schema["if"] is { } condition && schema["then"] is { } consequence && Holds(value, condition))
        {
            Check(value, consequence, name, faults);
        }
    }

    private void CheckObject(JsonNode value, JsonNode schema, List<SchemaFault> faults)
    {
        foreach (var required in schema["required"]?.Strings() ?? [])
        {
            if (value[required] is null)
            {
                faults.Add(new("required", value.Offset, required, required, []));
            }
        }

        var known = schema["properties"];
        var others = schema["additionalProperties"];
        foreach (var member in value.Members)
        {
            if (known?[member.Name] is { } property)
            {
                Check(member.Value, property, member.Name, faults);
            }
            else if (others is { Kind: JsonKind.False })
            {
                faults.Add(new("additionalProperties", member.NameOffset, member.Name, member.Name, (known?.Members ?? []).Select(static m => m.Name).ToList()));
            }
            else if (others is { Kind: JsonKind.Object })
            {
                Check(member.Value, others, member.Name, faults);
            }

            if (schema["propertyNames"]?["pattern"]?.Text is { } form && !Matches(member.Name, form))
            {
                faults.Add(new("pattern", member.NameOffset, member.Name, form, []));
            }
        }
    }

    private void CheckArray(JsonNode value, JsonNode schema, string name, List<SchemaFault> faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in value.Items)
        {
            if (schema["items"] is { } form)
            {
                Check(item, form, name, faults);
            }

            if (schema["uniqueItems"] is { IsTrue: true } && !seen.Add(item.Kind + ":" + Written(item)))
            {
                faults.Add(new("uniqueItems", item.Offset, name, Written(item), []));
            }
        }
    }

    private static void CheckText(JsonNode value, JsonNode schema, string name, List<SchemaFault> faults)
    {
        var text = value.Text!;
        if (text.Length < (schema["minLength"]?.AsInteger() ?? 0))
        {
            faults.Add(new("minLength", value.Offset, name, text, []));
        }
        else if (text.Length > (schema["maxLength"]?.AsInteger() ?? int.MaxValue))
        {
            faults.Add(new("maxLength", value.Offset, name, schema["maxLength"]!.Text!, []));
        }
        else if (schema["pattern"]?.Text is { } form && !Matches(text, form))
        {
            faults.Add(new("pattern", value.Offset, name, form, []));
        }
    }

    private static void CheckNumber(JsonNode value, JsonNode schema, string name, List<SchemaFault> faults)
    {
        var number = double.Parse(value.Text, CultureInfo.InvariantCulture);
        var (least, most) = (schema["minimum"]?.AsInteger(), schema["maximum"]?.AsInteger());
        if (number < (least ?? double.NegativeInfinity) || number > (most ?? double.PositiveInfinity))
        {
            faults.Add(new(most is null ? "minimum" : "maximum", value.Offset, name, value.Text!, new[] { least, most }.OfType<int>().Select(static n => n.ToString(CultureInfo.InvariantCulture)).ToList()));
        }
    }

    private bool Holds(JsonNode value, JsonNode schema)
    {
        var faults = new List<SchemaFault>();
        Check(value, schema, string.Empty, faults);
        return faults.Count == 0;
    }

    private JsonNode Resolve(string reference)
    {
        var node = root;
        foreach (var step in reference.TrimStart('#', '/').Split('/'))
        {
            node = node[step] ?? throw new InvalidOperationException("The schema refers to '" + reference + "', which it does not hold.");
        }

        return node;
    }

    private static IEnumerable<string> Types(JsonNode type) => type.Kind == JsonKind.String ? [type.Text!] : type.Strings();

    private static bool Is(JsonNode value, string type) => type switch
    {
        "object" => value.Kind == JsonKind.Object,
        "array" => value.Kind == JsonKind.Array,
        "string" => value.Kind == JsonKind.String,
        "boolean" => value.Kind is JsonKind.True or JsonKind.False,
        "integer" => value.AsInteger() is not null,
        "number" => value.Kind == JsonKind.Number,
        "null" => value.Kind == JsonKind.Null,
        _ => throw new InvalidOperationException("The schema names the type '" + type + "'."),
    };

    private static bool Same(JsonNode left, JsonNode right) => left.Kind == right.Kind && string.Equals(left.Text, right.Text, StringComparison.Ordinal);

    private static string Written(JsonNode value) => value.Text ?? value.Kind switch
    {
        JsonKind.True => "true",
        JsonKind.False => "false",
        JsonKind.Null => "null",
        JsonKind.Array => "[]",
        _ => "{}",
    };

    private static bool Matches(string text, string form) => Regex.IsMatch(text, form, RegexOptions.CultureInvariant, Patience);
}
