using System.Collections.Immutable;
using System.Text.Json;

namespace ComplianceKit.Outreach;

/// <summary>The words of refusal of the catalogue (src/Catalogue/optout-keywords.json), folded.</summary>
internal static class OptOutWords
{
    private const string Resource = "ComplianceKit.Catalogue.optout-keywords.json";

    /// <summary>What a person sends back to refuse: every word of refusal, folded.</summary>
    internal static ImmutableArray<string> Answers { get; } = Read();

    private static ImmutableArray<string> Read()
    {
        using var stream = typeof(OptOutWords).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The resource '{Resource}' is missing in this build of ComplianceKit.");
        using var catalogue = JsonDocument.Parse(stream);
        return [.. catalogue.RootElement.GetProperty("words").EnumerateArray()
            .Where(static word => word.GetProperty("action").GetString() == "opt-out")
            .Select(static word => FoldedText.Of(word.GetProperty("word").GetString()!))
            .Distinct(StringComparer.Ordinal)];
    }
}
