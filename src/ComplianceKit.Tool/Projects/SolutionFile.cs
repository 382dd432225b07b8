using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace ComplianceKit.Tool.Projects;

/// <summary>Reads which projects a solution names: .sln, .slnx and the filter .slnf. Nothing is evaluated.</summary>
internal static partial class SolutionFile
{
    public static bool IsSolution(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".SLN" or ".SLNX" or ".SLNF";

    /// <summary>Absolute paths of the projects, in the order of their paths, whether they exist or not.</summary>
    public static IReadOnlyList<string> ReadProjects(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var names = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".SLNX" => ReadXml(path),
            ".SLNF" => ReadFilter(path, ref folder),
            _ => ReadClassic(path),
        };
        var start = folder;
        return [.. names
            .Where(static name => ProjectPaths.IsProject(name))
            .Select(name => ProjectPaths.Resolve(start, name))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
    }

    private static List<string> ReadClassic(string path) =>
        [.. File.ReadLines(path).Select(static line => ProjectLine().Match(line)).Where(static m => m.Success).Select(static m => m.Groups["path"].Value)];

    private static List<string> ReadXml(string path)
    {
        try
        {
            return [.. ProjectXml.Load(path).Descendants().Where(static e => e.Name.LocalName == "Project").Select(static e => (string?)e.Attribute("Path") ?? "")];
        }
        catch (XmlException broken)
        {
            throw new ProjectUnreadableException(path, broken.Message, broken);
        }
    }

    private static List<string> ReadFilter(string path, ref string folder)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var solution = document.RootElement.GetProperty("solution");
            folder = Path.GetDirectoryName(ProjectPaths.Resolve(folder, solution.GetProperty("path").GetString()!))!;
            return [.. solution.GetProperty("projects").EnumerateArray().Select(static p => p.GetString()!)];
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ProjectUnreadableException(path, broken.Message, broken);
        }
    }

    [GeneratedRegex("""^\s*Project\("\{[^}]*\}"\)\s*=\s*"[^"]*"\s*,\s*"(?<path>[^"]+)"\s*,""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProjectLine();
}
