using System.Collections.Immutable;
using ComplianceKit.Tool.Projects;
using ComplianceKit.Tool.References;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Tool.Compilation;

/// <summary>Finds and shares the assemblies that projects are compiled against; each file is read once per audit.</summary>
internal sealed class ReferenceSet(DotnetInstallation dotnet, NuGetFolder packages)
{
    private readonly Dictionary<string, MetadataReference?> loaded = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string> modern = [.. dotnet.ReferencePack("Microsoft.NETCore.App.Ref"), .. dotnet.ReferencePack("Microsoft.AspNetCore.App.Ref"), .. dotnet.ReferencePack("Microsoft.WindowsDesktop.App.Ref")];

    /// <summary>References by assembly name; the framework's own assemblies win over packages that carry older copies.</summary>
    public (ImmutableArray<MetadataReference> References, ImmutableArray<string> MissingPackages) Of(SourceProject project)
    {
        var brought = packages.Resolve(project.Packages, project.TargetFramework);
        var hints = project.AssemblyPaths.Where(File.Exists).ToArray();
        var paths = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in Framework(project).Concat(hints).Concat(brought.Paths))
        {
            paths.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        }

        var resolvedByHint = hints.Select(static h => Path.GetFileNameWithoutExtension(h)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return ([.. paths.OrderBy(static p => p.Key, StringComparer.Ordinal).Select(p => Load(p.Value)).OfType<MetadataReference>()],
            [.. brought.Missing.Where(id => !resolvedByHint.Contains(id))]);
    }

    /// <summary>.NET Framework projects get its reference assemblies where some package brought them, else the modern ones: most of the names are the same.</summary>
    private ImmutableArray<string> Framework(SourceProject project)
    {
        if (!project.IsNetFramework)
        {
            return modern;
        }

        foreach (var version in (ReadOnlySpan<string>)["net481", "net48", "net472", "net471", "net47", "net462", "net461", "net46", "net452", "net451", "net45"])
        {
            if (packages.BuildReferences("microsoft.netframework.referenceassemblies." + version) is { IsEmpty: false } assemblies)
            {
                return assemblies;
            }
        }

        return modern;
    }

    private MetadataReference? Load(string path)
    {
        if (!loaded.TryGetValue(path, out var reference))
        {
            reference = IsManaged(path) ? MetadataReference.CreateFromFile(path) : null;
            loaded.Add(path, reference);
        }

        return reference;
    }

    private static bool IsManaged(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var image = new System.Reflection.PortableExecutable.PEReader(file);
            return image.HasMetadata;
        }
        catch (Exception unreadable) when (unreadable is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
