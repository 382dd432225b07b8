using System.Collections.Immutable;
using System.Xml;
using ComplianceKit.Tool.Projects;

namespace ComplianceKit.Tool.References;

/// <summary>Packages already on this machine. Nothing is downloaded: what is not here is reported as not resolved.</summary>
internal sealed class NuGetFolder(string path)
{
    private readonly Dictionary<string, string?> resolved = new(StringComparer.OrdinalIgnoreCase);

    public static NuGetFolder Default() => new(
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"));

    /// <summary>The assemblies of the packages and of what they depend on; the packages that are not here are named.</summary>
    public PackageAssemblies Resolve(IEnumerable<PackageRequest> requests, string framework)
    {
        var assemblies = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var missing = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var waiting = new Queue<(PackageRequest Request, bool Direct)>(requests.Select(static r => (r, true)));
        while (waiting.TryDequeue(out var next))
        {
            if (!seen.Add(next.Request.Id))
            {
                continue;
            }

            if (Find(next.Request) is not { } folder)
            {
                _ = next.Direct && missing.Add(next.Request.Id);
                continue;
            }

            foreach (var assembly in Assemblies(folder, framework))
            {
                assemblies.TryAdd(Path.GetFileNameWithoutExtension(assembly), assembly);
            }

            foreach (var dependency in Dependencies(folder, framework))
            {
                waiting.Enqueue((dependency, false));
            }
        }

        return new PackageAssemblies([.. assemblies.Values.Order(StringComparer.Ordinal)], [.. missing]);
    }

    /// <summary>The assemblies that a reference assembly package puts below build/; empty when it is not here.</summary>
    public ImmutableArray<string> BuildReferences(string id)
    {
        var folder = Find(new PackageRequest(id, ""));
        var build = folder is null ? null : Path.Combine(folder, "build");
        return build is null || !Directory.Exists(build) ? [] : [.. Directory.EnumerateFiles(build, "*.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }

    /// <summary>The version asked for, else the nearest newer one, else the newest older one: a wrong version binds more than none.</summary>
    private string? Find(PackageRequest request)
    {
        var key = request.Id + "/" + request.Version;
        if (resolved.TryGetValue(key, out var known))
        {
            return known;
        }

        var package = Path.Combine(path, request.Id.ToLowerInvariant());
        var wanted = VersionNumber.Of(request.Version);
        var versions = Directory.Exists(package) ? Directory.GetDirectories(package).OrderBy(static v => VersionNumber.Of(Path.GetFileName(v))).ToArray() : [];
        var chosen = versions.FirstOrDefault(v => VersionNumber.Of(Path.GetFileName(v)) >= wanted) ?? versions.LastOrDefault();
        return resolved[key] = chosen;
    }

    private static IEnumerable<string> Assemblies(string package, string framework) =>
        from kind in (string[])["ref", "lib"]
        let folder = BestFolder(Path.Combine(package, kind), framework)
        where folder is not null
        from file in Directory.EnumerateFiles(folder, "*.dll")
        select file;

    private static string? BestFolder(string parent, string framework) =>
        !Directory.Exists(parent) ? null : Directory.EnumerateDirectories(parent)
            .Select(folder => (Folder: folder, Score: TargetFrameworks.Suitability(Path.GetFileName(folder), framework)))
            .Where(static f => f.Score >= 0)
            .OrderByDescending(static f => f.Score).ThenBy(static f => f.Folder, StringComparer.Ordinal)
            .FirstOrDefault().Folder;

    private static ImmutableArray<PackageRequest> Dependencies(string package, string framework)
    {
        var manifest = Directory.EnumerateFiles(package, "*.nuspec").FirstOrDefault();
        if (manifest is null)
        {
            return [];
        }

        try
        {
            var dependencies = ProjectXml.Load(manifest).Descendants().FirstOrDefault(static e => e.Name.LocalName == "dependencies");
            if (dependencies is null)
            {
                return [];
            }

            var group = dependencies.Elements().Where(static e => e.Name.LocalName == "group")
                .OrderByDescending(g => TargetFrameworks.Suitability(ShortName((string?)g.Attribute("targetFramework") ?? ""), framework))
                .FirstOrDefault() ?? dependencies;
            return [.. group.Elements().Where(static e => e.Name.LocalName == "dependency")
                .Select(static e => new PackageRequest((string?)e.Attribute("id") ?? "", (string?)e.Attribute("version") ?? ""))];
        }
        catch (XmlException)
        {
            return [];
        }
    }

    /// <summary>.NETStandard2.0 and .NETFramework4.6.1 as netstandard2.0 and net461.</summary>
    private static string ShortName(string framework) =>
        framework.StartsWith(".NETFramework", StringComparison.OrdinalIgnoreCase) ? "net" + framework[13..].Replace(".", "", StringComparison.Ordinal)
        : framework.StartsWith(".NETStandard", StringComparison.OrdinalIgnoreCase) ? "netstandard" + framework[12..]
        : framework.StartsWith(".NETCoreApp", StringComparison.OrdinalIgnoreCase) ? "netcoreapp" + framework[11..]
        : framework;
}

/// <summary>What a set of packages brings, and which of them are not on this machine.</summary>
internal sealed record PackageAssemblies(ImmutableArray<string> Paths, ImmutableArray<string> Missing);
