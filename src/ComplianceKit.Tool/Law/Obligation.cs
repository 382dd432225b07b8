using System.Text.Json.Serialization;

namespace ComplianceKit.Tool.Law;

/// <summary>A duty that a law sets, paraphrased; see src/Catalogue/README.md for how far each is checked.</summary>
internal sealed record Obligation(string Id, BilingualText Instrument, string Jurisdiction, string Article, BilingualText Duty, bool Verified)
{
    [JsonIgnore]
    public DateOnly? Since { get; init; }

    [JsonIgnore]
    public DateOnly? Until { get; init; }

    /// <summary>Whether it is in force on a day; a duty without a known beginning is.</summary>
    public bool IsInForce(DateOnly day) => !(day < Since) && !(day > Until);
}
