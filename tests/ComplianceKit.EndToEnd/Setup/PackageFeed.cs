using System.Globalization;
using System.Reflection;
using ComplianceKit.House;

namespace ComplianceKit.EndToEnd.Setup;

/// <summary>The real packages, packed once for the run into a feed of their own under a version that no cache can know.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    public const string Collection = "packages";

    private static readonly string[] Packages =
    [
        "src/ComplianceKit.Abstractions/ComplianceKit.Abstractions.csproj",
        "src/ComplianceKit/ComplianceKit.csproj",
        "src/ComplianceKit.Tool/ComplianceKit.Tool.csproj",
        "analyzers/ComplianceKit.Analyzers/ComplianceKit.Analyzers.csproj",
    ];

    private readonly string root = Directory.CreateTempSubdirectory("ck-e2e-").FullName;
    private int folders;

    /// <summary>Seconds since 2026: a stable version, so that <c>dotnet add package</c> finds it without being told.</summary>
    public string Version { get; } = string.Create(CultureInfo.InvariantCulture, $"0.1.{(TimeProvider.System.GetUtcNow() - new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalSeconds:0}");

    /// <summary>The one that was built with these tests.</summary>
    public static string Configuration { get; } = typeof(PackageFeed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public string Source => Path.Combine(root, "feed");

    /// <summary>Own packages folder: the packages under test never enter the user's cache.</summary>
    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>(StringComparer.Ordinal) { ["NUGET_PACKAGES"] = Path.Combine(root, "packages") };

    public async Task InitializeAsync()
    {
        // The four packages in one process: packing the solution would evaluate every test project as well.
        var packing = Path.Combine(root, "pack.proj");
        var projects = string.Join(';', Packages.Select(static project => Repository.PathOf(project)));
        await File.WriteAllTextAsync(packing, $"""
            <Project>
              <Target Name="Pack">
                <MSBuild Projects="{projects}" Targets="Pack" BuildInParallel="true" Properties="NoBuild=true;Configuration={Configuration};PackageVersion={Version};PackageOutputPath={Source}" />
              </Target>
            </Project>
            """);
        (await Shell.RunAsync(Repository.Root, "dotnet", ["msbuild", packing, "-t:Pack", "-m"])).Succeeds();
    }

    public Task DisposeAsync()
    {
        Directory.Delete(root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A folder outside the repository whose restore sees the feed beside the sources that this machine uses anyway.</summary>
    public ProjectFolder NewFolder(string name)
    {
        var path = Directory.CreateDirectory(Path.Combine(root, string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref folders)}-{name}"))).FullName;
        var folder = new ProjectFolder(path, Variables);
        folder.Write("nuget.config", $"""
            <configuration>
              <packageSources><add key="compliancekit-under-test" value="{Source}" /></packageSources>
              <fallbackPackageFolders><add key="already-here" value="{Metadata("NuGetPackageRoot")}" /></fallbackPackageFolders>
            </configuration>
            """);
        return folder;
    }

    private static string Metadata(string key) =>
        typeof(PackageFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == key).Value!;
}
