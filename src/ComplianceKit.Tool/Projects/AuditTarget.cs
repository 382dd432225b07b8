using System.Collections.Immutable;

namespace ComplianceKit.Tool.Projects;

/// <summary>What the user asked to audit: the projects behind a solution, a project file or a folder.</summary>
/// <param name="Path">Absolute path as found on disk.</param>
/// <param name="Root">The folder that paths in reports are relative to: the repository's, or else the one that holds everything.</param>
/// <param name="Projects">C# projects that exist; empty for a folder without project files.</param>
/// <param name="Unsupported">Projects in other languages.</param>
/// <param name="Missing">Projects that the solution names and that are not there.</param>
internal sealed record AuditTarget(
    string Path,
    string Root,
    ImmutableArray<string> Projects,
    ImmutableArray<string> Unsupported,
    ImmutableArray<string> Missing)
{
    private static readonly EnumerationOptions Walk = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    /// <summary>The file or folder a build is started on, or null where several solutions leave the choice open.</summary>
    public string? BuildPath { get; private init; }

    public bool IsBareFolder => Projects.IsEmpty && Unsupported.IsEmpty && Missing.IsEmpty;

    /// <returns>Null when there is nothing at the path.</returns>
    public static AuditTarget? Find(string path)
    {
        var full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        if (Directory.Exists(full))
        {
            return FindInFolder(full);
        }

        if (!File.Exists(full) || !(SolutionFile.IsSolution(full) || ProjectPaths.IsProject(full)))
        {
            return null;
        }

        return Of(full, SolutionFile.IsSolution(full) ? SolutionFile.ReadProjects(full) : WithReferences(full), full);
    }

    private static AuditTarget FindInFolder(string folder)
    {
        var solutions = Directory.EnumerateFiles(folder).Where(static f => SolutionFile.IsSolution(f) && !f.EndsWith(".slnf", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToArray();
        if (solutions is [var only])
        {
            return Of(folder, SolutionFile.ReadProjects(only), only);
        }

        string[] projects = [.. Directory.EnumerateFiles(folder, "*.*proj", Walk).Where(static f => ProjectPaths.IsProject(f)).Order(StringComparer.Ordinal)];
        return Of(folder, projects, projects is [var single] ? single : null);
    }

    /// <summary>A single project is audited with those it references: what it does with data happens there.</summary>
    private static List<string> WithReferences(string project)
    {
        var (found, waiting) = (new List<string>(), new Queue<string>([project]));
        while (waiting.TryDequeue(out var next))
        {
            if (found.Contains(next, StringComparer.Ordinal))
            {
                continue;
            }

            found.Add(next);
            foreach (var reference in File.Exists(next) ? References(next) : [])
            {
                waiting.Enqueue(reference);
            }
        }

        return found;
    }

    private static IEnumerable<string> References(string project)
    {
        try
        {
            return SourceProjectReader.Read(project).ProjectReferences;
        }
        catch (ProjectUnreadableException)
        {
            return [];
        }
    }

    private static AuditTarget Of(string path, IReadOnlyList<string> projects, string? build)
    {
        var existing = projects.Where(File.Exists).ToArray();
        var folder = Directory.Exists(path) ? path : System.IO.Path.GetDirectoryName(path)!;
        return new AuditTarget(
            path,
            RootOf(folder, existing),
            [.. existing.Where(IsCSharp)],
            [.. existing.Where(static p => !IsCSharp(p))],
            [.. projects.Except(existing, StringComparer.Ordinal)]) { BuildPath = build };
    }

    private static bool IsCSharp(string project) => project.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase);

    private static string RootOf(string folder, IEnumerable<string> projects)
    {
        for (var parent = new DirectoryInfo(folder); parent is not null; parent = parent.Parent)
        {
            if (System.IO.Path.Exists(System.IO.Path.Combine(parent.FullName, ".git")))
            {
                return parent.FullName;
            }
        }

        return projects.Select(static p => System.IO.Path.GetDirectoryName(p)!).Aggregate(folder, Common);
    }

    private static string Common(string a, string b)
    {
        while (!(b + "/").StartsWith(a.TrimEnd('/') + "/", StringComparison.Ordinal) && System.IO.Path.GetDirectoryName(a) is { } parent)
        {
            a = parent;
        }

        return a;
    }
}
