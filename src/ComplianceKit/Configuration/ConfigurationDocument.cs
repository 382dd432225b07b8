using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplianceKit.Configuration;

// The file as it is written; what it means is checked by ConfigurationReader. Unknown names are collected to be reported with their
// line. The parts that only the analyzers use (apis, personal) are read as they are: the schema and the analyzers check them.
internal sealed class ConfigurationDocument
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; set; }

    public int? Version { get; set; }

    public ControllerDocument? Controller { get; set; }

    public string?[]? Jurisdictions { get; set; }

    public int? ServiceCategory { get; set; }

    public PurposeDocument?[]? Purposes { get; set; }

    public NoticeDocument?[]? Notices { get; set; }

    public JsonElement? Apis { get; set; }

    public JsonElement? Personal { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed class ControllerDocument
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed class PurposeDocument
{
    public string? Id { get; set; }

    public Dictionary<string, string>? Name { get; set; }

    public string? Basis { get; set; }

    public string? Reason { get; set; }

    public string?[]? Kinds { get; set; }

    public string? Notice { get; set; }

    public string?[]? Channels { get; set; }

    public bool Marketing { get; set; }

    public int? RetentionDays { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed class NoticeDocument
{
    public string? Id { get; set; }

    public string? Version { get; set; }

    public string?[]? Languages { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(ConfigurationDocument))]
internal sealed partial class ConfigurationJson : JsonSerializerContext;
