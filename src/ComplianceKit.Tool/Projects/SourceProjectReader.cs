using System.Collections.Immutable;
using System.Globalization;

namespace ComplianceKit.Tool.Projects;

/// <summary>Turns a project file, or a bare folder, into what the compiler must know.</summary>
internal static class SourceProjectReader
{
    private static readonly string[] TestRunners = ["Microsoft.NET.Test.Sdk", "xunit.v3", "MSTest", "TUnit"];
    private static readonly string[] TestFrameworks = ["xunit", "NUnit", "MSTest.TestFramework"];

    public static SourceProject Read(string path)
    {
        var project = ProjectEvaluation.Read(path);
        var frameworks = project["TargetFrameworks"].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var framework = project["TargetFramework"];
        if (framework.Length == 0)
        {
            framework = frameworks.Length > 0 ? TargetFrameworks.Best(frameworks)
                : project.Sdk is null ? TargetFrameworks.FromVersion(project["TargetFrameworkVersion"])
                : TargetFrameworks.Default;
            project = ProjectEvaluation.Read(path, ("TargetFramework", framework));
        }

        return Describe(project, framework, [.. frameworks.Where(f => !f.Equals(framework, StringComparison.OrdinalIgnoreCase))]);
    }

    /// <summary>A folder without any project file: all its C# as one compilation.</summary>
    public static SourceProject ReadFolder(string folder)
    {
        var name = Path.GetFileName(folder.TrimEnd(Path.DirectorySeparatorChar));
        return new SourceProject
        {
            Path = folder,
            Name = name,
            AssemblyName = name,
            TargetFramework = TargetFrameworks.Default,
            Sources = [.. SourceGlob.DefaultItems(folder, ".cs")],
            Markup = [.. SourceGlob.DefaultItems(folder, ".cshtml", ".razor")],
            GlobalUsings = ImplicitUsings.Of("Microsoft.NET.Sdk.Web"),
            Defines = ["DEBUG", "TRACE", "NET"],
            AllowUnsafe = true,
            IsWeb = true,
            UsesRazor = true,
            Nullable = true,
        };
    }

