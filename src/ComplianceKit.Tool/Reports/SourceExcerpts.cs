using System.Collections.Immutable;
using ComplianceKit.Tool.Compilation;
using ComplianceKit.Tool.Findings;

namespace ComplianceKit.Tool.Reports;

/// <summary>Cuts the lines around a place out of the sources. Each file is read once.</summary>
internal sealed class SourceExcerpts(SourceRoot root)
{
    private const int LinesAround = 2;
    private const int LongestStatement = 12;
    private const int LongestLine = 240;

    private readonly Dictionary<string, string[]?> files = new(StringComparer.Ordinal);

    public Excerpt? Around(SourceLocation place)
    {
        if (LinesOf(place.Path) is not { } lines || place.StartLine > lines.Length)
        {
            return null;
        }

        var first = Math.Max(1, place.StartLine - LinesAround);
        var last = Math.Min(lines.Length, Math.Min(place.EndLine, place.StartLine + LongestStatement) + LinesAround);
        var cut = lines[(first - 1)..last].Select(Clean).ToArray();
        cut = cut[..(Array.FindLastIndex(cut, static l => l.Length > 0) + 1)];
        var indent = cut.Where(static l => l.Length > 0).Select(static l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
        return new Excerpt(first, [.. cut.Select(l => l.Length > indent ? l[indent..] : "")]);
    }

    public string? Line(SourceLocation place) =>
        LinesOf(place.Path) is { } lines && place.StartLine <= lines.Length ? Clean(lines[place.StartLine - 1]).Trim() : null;

    private static string Clean(string line)
    {
        var text = Masking.Mask(line.Replace("\t", "    ", StringComparison.Ordinal).TrimEnd());
        return text.Length <= LongestLine ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestLine - 1]) ? LongestLine - 1 : LongestLine), "…");
    }

    private string[]? LinesOf(string path)
    {
        if (!files.TryGetValue(path, out var lines))
        {
            lines = root.Find(path) is { } file ? SourceFile.ReadLines(file) : null;
            files.Add(path, lines);
        }

        return lines;
    }
}
