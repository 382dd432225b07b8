using System.Collections.Immutable;

namespace ComplianceKit.Tool.Findings;

/// <summary>One project, for one framework, as the audit met it: where its error log lies and what stood in the way.</summary>
internal sealed record ProjectRun(string Name, string Path, string Framework)
{
    /// <summary>The SARIF file the compiler left, or null when it left none.</summary>
    public string? Log { get; init; }

    public int Files { get; init; }

    public ImmutableArray<BlindSpot> BlindSpots { get; init; } = [];
}