    private static SourceProject Describe(ProjectEvaluation project, string framework, ImmutableArray<string> others)
    {
        var sdk = project.Sdk ?? "";
        var web = sdk.StartsWith("Microsoft.NET.Sdk.Web", StringComparison.OrdinalIgnoreCase) || sdk.StartsWith("Microsoft.NET.Sdk.BlazorWebAssembly", StringComparison.OrdinalIgnoreCase);
        var packages = Packages(project);
        return new SourceProject
        {
            Path = project.Path,
            Name = project["MSBuildProjectName"],
            AssemblyName = project["AssemblyName"],
            TargetFramework = framework,
            OtherFrameworks = others,
            Sources = Files(project, "Compile", sdk.Length > 0 && project["EnableDefaultCompileItems"] is not "false" && project["EnableDefaultItems"] is not "false", ".cs"),
            Markup = [.. Files(project, "Content", sdk.Length > 0, ".cshtml", ".razor").Where(static f => Path.GetExtension(f).ToUpperInvariant() is ".CSHTML" or ".RAZOR")],
            GlobalUsings = Usings(project, sdk),
            Defines = Defines(project, framework),
            NoWarn = [.. project["NoWarn"].Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            ProjectReferences = [.. Includes(project, "ProjectReference").Select(i => ProjectPaths.Resolve(project.Folder, i.Include)).Distinct(StringComparer.Ordinal)],
            Packages = packages,
            AssemblyPaths = [.. Includes(project, "Reference").Select(static i => i["HintPath"]).OfType<string>().Select(h => ProjectPaths.Resolve(project.Folder, h))],
            Friends = [.. Includes(project, "InternalsVisibleTo").Select(static i => i.Include)],
            LangVersion = Text(project["LangVersion"]),
            RootNamespace = Text(project["RootNamespace"]),
            Nullable = project["Nullable"].Equals("enable", StringComparison.OrdinalIgnoreCase),
            AllowUnsafe = project["AllowUnsafeBlocks"].Equals("true", StringComparison.OrdinalIgnoreCase),
            IsExecutable = web || project["OutputType"].ToUpperInvariant() is "EXE" or "WINEXE",
            IsWeb = web,
            UsesRazor = web || sdk.StartsWith("Microsoft.NET.Sdk.Razor", StringComparison.OrdinalIgnoreCase),
            LooksLikeTest = project["IsTestProject"].Equals("true", StringComparison.OrdinalIgnoreCase)
                || packages.Any(p => TestRunners.Contains(p.Id, StringComparer.OrdinalIgnoreCase) || (!web && TestFrameworks.Contains(p.Id, StringComparer.OrdinalIgnoreCase)))
                || Includes(project, "Reference").Any(static r => r.Include.StartsWith("Microsoft.VisualStudio.QualityTools.UnitTestFramework", StringComparison.OrdinalIgnoreCase)),
        };
    }

    private static string? Text(string value) => value.Length > 0 ? value : null;

    private static IEnumerable<ProjectItem> Includes(ProjectEvaluation project, string type) =>
        project.Items(type).Where(static c => c.Kind == ItemChangeKind.Include).Select(static c => c.Item);

    private static ImmutableArray<string> Files(ProjectEvaluation project, string type, bool defaults, params ReadOnlySpan<string> extensions)
    {
        var files = new HashSet<string>(defaults ? SourceGlob.DefaultItems(project.Folder, extensions) : [], StringComparer.Ordinal);
        foreach (var change in project.Items(type))
        {
            var named = SourceGlob.Expand(project.Folder, change.Item.Include);
            if (change.Kind == ItemChangeKind.Include)
            {
                var except = (change.Item["Exclude"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).SelectMany(e => SourceGlob.Expand(project.Folder, e)).ToHashSet(StringComparer.Ordinal);
                files.UnionWith(named.Where(f => !except.Contains(f)));
            }
            else if (change.Kind == ItemChangeKind.Remove)
            {
                files.ExceptWith(named);
            }
        }

        return [.. files.Where(File.Exists).Order(StringComparer.Ordinal)];
    }

    private static ImmutableArray<string> Usings(ProjectEvaluation project, string sdk)
    {
        var names = new List<string>(project["ImplicitUsings"].ToUpperInvariant() is "ENABLE" or "TRUE" ? ImplicitUsings.Of(sdk) : []);
        foreach (var change in project.Items("Using"))
        {
            if (change.Kind == ItemChangeKind.Remove)
            {
                names.RemoveAll(n => n.Equals(change.Item.Include, StringComparison.Ordinal));
            }
            else if (change.Kind == ItemChangeKind.Include)
            {
                names.Add(change.Item["Alias"] is { } alias ? $"{alias} = {change.Item.Include}"
                    : string.Equals(change.Item["Static"], "true", StringComparison.OrdinalIgnoreCase) ? $"static {change.Item.Include}"
                    : change.Item.Include);
            }
        }

        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    private static ImmutableArray<string> Defines(ProjectEvaluation project, string framework)
    {
        var defines = project["DefineConstants"].Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        defines.UnionWith(["DEBUG", "TRACE"]);
        if (TargetFrameworks.IsNetFramework(framework))
        {
            defines.UnionWith(["NETFRAMEWORK", framework.ToUpperInvariant()]);
        }
        else if (framework.StartsWith("netstandard", StringComparison.OrdinalIgnoreCase))
        {
            defines.UnionWith(["NETSTANDARD", framework.ToUpperInvariant().Replace('.', '_')]);
        }
        else
        {
            defines.UnionWith(["NET", "NETCOREAPP", framework.Split('-')[0].ToUpperInvariant().Replace('.', '_')]);
            var major = int.TryParse(new string([.. framework.Skip(3).TakeWhile(char.IsAsciiDigit)]), NumberStyles.None, CultureInfo.InvariantCulture, out var m) ? m : 4;
            defines.UnionWith(Enumerable.Range(5, Math.Max(0, major - 4)).Select(static v => string.Create(CultureInfo.InvariantCulture, $"NET{v}_0_OR_GREATER")));
            defines.UnionWith(["NETCOREAPP2_0_OR_GREATER", "NETCOREAPP2_1_OR_GREATER", "NETCOREAPP3_0_OR_GREATER", "NETCOREAPP3_1_OR_GREATER"]);
        }

        return [.. defines.Order(StringComparer.Ordinal)];
    }

    private static ImmutableArray<PackageRequest> Packages(ProjectEvaluation project)
    {
        var central = project.Items("PackageVersion").Where(static c => c.Item["Version"] is not null)
            .GroupBy(static c => c.Item.Include, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static g => g.Key, static g => g.Last().Item["Version"]!, StringComparer.OrdinalIgnoreCase);
        var modern = Includes(project, "PackageReference")
            .Select(i => new PackageRequest(i.Include, i["VersionOverride"] ?? i["Version"] ?? central.GetValueOrDefault(i.Include, "")));
        var list = Path.Combine(project.Folder, "packages.config");
        var old = File.Exists(list) ? OldPackages(list) : [];
        return [.. modern.Concat(old).DistinctBy(static p => p.Id, StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<PackageRequest> OldPackages(string list)
    {
        try
        {
            return [.. ProjectXml.Load(list).Descendants().Where(static e => e.Name.LocalName == "package")
                .Select(static e => new PackageRequest((string?)e.Attribute("id") ?? "", (string?)e.Attribute("version") ?? ""))];
        }
        catch (System.Xml.XmlException)
        {
            return [];
        }
    }
}
