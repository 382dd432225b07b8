using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ComplianceKit.Tool.Commands;

/// <summary>What the user asked of an audit.</summary>
internal sealed record AuditRequest
{
    /// <summary>Absolute path of a solution, a project or a folder.</summary>
    public required string Path { get; init; }

    public bool NoBuild { get; init; }

    public required string Output { get; init; }

    public ImmutableArray<ReportFormat> Formats { get; init; } = [.. Enum.GetValues<ReportFormat>()];

    public string? Baseline { get; init; }

    public FailOn FailOn { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>The language that the report opens in; both are always there.</summary>
    public bool Chinese { get; init; }

    public int MaximumBlindSpots { get; init; } = int.MaxValue;

    /// <summary>The command line that makes the same report again, wherever the sources lie.</summary>
    public string ToCommand(string target)
    {
        var command = new StringBuilder("compliancekit audit ").Append(target.Contains(' ', StringComparison.Ordinal) ? $"\"{target}\"" : target);
        command.Append(NoBuild ? " --no-build" : "");
        command.Append(Baseline is null ? "" : " --baseline " + System.IO.Path.GetFileName(Baseline));
        command.Append(FailOn == FailOn.New ? "" : " --fail-on " + FailOn.ToString().ToLowerInvariant());
        command.Append(CultureInfo.InvariantCulture, $" --as-of {AsOf:yyyy-MM-dd}");
        command.Append(MaximumBlindSpots == int.MaxValue ? "" : string.Create(CultureInfo.InvariantCulture, $" --max-blind-spots {MaximumBlindSpots}"));
        return command.ToString();
    }
}

internal enum ReportFormat
{
    Html,
    Sarif,
    Json,
    Md,
}

internal enum FailOn
{
    New,
    Any,
    None,
}
