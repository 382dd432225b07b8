namespace ComplianceKit.Tool.Reports;

/// <summary>Which commit a working copy stands on, read from the repository's own files: git need not be installed.</summary>
internal static class SourceCommit
{
    /// <returns>Null outside a repository, or where its format is not understood.</returns>
    public static string? Of(string root)
    {
        try
        {
            var folder = Path.Combine(root, ".git");
            if (File.Exists(folder))
            {
                // A worktree or submodule: the file names the real folder.
                folder = Path.GetFullPath(Path.Combine(root, File.ReadAllText(folder).Trim().Replace("gitdir: ", "", StringComparison.Ordinal)));
            }

            var head = File.ReadAllText(Path.Combine(folder, "HEAD")).Trim();
            if (!head.StartsWith("ref: ", StringComparison.Ordinal))
            {
                return Hash(head);
            }

            var shared = Path.Combine(folder, "commondir") is var link && File.Exists(link) ? Path.GetFullPath(Path.Combine(folder, File.ReadAllText(link).Trim())) : folder;
            return Resolve(shared, head[5..]);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static string? Resolve(string folder, string reference)
    {
        var loose = Path.Combine(folder, reference);
        if (File.Exists(loose))
        {
            return Hash(File.ReadAllText(loose).Trim());
        }

        var packed = Path.Combine(folder, "packed-refs");
        return File.Exists(packed) ? File.ReadLines(packed).Where(l => l.EndsWith(" " + reference, StringComparison.Ordinal)).Select(static l => Hash(l.Split(' ')[0])).FirstOrDefault() : null;
    }

    private static string? Hash(string text) => text.Length is 40 or 64 && text.All(char.IsAsciiHexDigit) ? text : null;
}
