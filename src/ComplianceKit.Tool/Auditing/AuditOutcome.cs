using System.Collections.Immutable;
using ComplianceKit.Tool.Findings;
using ComplianceKit.Tool.Reports;

namespace ComplianceKit.Tool.Auditing;

/// <summary>What analysing the target brought, whichever way it was done.</summary>
internal sealed record AuditOutcome(ImmutableArray<AnalysedProject> Projects, ImmutableArray<BlindSpot> BlindSpots)
{
    /// <summary>The solution, project or folder that was named.</summary>
    public required string Name { get; init; }

    public string? SdkVersion { get; init; }
}
