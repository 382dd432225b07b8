using System.Collections.Immutable;

namespace ComplianceKit.Tool.Projects;

/// <summary>One item of an evaluated project: what it names and its metadata.</summary>
internal sealed record ProjectItem(string Type, string Include, string Folder, ImmutableDictionary<string, string> Metadata)
{
    public string? this[string name] => Metadata.GetValueOrDefault(name);
}
