using System.Collections.Immutable;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports;

/// <summary>The outcome in figures. Nothing here is called compliant: it counts what was found in what could be seen.</summary>
internal sealed record AuditResult
{
    public required AuditVerdict Verdict { get; init; }

    /// <summary>Findings of error level that stand: neither suppressed with a reason nor known from the baseline.</summary>
    public required int New { get; init; }

    /// <summary>Findings of error level that the baseline knows.</summary>
    public required int Known { get; init; }

    /// <summary>Findings below error level that stand.</summary>
    public required int Warnings { get; init; }

    /// <summary>Findings suppressed with a reason that has not expired.</summary>
    public required int Suppressed { get; init; }

    /// <summary>Findings of the baseline that are gone; null without a baseline.</summary>
    public int? Gone { get; init; }

    public required int BlindSpots { get; init; }

    public required ImmutableArray<ViolationCount> Violations { get; init; }

    /// <summary>The outcome in a sentence; where there is no baseline, nothing is called new or known.</summary>
    public BilingualText Say() => Text.Get((Gone is not null && Text.Has("compared." + Verdict) ? "compared." : "verdict.") + Verdict, New, Known);
}

internal enum AuditVerdict
{
    /// <summary>No finding that counts, in what could be seen.</summary>
    NothingFound,

    /// <summary>There are findings that count.</summary>
    Violations,

    /// <summary>There are findings of error level, and the command was told not to count them (--baseline, --fail-on none).</summary>
    Accepted,

    /// <summary>Too much could not be seen to say either.</summary>
    Incomplete,
}

/// <summary>Standing findings of one kind of violation.</summary>
internal sealed record ViolationCount(string Id, BilingualText Name, int Errors, int Warnings);
