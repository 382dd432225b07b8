namespace ComplianceKit.Analyzers.Configuration;

/// <summary>Finds the known word that a misspelt one was meant to be.</summary>
internal static class Spelling
{
    /// <summary>The nearest known word, or null where none is near: at most a third of its letters differ.</summary>
    internal static string? Nearest(string word, IEnumerable<string> known)
    {
        var folded = word.ToLowerInvariant();
        return known.Select(candidate => (candidate, distance: Distance(folded, candidate.ToLowerInvariant())))
            .Where(pair => pair.distance <= Math.Max(1, Math.Min(pair.candidate.Length, word.Length) / 3))
            .OrderBy(static pair => pair.distance).ThenBy(static pair => pair.candidate, StringComparer.Ordinal)
            .Select(static pair => pair.candidate).FirstOrDefault();
    }

    // Letters inserted, left out, replaced, or two neighbours swapped (optimal string alignment).
    private static int Distance(string left, string right)
    {
        var rows = Enumerable.Range(0, left.Length + 1).Select(_ => new int[right.Length + 1]).ToArray();
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i][j] = i + j;
                    continue;
                }

                var replaced = rows[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                rows[i][j] = Math.Min(replaced, Math.Min(rows[i - 1][j], rows[i][j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    rows[i][j] = Math.Min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }

        return rows[left.Length][right.Length];
    }
}
