namespace ComplianceKit.House;

/// <summary>Where the repository lies on this machine: the tests read sources, packages and samples from it.</summary>
internal static class Repository
{
    private static readonly string[] Ignored = ["artifacts", "bin", "obj", ".git", "node_modules", "compliance-report", "TestResults"];

    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Relative path with forward slashes, as messages and snapshots show it.</summary>
    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    /// <summary>The files somebody wrote: nothing that a build made.</summary>
    public static IEnumerable<string> Files(params string[] extensions)
    {
        var pending = new Stack<string>([Root]);
        while (pending.TryPop(out var directory))
        {
            foreach (var child in Directory.EnumerateDirectories(directory).Where(static d => !Ignored.Contains(Path.GetFileName(d), StringComparer.Ordinal)))
            {
                pending.Push(child);
            }

            foreach (var file in Directory.EnumerateFiles(directory).Where(f => extensions.Length == 0 || extensions.Contains(Path.GetExtension(f), StringComparer.Ordinal)))
            {
                yield return file;
            }
        }
    }

    private static string FindRoot(DirectoryInfo? directory)
    {
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "ComplianceKit.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException("The tests run from the build output inside the repository; ComplianceKit.sln was not found above it.");
    }
}
