namespace ComplianceKit.Tool.Projects;

/// <summary>Paths as project files write them: backslashes, percent escapes, the letter case of another operating system.</summary>
internal static class ProjectPaths
{
    private static readonly EnumerationOptions IgnoringCase = new() { MatchCasing = MatchCasing.CaseInsensitive, MatchType = MatchType.Simple };

    public static bool IsProject(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".CSPROJ" or ".FSPROJ" or ".VBPROJ";

    /// <summary>The absolute path of what a project file wrote, with the letter case found on disk.</summary>
    public static string Resolve(string folder, string written)
    {
        var path = Path.GetFullPath(Path.Combine(folder, Normalize(written)));
        return File.Exists(path) || Directory.Exists(path) ? path : FindIgnoringCase(path) ?? path;
    }

    public static string Normalize(string written)
    {
        var path = written.Replace('\\', '/');
        return path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(path) : path;
    }

    private static string? FindIgnoringCase(string path)
    {
        var parent = Path.GetDirectoryName(path);
        if (parent is null)
        {
            return null;
        }

        var folder = Directory.Exists(parent) ? parent : FindIgnoringCase(parent);
        var name = Path.GetFileName(path);
        return folder is null || name.AsSpan().ContainsAny('*', '?')
            ? null
            : Directory.EnumerateFileSystemEntries(folder, name, IgnoringCase).Order(StringComparer.Ordinal).FirstOrDefault();
    }
}
