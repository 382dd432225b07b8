using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports;

/// <summary>report.json: the model as it stands. Its schema is described in Reports/README.md.</summary>
internal static class JsonReport
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new BothLanguages(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Render(AuditReport report) => JsonSerializer.Serialize(report, Options) + "\n";

    private sealed class BothLanguages : JsonConverter<BilingualText>
    {
        public override BilingualText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return Bilingual.Read(document.RootElement);
        }

        public override void Write(Utf8JsonWriter writer, BilingualText value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString(Bilingual.English, value.English);
            writer.WriteString(Bilingual.Chinese, value.Chinese);
            writer.WriteEndObject();
        }
    }
}
