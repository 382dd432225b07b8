using ComplianceKit.Analyzers.Configuration.Json;

namespace ComplianceKit.Analyzers.PersonalData;

/// <summary>The kinds of the catalogue, read once per process.</summary>
internal static class DataKinds
{
    private static readonly Lazy<IReadOnlyDictionary<string, DataKind>> All = new(Load);

    public static IReadOnlyDictionary<string, DataKind> ById => All.Value;

    public static DataKind Other => All.Value["other"];

    public static DataKind? Find(string id) => All.Value.TryGetValue(id, out var kind) ? kind : null;

    /// <summary>The kind whose id is the kebab-case of a member of the library's enumeration: <c>IdNumber</c> is <c>id-number</c>.</summary>
    public static DataKind? FindByEnumerationName(string name)
    {
        var id = new System.Text.StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var boundary = i > 0 && (char.IsUpper(name[i]) || (char.IsDigit(name[i]) && !char.IsDigit(name[i - 1])));
            // "MinorUnder14" is "minor-under-14" in words but "minor-under14" in the catalogue's kebab-case of Pascal parts.
            if (boundary && char.IsUpper(name[i]))
                id.Append('-');
            id.Append(char.ToLowerInvariant(name[i]));
        }

        var kebab = id.ToString();
        return Find(kebab) ?? Find(kebab.Replace("under14", "under-14"));
    }

    private static Dictionary<string, DataKind> Load()
    {
        var kinds = new Dictionary<string, DataKind>(StringComparer.Ordinal);
        foreach (var entry in CatalogueResource.Read("data-kinds.json")["kinds"]!.Items)
        {
            var id = entry["id"]!.Text!;
            var name = entry["name"]!;
            var why = entry["reason"];
            kinds[id] = new DataKind(
                id,
                name["en"]!.Text!,
                name["zh-Hans"]!.Text!,
                entry["sensitive"]!.IsTrue,
                entry["specificIdentity"]?.IsTrue == true,
                why?["en"]?.Text,
                why?["zh-Hans"]?.Text);
        }

        return kinds;
    }
}
