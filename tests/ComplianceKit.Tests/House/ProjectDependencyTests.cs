using System.Xml.Linq;

namespace ComplianceKit.House;

/// <summary>Which project may know which: data walks in one direction, and the analyzers know the library by names only.</summary>
public sealed class ProjectDependencyTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["ComplianceKit.Abstractions"] = [],
        ["ComplianceKit"] = ["ComplianceKit.Abstractions"],
        ["ComplianceKit.PostgreSql"] = ["ComplianceKit", "ComplianceKit.Abstractions"],
        ["ComplianceKit.AspNetCore"] = ["ComplianceKit", "ComplianceKit.Abstractions"],
        ["ComplianceKit.EntityFrameworkCore"] = ["ComplianceKit", "ComplianceKit.Abstractions"],
        ["ComplianceKit.Testing"] = ["ComplianceKit", "ComplianceKit.Abstractions"],
        ["ComplianceKit.Tool"] = ["ComplianceKit", "ComplianceKit.Abstractions", "ComplianceKit.PostgreSql"],
        ["ComplianceKit.Analyzers"] = [],
        ["ComplianceKit.CodeFixes"] = ["ComplianceKit.Analyzers"],
    };

    /// <summary>Carried along and never linked: the package depends on the analyzers, the tool injects them into a build.</summary>
    private static readonly Dictionary<string, string[]> Carried = new(StringComparer.Ordinal)
    {
        ["ComplianceKit"] = ["ComplianceKit.Analyzers"],
        ["ComplianceKit.Tool"] = ["ComplianceKit.Analyzers", "ComplianceKit.CodeFixes"],
    };

    public static TheoryData<string> Projects => new(ProjectFiles().Select(Path.GetFileNameWithoutExtension)!);

    [Theory, MemberData(nameof(Projects))]
    public void Project_refers_only_to_what_it_may_know(string name)
    {
        Assert.True(Allowed.TryGetValue(name, out var allowed), $"{name} is new: decide in architecture and here what it may depend on.");
        var unexpected = References(name).Except(allowed!, StringComparer.Ordinal).Except(Carried.GetValueOrDefault(name, []), StringComparer.Ordinal);

        Assert.Empty(unexpected);
    }

    [Theory, MemberData(nameof(Projects))]
    public void Assembly_links_only_to_what_it_may_know(string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"{name}.dll");
        if (name is "ComplianceKit" or "ComplianceKit.Abstractions")
        {
            var linked = System.Reflection.Assembly.LoadFrom(file).GetReferencedAssemblies().Select(static a => a.Name!).Where(static a => a.StartsWith("ComplianceKit", StringComparison.Ordinal));
            Assert.Empty(linked.Except(Allowed[name], StringComparer.Ordinal));
        }
        else
        {
            Assert.False(File.Exists(file), $"{name} reached the tests of the library: something links to it.");
        }
    }

    [Fact]
    public void Vocabulary_needs_no_package_at_all() =>
        Assert.Empty(Items(Project("ComplianceKit.Abstractions"), "PackageReference"));

    [Fact]
    public void Analyzers_are_compiled_against_the_oldest_supported_compiler()
    {
        var versions = XDocument.Load(Repository.PathOf("Directory.Packages.props"));
        var compiler = versions.Descendants("PackageVersion").Single(static v => v.Attribute("Include")!.Value == "Microsoft.CodeAnalysis.CSharp");

        Assert.Equal("4.8.0", compiler.Attribute("Version")!.Value);
        Assert.DoesNotContain("Microsoft.CodeAnalysis.CSharp.Workspaces", Items(Project("ComplianceKit.Analyzers"), "PackageReference"));
    }

    private static IEnumerable<string> References(string name) =>
        Items(Project(name), "ProjectReference").Select(static r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/')));

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument.Load(project).Descendants(kind).Select(static e => e.Attribute("Include")?.Value).OfType<string>();

    private static string Project(string name) => ProjectFiles().Single(p => Path.GetFileNameWithoutExtension(p) == name);

    private static IEnumerable<string> ProjectFiles() =>
        Repository.Files(".csproj").Where(static p => Repository.Relative(p).StartsWith("src/", StringComparison.Ordinal) || Repository.Relative(p).StartsWith("analyzers/", StringComparison.Ordinal));
}
