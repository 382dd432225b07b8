using ComplianceKit.Tool.Projects;

namespace ComplianceKit.Tool.Compilation;

/// <summary>Puts projects behind those they reference.</summary>
internal static class ProjectOrder
{
    /// <param name="projects">By path.</param>
    /// <param name="cyclic">Receives projects whose reference leads back to themselves; that reference is left out.</param>
    public static List<SourceProject> Sort(IReadOnlyDictionary<string, SourceProject> projects, ISet<string> cyclic)
    {
        var (sorted, done, open) = (new List<SourceProject>(), new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var root in projects.Keys.Order(StringComparer.Ordinal))
        {
            // An explicit stack: a hostile chain of projects must not end the process.
            var stack = new Stack<(string Path, bool Leaving)>([(root, false)]);
            while (stack.TryPop(out var next))
            {
                if (next.Leaving)
                {
                    open.Remove(next.Path);
                    done.Add(next.Path);
                    sorted.Add(projects[next.Path]);
                }
                else if (!done.Contains(next.Path) && open.Add(next.Path))
                {
                    stack.Push((next.Path, true));
                    foreach (var reference in projects[next.Path].ProjectReferences.Where(projects.ContainsKey).OrderDescending(StringComparer.Ordinal))
                    {
                        if (open.Contains(reference))
                        {
                            cyclic.Add(next.Path);
                        }
                        else if (!done.Contains(reference))
                        {
                            stack.Push((reference, false));
                        }
                    }
                }
            }
        }

        return sorted;
    }
}
