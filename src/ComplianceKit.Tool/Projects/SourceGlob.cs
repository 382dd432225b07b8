using System.Text;
using System.Text.RegularExpressions;

namespace ComplianceKit.Tool.Projects;

/// <summary>The files that an MSBuild pattern names. Links are not followed, so a repository cannot lead outside itself.</summary>
internal static class SourceGlob
{
    private static readonly EnumerationOptions Walk = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
        ReturnSpecialDirectories = false,
    };

    public static IEnumerable<string> Expand(string folder, string pattern)
    {
        var written = ProjectPaths.Normalize(pattern).Trim();
        if (written.Length == 0)
        {
            return [];
        }

        if (!written.AsSpan().ContainsAny('*', '?'))
        {
            return [ProjectPaths.Resolve(folder, written)];
        }

        var (start, rest) = Split(written);
        var root = ProjectPaths.Resolve(folder, start.Length == 0 ? "." : start);
        if (!Directory.Exists(root))
        {
            return [];
        }

        var matcher = ToRegex(rest);
        return Directory.EnumerateFiles(root, "*", Walk)
            .Where(file => matcher.IsMatch(Path.GetRelativePath(root, file).Replace('\\', '/')))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>All files with one of the extensions, without build output and hidden folders, as the SDK's default items have it.</summary>
    public static IReadOnlyList<string> DefaultItems(string folder, params ReadOnlySpan<string> extensions)
    {
        var wanted = extensions.ToArray();
        return [.. Directory.EnumerateFiles(folder, "*", Walk)
            .Where(file => wanted.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) && !IsExcluded(folder, file))
            .Order(StringComparer.Ordinal)];
    }

    private static bool IsExcluded(string folder, string file)
    {
        var parts = Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar);
        return parts[..^1].Any(static part => part.StartsWith('.') || part.Equals("node_modules", StringComparison.OrdinalIgnoreCase))
            || parts[0].Equals("bin", StringComparison.OrdinalIgnoreCase)
            || parts[0].Equals("obj", StringComparison.OrdinalIgnoreCase);
    }

    private static (string Start, string Pattern) Split(string pattern)
    {
        var wildcard = pattern.AsSpan().IndexOfAny('*', '?');
        var slash = pattern.LastIndexOf('/', wildcard);
        return slash < 0 ? ("", pattern) : (pattern[..(slash + 1)], pattern[(slash + 1)..]);
    }

    private static Regex ToRegex(string pattern)
    {
        var text = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern.AsSpan(i).StartsWith("**/"))
            {
                text.Append("(.*/)?");
                i += 2;
            }
            else if (pattern.AsSpan(i).StartsWith("**"))
            {
                text.Append(".*");
                i++;
            }
            else
            {
                text.Append(pattern[i] switch { '*' => "[^/]*", '?' => "[^/]", var c => Regex.Escape(c.ToString()) });
            }
        }

        return new Regex(text.Append('$').ToString(), RegexOptions.IgnoreCase | RegexOptions.NonBacktracking, TimeSpan.FromSeconds(5));
    }
}
