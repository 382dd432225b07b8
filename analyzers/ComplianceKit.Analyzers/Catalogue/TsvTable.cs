using System.IO;

namespace ComplianceKit.Analyzers.Catalogue;

/// <summary>A tab-separated table of src/Catalogue, embedded in this assembly. Columns are found by name, so new ones may be added.</summary>
internal sealed class TsvTable
{
    private readonly Dictionary<string, int> _columns;

    private TsvTable(Dictionary<string, int> columns, List<string[]> rows)
    {
        _columns = columns;
        Rows = rows;
    }

    public IReadOnlyList<string[]> Rows { get; }

    public static TsvTable Embedded(string name)
    {
        using var stream = typeof(TsvTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException("The catalogue table '" + name + "' is not embedded in the analyzer.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    public static TsvTable Parse(string text)
    {
        Dictionary<string, int>? columns = null;
        var rows = new List<string[]>();
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (columns is null)
            {
                columns = cells.Select((cell, index) => (cell, index)).ToDictionary(pair => pair.cell, pair => pair.index, StringComparer.Ordinal);
            }
            else if (cells.Length != columns.Count)
            {
                throw new InvalidOperationException("The line '" + cells[0] + "' has " + cells.Length + " cells, the header " + columns.Count + ".");
            }
            else
            {
                rows.Add(cells);
            }
        }

        return new TsvTable(columns ?? throw new InvalidOperationException("The table has no header."), rows);
    }

    /// <summary>The cell, or an empty string where the table says "-".</summary>
    public string Cell(string[] row, string column)
    {
        var cell = row[_columns[column]];
        return string.Equals(cell, "-", StringComparison.Ordinal) ? string.Empty : cell;
    }

    public string[] List(string[] row, string column, char separator)
    {
        var cell = Cell(row, column);
        return cell.Length == 0 ? [] : cell.Split(separator);
    }
}
