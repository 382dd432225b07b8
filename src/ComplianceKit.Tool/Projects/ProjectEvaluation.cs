using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;

namespace ComplianceKit.Tool.Projects;

/// <summary>
/// Evaluates a project file as far as its sources, references and compiler options go: properties first, then items, with
/// Directory.Build.props, Directory.Build.targets, Directory.Packages.props and imports of the repository's own files.
/// </summary>
/// <remarks>Nothing is executed, no SDK is resolved and a broken import is skipped: a project that cannot be built is read all the same.</remarks>
internal sealed class ProjectEvaluation
{
    private const int MaximumImports = 200;

    private static readonly (string Attribute, ItemChangeKind Kind)[] ChangeAttributes =
        [("Include", ItemChangeKind.Include), ("Remove", ItemChangeKind.Remove), ("Update", ItemChangeKind.Update)];

    private readonly Dictionary<string, string> properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> global = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(XElement Group, string File)> groups = [];
    private readonly HashSet<string> imported = new(StringComparer.Ordinal);
    private readonly MsBuildExpression expression;
    private string currentFile;

    private ProjectEvaluation(string path)
    {
        Path = currentFile = path;
        expression = new MsBuildExpression(Property, () => System.IO.Path.GetDirectoryName(currentFile)!);
    }

    public string Path { get; }

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The SDK named by the project, or null for the old format that lists every file.</summary>
    public string? Sdk { get; private set; }

    public string this[string property] => Property(property);

    public static ProjectEvaluation Read(string path, params ReadOnlySpan<(string Name, string Value)> globals)
    {
        XElement root;
        try
        {
            root = ProjectXml.Load(path).Root!;
        }
        catch (Exception broken) when (broken is XmlException or IOException or UnauthorizedAccessException)
        {
            throw new ProjectUnreadableException(path, broken.Message, broken);
        }

        var project = new ProjectEvaluation(path);
        project.SetWellKnown();
        foreach (var (name, value) in globals)
        {
            project.properties[name] = value;
            project.global.Add(name);
        }

        project.Sdk = SdkOf(root);
        project.ImportAbove("Directory.Build.props");
        project.ImportAbove("Directory.Packages.props");
        project.imported.Add(path);
        project.Evaluate(root, path);
        project.ImportAbove("Directory.Build.targets");
        return project;
    }

    /// <summary>All items of the types asked for, in document order; Remove and Update are items of the same type whose include starts with a sign.</summary>
    public IEnumerable<ItemChange> Items(string type)
    {
        foreach (var (group, file) in groups)
        {
            currentFile = file;
            foreach (var element in group.Elements().Where(e => Holds(group) && e.Name.LocalName.Equals(type, StringComparison.OrdinalIgnoreCase) && Holds(e)))
            {
                var metadata = element.Attributes().Select(static a => (a.Name.LocalName, a.Value))
                    .Concat(element.Elements().Where(Holds).Select(static e => (e.Name.LocalName, e.Value)))
                    .GroupBy(static m => m.LocalName, StringComparer.OrdinalIgnoreCase)
                    .ToImmutableDictionary(static m => m.Key, m => expression.Expand(m.Last().Item2.Trim()), StringComparer.OrdinalIgnoreCase);
                foreach (var (attribute, kind) in ChangeAttributes)
                {
                    if (metadata.TryGetValue(attribute, out var value))
                    {
                        foreach (var name in value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                        {
                            yield return new ItemChange(kind, new ProjectItem(type, name, Folder, metadata));
                        }
                    }
                }
            }
        }

        currentFile = Path;
    }

    private static string? SdkOf(XElement root) =>
        (string?)root.Attribute("Sdk")
        ?? (string?)root.Elements().FirstOrDefault(static e => e.Name.LocalName == "Sdk")?.Attribute("Name")
        ?? (string?)root.Elements().FirstOrDefault(static e => e.Name.LocalName == "Import" && e.Attribute("Sdk") is not null)?.Attribute("Sdk");

    private string Property(string name) => name.ToUpperInvariant() switch
    {
        "MSBUILDTHISFILEDIRECTORY" => System.IO.Path.GetDirectoryName(currentFile) + "/",
        "MSBUILDTHISFILE" => System.IO.Path.GetFileName(currentFile),
        "MSBUILDTHISFILEFULLPATH" => currentFile,
        _ => properties.GetValueOrDefault(name, ""),
    };

    private void SetWellKnown()
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(Path);
        properties["MSBuildProjectDirectory"] = Folder;
        properties["MSBuildProjectFullPath"] = Path;
        properties["MSBuildProjectFile"] = System.IO.Path.GetFileName(Path);
        properties["MSBuildProjectName"] = name;
        properties["MSBuildProjectExtension"] = System.IO.Path.GetExtension(Path);
        properties["MSBuildRuntimeType"] = "Core";
        properties["Configuration"] = "Debug";
        properties["Platform"] = "AnyCPU";
        properties["OS"] = OperatingSystem.IsWindows() ? "Windows_NT" : "Unix";
        properties["AssemblyName"] = name;
    }

    private void ImportAbove(string file)
    {
        var found = MsBuildExpression.FindAbove(file, Folder);
        if (found.Length > 0)
        {
            Import(found);
        }
    }

    private void Import(string path)
    {
        if (imported.Count >= MaximumImports || !imported.Add(path) || !File.Exists(path))
        {
            return;
        }

        try
        {
            Evaluate(ProjectXml.Load(path).Root!, path);
        }
        catch (Exception broken) when (broken is XmlException or IOException or UnauthorizedAccessException)
        {
            // A broken shared file costs what it would have set; the project itself is still worth reading.
            return;
        }
    }

    private void Evaluate(XElement parent, string file)
    {
        var outer = currentFile;
        currentFile = file;
        foreach (var element in parent.Elements().Where(e => e.Name.LocalName == "ItemGroup" || Holds(e)))
        {
            switch (element.Name.LocalName)
            {
                case "PropertyGroup":
                    SetProperties(element);
                    break;
                case "ItemGroup":
                    groups.Add((element, file));
                    break;
                case "ImportGroup":
                    Evaluate(element, file);
                    break;
                case "Choose":
                    Choose(element, file);
                    break;
                case "Import" when element.Attribute("Sdk") is null:
                    ImportWritten((string?)element.Attribute("Project") ?? "");
                    break;
                default:
                    break;
            }

            currentFile = file;
        }

        currentFile = outer;
    }

    private void ImportWritten(string written)
    {
        var expanded = expression.Expand(written);
        if (expanded.Length > 0 && !expanded.AsSpan().ContainsAny('*', '?'))
        {
            Import(ProjectPaths.Resolve(System.IO.Path.GetDirectoryName(currentFile)!, expanded));
        }
    }

    private void SetProperties(XElement group)
    {
        foreach (var property in group.Elements().Where(p => !global.Contains(p.Name.LocalName) && Holds(p)))
        {
            properties[property.Name.LocalName] = expression.Expand(property.Value.Trim());
        }
    }

    private void Choose(XElement choose, string file)
    {
        var branch = choose.Elements().FirstOrDefault(e => e.Name.LocalName == "When" && Holds(e))
            ?? choose.Elements().FirstOrDefault(static e => e.Name.LocalName == "Otherwise");
        if (branch is not null)
        {
            Evaluate(branch, file);
        }
    }

    private bool Holds(XElement element) =>
        MsBuildCondition.Holds((string?)element.Attribute("Condition"), expression, System.IO.Path.GetDirectoryName(currentFile)!);
}
