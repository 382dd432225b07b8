using System.Collections.Immutable;
using ComplianceKit.Tool.Law;

namespace ComplianceKit.Tool.Reports;

/// <summary>Everything a report says, once: the page, the SARIF file, the JSON file and the summary are four ways to write it down.</summary>
/// <remarks>Serialised as it stands, this is report.json; its names are documented in Reports/README.md and kept stable.</remarks>
internal sealed record AuditReport
{
    public int Version { get; } = 1;

    public required AuditOrigin Origin { get; init; }

    public required AuditResult Result { get; init; }

    public ImmutableArray<ReportedProject> Projects { get; init; } = [];

    /// <summary>The rules that found something, in the order of their ids.</summary>
    public ImmutableArray<ReportedRule> Rules { get; init; } = [];

    /// <summary>The duties that rules and audit items of this report cite, in force on its date.</summary>
    public ImmutableArray<Obligation> Law { get; init; } = [];

    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Fingerprints of the baseline that were not found again.</summary>
    public ImmutableArray<string> Gone { get; init; } = [];

    public ImmutableArray<PersonalMember> Members { get; init; } = [];

    public ImmutableArray<DataFlow> Flows { get; init; } = [];

    public ImmutableArray<NoticeCheck> Notices { get; init; } = [];

    public ImmutableArray<AuditItem> AuditItems { get; init; } = [];

    public ImmutableArray<ReportedBlindSpot> BlindSpots { get; init; } = [];
}
