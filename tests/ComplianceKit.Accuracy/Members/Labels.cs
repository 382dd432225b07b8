using System.Globalization;

namespace ComplianceKit.Accuracy.Members;

/// <summary>Reads the labels and their locations; both list the same members in the same order.</summary>
internal static class Labels
{
    internal static List<LabelledMember> Read(string labels, string locations, string? systems)
    {
        var rows = CsvTable.Read(labels, "repo", "containing_type", "member_name", "member_type", "kind_of_member", "personal", "kind", "sensitive");
        var places = CsvTable.Read(locations, "repo", "containing_type", "member_name", "path", "line", "weight");
        if (rows.Count != places.Count)
        {
            throw new UsageException($"{labels} has {rows.Count} rows and {locations} has {places.Count}: they must list the same members.");
        }

        var wanted = systems?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var chinese = ChineseSystems(rows);
        var members = new List<LabelledMember>();
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, place) = (rows[i], places[i]);
            if (row["repo"] != place["repo"] || row["member_name"] != place["member_name"])
            {
                throw new UsageException($"Row {i + 1} is {row["repo"]} {row["member_name"]} in {labels} and {place["repo"]} {place["member_name"]} in {locations}.");
            }

            if (wanted is null || wanted.Contains(row["repo"], StringComparer.OrdinalIgnoreCase))
            {
                members.Add(Member(row, place, chinese.Contains(row["repo"])));
            }
        }

        return members.Count > 0 ? members : throw new UsageException($"No row of {labels} belongs to {systems}.");
    }

    private static LabelledMember Member(Dictionary<string, string> row, Dictionary<string, string> place, bool chinese) => new()
    {
        System = row["repo"],
        Type = row["containing_type"],
        Bases = row.GetValueOrDefault("base_types", string.Empty),
        Name = row["member_name"],
        ValueType = row["member_type"],
        Form = row["kind_of_member"],
        Text = row.GetValueOrDefault("doc_text", string.Empty),
        Siblings = row.GetValueOrDefault("siblings", string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Stratum = row.GetValueOrDefault("stratum", string.Empty),
        Personal = row["personal"],
        Kind = row["kind"],
        Sensitive = row["sensitive"] == "yes",
        Path = place["path"],
        Line = int.TryParse(place["line"], CultureInfo.InvariantCulture, out var line) ? line : 0,
        Weight = double.TryParse(place["weight"], CultureInfo.InvariantCulture, out var weight) ? weight : 1,
        Chinese = chinese,
    };

    // A system is Chinese when its people remark in Chinese or name in pinyin initials: told by the share of rows with Chinese letters, or by a column "origin".
    private static HashSet<string> ChineseSystems(List<Dictionary<string, string>> rows) =>
        [.. rows.GroupBy(static r => r["repo"], StringComparer.Ordinal).Where(static g => IsChinese([.. g])).Select(static g => g.Key)];

    private static bool IsChinese(List<Dictionary<string, string>> rows)
    {
        if (rows.Any(static r => r.TryGetValue("origin", out var origin) && origin.Length > 0))
        {
            return rows.Exists(static r => r["origin"] == "CN");
        }

        var written = rows.Count(static r => r.Values.Any(static v => v.Any(static c => c is >= '\u4e00' and <= '\u9fff')));
        var initials = rows.Count(static r => Pinyin.LooksLikeInitials(r["member_name"]));
        return written * 20 > rows.Count || initials * 5 > rows.Count;
    }
}
