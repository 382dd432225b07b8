using System.Text;

namespace ComplianceKit.Accuracy;

/// <summary>A table in CSV (RFC 4180) with a header line.</summary>
internal static class CsvTable
{
    internal static List<Dictionary<string, string>> Read(string path, params string[] needed) => Parse(File.ReadAllText(path), path, needed);

    /// <param name="text">The table.</param>
    /// <param name="path">What a fault names.</param>
    /// <param name="needed">Columns that must be there.</param>
    internal static List<Dictionary<string, string>> Parse(string text, string path, params string[] needed)
    {
        var lines = Lines(text);
        var header = lines.Count == 0 ? [] : lines[0];
        var missing = needed.Except(header, StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            throw new UsageException($"{path} has no column {string.Join(", ", missing)}.");
        }

        var rows = new List<Dictionary<string, string>>();
        foreach (var (line, number) in lines.Skip(1).Select(static (line, index) => (line, index + 1)))
        {
            if (line.Count != header.Count)
            {
                throw new UsageException($"Row {number} of {path} has {line.Count} cells; the header has {header.Count}.");
            }

            rows.Add(header.Zip(line).ToDictionary(static cell => cell.First, static cell => cell.Second, StringComparer.Ordinal));
        }

        return rows;
    }

    private static List<List<string>> Lines(string text)
    {
        var lines = new List<List<string>>();
        var line = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append('"');
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    line.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\n' when !quoted:
                    line.Add(cell.ToString().TrimEnd('\r'));
                    cell.Clear();
                    lines.Add(line);
                    line = [];
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }

        if (cell.Length > 0 || line.Count > 0)
        {
            line.Add(cell.ToString());
            lines.Add(line);
        }

        return lines;
    }
}
