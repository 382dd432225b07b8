namespace ComplianceKit.Tool.Findings;

/// <summary>The folder that all paths of a report are relative to, so that the same sources give the same report on any machine.</summary>
internal sealed class SourceRoot(string folder)
{
    private readonly string prefix = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;

    public string Folder => folder;

    /// <summary>A place as an error log or a project names it: a file URI, an absolute or a relative path.</summary>
    public string Relative(string place)
    {
        var path = place.StartsWith("file:", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(place, UriKind.Absolute, out var uri) ? uri.LocalPath
            : place.Contains('%', StringComparison.Ordinal) && !Path.IsPathRooted(place) ? Uri.UnescapeDataString(place) : place;
        // A log may say anything; no path of a file has such characters.
        path = string.Concat(path.Select(static c => char.IsControl(c) ? '\uFFFD' : c));
        if (path.StartsWith("/_/", StringComparison.Ordinal))
        {
            // Deterministic builds write the root so.
            return path[3..];
        }

        if (!Path.IsPathRooted(path))
        {
            return path.Replace('\\', '/');
        }

        path = Path.GetFullPath(path);
        return path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..].Replace(Path.DirectorySeparatorChar, '/')
            : path + Path.DirectorySeparatorChar == prefix ? "."
            : "(outside)/" + Path.GetFileName(path);
    }

    /// <summary>The file behind a relative place, or null where it lies outside or does not exist.</summary>
    public string? Find(string relative)
    {
        var path = Path.GetFullPath(Path.Combine(folder, relative));
        return path.StartsWith(prefix, StringComparison.Ordinal) && File.Exists(path) ? path : null;
    }
}
