using System.Collections.Immutable;

namespace ComplianceKit.Tool.References;

/// <summary>The .NET installation this tool runs on: its newest SDK with a compiler, and its reference packs.</summary>
internal sealed record DotnetInstallation(string Root, string SdkVersion)
{
    public string SdkFolder => Path.Combine(Root, "sdk", SdkVersion);

    public string CompilerFolder => Path.Combine(SdkFolder, "Roslyn", "bincore");

    public string RazorCompiler => Path.Combine(SdkFolder, "Sdks", "Microsoft.NET.Sdk.Razor", "source-generators", "Microsoft.CodeAnalysis.Razor.Compiler.dll");

    public string Executable => Path.Combine(Root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    /// <returns>Null when only a runtime is installed.</returns>
    public static DotnetInstallation? Find() => Candidates().Select(Newest).FirstOrDefault(static found => found is not null);

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } named)
        {
            yield return named;
        }

        // .../dotnet/shared/Microsoft.NETCore.App/10.0.1/: the installation that runs us is three folders up.
        var runtime = Path.TrimEndingDirectorySeparator(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory());
        yield return Path.GetFullPath(Path.Combine(runtime, "..", "..", ".."));
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            var executable = new FileInfo(Path.Combine(folder, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
            if (executable.Exists)
            {
                yield return Path.GetDirectoryName(executable.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? executable.FullName)!;
            }
        }
    }

    private static DotnetInstallation? Newest(string root)
    {
        var folder = Path.Combine(root, "sdk");
        return !Directory.Exists(folder) ? null : Directory.EnumerateDirectories(folder)
            .Select(path => new DotnetInstallation(root, Path.GetFileName(path)))
            .Where(static sdk => VersionNumber.Of(sdk.SdkVersion).Major <= Environment.Version.Major && File.Exists(Path.Combine(sdk.CompilerFolder, "Microsoft.CodeAnalysis.CSharp.dll")))
            .OrderByDescending(static sdk => VersionNumber.Of(sdk.SdkVersion))
            .FirstOrDefault();
    }

    /// <summary>All assemblies of the newest installed version of a reference pack; empty when it is not installed.</summary>
    public ImmutableArray<string> ReferencePack(string name)
    {
        var pack = Path.Combine(Root, "packs", name);
        var newest = Directory.Exists(pack) ? Directory.EnumerateDirectories(pack).MaxBy(static p => VersionNumber.Of(Path.GetFileName(p))) : null;
        var folder = newest is null ? null : Directory.EnumerateDirectories(Path.Combine(newest, "ref")).Order(StringComparer.Ordinal).LastOrDefault();
        return folder is null ? [] : [.. Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal)];
    }
}
