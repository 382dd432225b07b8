using System.Text.Json;

namespace ComplianceKit.Catalogue;

/// <summary>The duties of law/obligations.json, by id.</summary>
internal static class Obligations
{
    private static readonly JsonElement File = CatalogueFile.Read("law/obligations.json");

    public static string Checked { get; } = File.Text("checked");

    public static IReadOnlyDictionary<string, JsonElement> ById { get; } = File.Items("obligations").ToDictionary(static duty => duty.Text("id"), StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, JsonElement> Instruments { get; } =
        File.GetProperty("instruments").EnumerateObject().ToDictionary(static property => property.Name, static property => property.Value, StringComparer.Ordinal);

    /// <summary>Dates of the catalogue are whole or shortened ISO dates, so they compare as text.</summary>
    public static bool InForce(JsonElement duty, string date) =>
        string.CompareOrdinal(duty.GetProperty("since").GetString() ?? "", date) <= 0
        && (duty.GetProperty("until").GetString() is not { } until || string.CompareOrdinal(until, date) >= 0);
}
