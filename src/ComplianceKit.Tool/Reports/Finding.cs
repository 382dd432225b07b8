using System.Collections.Immutable;
using ComplianceKit.Tool.Findings;

namespace ComplianceKit.Tool.Reports;

/// <summary>One finding, however many projects and frameworks show it.</summary>
internal sealed record Finding
{
    /// <summary>Its identity across edits elsewhere, computed by the analyzer.</summary>
    public required string Fingerprint { get; init; }

    public required string Rule { get; init; }

    /// <summary>Id of the kind of violation.</summary>
    public required string Violation { get; init; }

    public required FindingLevel Level { get; init; }

    public required FindingState State { get; init; }

    public required BilingualText Message { get; init; }

    public required ImmutableArray<string> Projects { get; init; }

    public SourceLocation? Location { get; init; }

    public Excerpt? Excerpt { get; init; }

    /// <summary>The way from where the data comes in to where it ends.</summary>
    public ImmutableArray<PathStep> Path { get; init; } = [];

    /// <summary>Kinds of personal information, ids of the catalogue.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    public string? Purpose { get; init; }

    public Suppression? Suppression { get; init; }

    /// <summary>Whether it stands against the system: not suppressed, or suppressed without a reason that holds.</summary>
    public bool Stands => Suppression is null or { State: not SuppressionState.Valid };
}

internal enum FindingLevel
{
    Error,
    Warning,
    Note,
}

internal enum FindingState
{
    New,

    /// <summary>The baseline knows it.</summary>
    Known,
}

/// <summary>A place on the way, with its line of source.</summary>
/// <param name="Role"><c>source</c>, <c>hop</c>, <c>sink</c>, or another word of the analyzer.</param>
internal sealed record PathStep(string Role, SourceLocation Location, string? Line);

/// <summary>Lines of source around a finding; what looks personal is masked.</summary>
/// <param name="FirstLine">Number of the first line.</param>
/// <param name="Lines">The lines, without indentation that all have.</param>
internal sealed record Excerpt(int FirstLine, ImmutableArray<string> Lines);

/// <summary>A suppression in the source: the reason somebody gave, who, and until when.</summary>
internal sealed record Suppression(SuppressionState State, string? Reason, string? Author, DateOnly? Until);

internal enum SuppressionState
{
    Valid,

    /// <summary>Nobody said why: counts as a standing finding.</summary>
    WithoutReason,

    /// <summary>Its day has passed: counts as a standing finding.</summary>
    Expired,
}
