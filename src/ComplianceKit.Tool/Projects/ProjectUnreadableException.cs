namespace ComplianceKit.Tool.Projects;

/// <summary>A solution or project file that cannot be read; the message names the file and what stands in the way.</summary>
internal sealed class ProjectUnreadableException(string path, string reason, Exception? inner = null)
    : Exception($"{path}: {reason}", inner)
{
    public string ProjectPath { get; } = path;

    public string Reason { get; } = reason;
}
