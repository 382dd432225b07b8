using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace ComplianceKit.Tool.Support;

/// <summary>A folder outside the repository in which somebody's system lies.</summary>
internal sealed class Workspace : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("ck-system-").FullName;

    public string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    public Workspace Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
        return this;
    }

    public JsonObject Report(string folder = "report") => JsonNode.Parse(File.ReadAllText(PathOf(folder, "report.json")))!.AsObject();

    /// <summary>Every file with the hash of its content and the time it was written: what must be the same when nothing was touched.</summary>
    public Dictionary<string, string> Files(params string[] except) => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(f => (Path: Path.GetRelativePath(Folder, f).Replace('\\', '/'), File: f))
        .Where(f => !except.Any(e => f.Path.StartsWith(e, StringComparison.Ordinal)))
        .ToDictionary(static f => f.Path, static f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f.File))) + File.GetLastWriteTimeUtc(f.File).Ticks, StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
