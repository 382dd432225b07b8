using System.Collections.Immutable;
using ComplianceKit.Analyzers.PersonalData;

namespace ComplianceKit.Analyzers.Configuration;

/// <summary>Which law knows which legal basis, from src/Catalogue/law/bases.json.</summary>
internal static class LawfulBases
{
    private static readonly Lazy<(ImmutableHashSet<string> Open, ImmutableDictionary<string, ImmutableHashSet<string>> KnownTo)> Table = new(static () =>
    {
        var file = CatalogueResource.Read("law.bases.json");
        return (file["open"]!.Strings().ToImmutableHashSet(StringComparer.Ordinal),
            file["bases"]!.Items.ToImmutableDictionary(static basis => basis["id"]!.Text!, static basis => basis["knownTo"]!.Strings().ToImmutableHashSet(StringComparer.Ordinal), StringComparer.Ordinal));
    });

    internal static bool Exists(string basis) => Table.Value.KnownTo.ContainsKey(basis);

    /// <summary>Whether the law of at least one of the jurisdictions knows the basis; a basis that is no basis at all is another fault.</summary>
    internal static bool IsKnown(string basis, ImmutableArray<string> jurisdictions) =>
        !Table.Value.KnownTo.TryGetValue(basis, out var knownTo) || jurisdictions.Any(place => knownTo.Contains(place) || Table.Value.Open.Contains(place));
}
