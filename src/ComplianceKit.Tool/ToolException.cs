using ComplianceKit.Tool.Commands;

namespace ComplianceKit.Tool;

/// <summary>The command cannot go on: what is wrong and what to do, and the exit code that says so.</summary>
internal sealed class ToolException(ExitCode exitCode, BilingualText text, Exception? inner = null) : Exception(text.English, inner)
{
    public ExitCode ExitCode { get; } = exitCode;

    public BilingualText Text { get; } = text;
}
