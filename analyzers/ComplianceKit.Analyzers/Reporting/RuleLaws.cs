using ComplianceKit.Analyzers.PersonalData;

namespace ComplianceKit.Analyzers.Reporting;

/// <summary>Which obligations a rule serves, from src/Catalogue/rules.json.</summary>
internal static class RuleLaws
{
    private static readonly Lazy<Dictionary<string, string>> Laws = new(static () => CatalogueResource.Read("rules.json")["rules"]!.Items
        .ToDictionary(static rule => rule["id"]!.Text!, static rule => string.Join(",", rule["law"]!.Strings()), StringComparer.Ordinal));

    internal static string? Of(string ruleId) => Laws.Value.TryGetValue(ruleId, out var law) ? law : null;
}
