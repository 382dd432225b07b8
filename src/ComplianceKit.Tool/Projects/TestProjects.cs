namespace ComplianceKit.Tool.Projects;

/// <summary>
/// Which projects are tests, and so no part of the system that people meet. What a project of the system refers to is of the system,
/// whatever its packages say: some systems keep tests among the code that they test.
/// </summary>
internal static class TestProjects
{
    /// <summary>The paths of those that are.</summary>
    public static HashSet<string> Among(IReadOnlyCollection<SourceProject> projects)
    {
        var tests = projects.Where(static p => p.LooksLikeTest).ToDictionary(static p => p.Path, StringComparer.Ordinal);
        var waiting = new Queue<SourceProject>(projects.Where(static p => !p.LooksLikeTest));
        while (waiting.TryDequeue(out var ofTheSystem))
        {
            foreach (var reference in ofTheSystem.ProjectReferences)
            {
                if (tests.Remove(reference, out var referenced))
                {
                    waiting.Enqueue(referenced);
                }
            }
        }

        return [.. tests.Keys];
    }

    /// <summary>The paths of those that look like tests to a build, and are of the system.</summary>
    /// <remarks>What cannot be read is left to the build, which says what is wrong with it.</remarks>
    public static IEnumerable<string> OfTheSystem(IEnumerable<string> paths)
    {
        var projects = new List<SourceProject>();
        foreach (var path in paths)
        {
            try
            {
                projects.Add(SourceProjectReader.Read(path));
            }
            catch (ProjectUnreadableException)
            {
            }
        }

        var tests = Among(projects);
        return projects.Where(p => p.LooksLikeTest && !tests.Contains(p.Path)).Select(static p => p.Path);
    }
}
