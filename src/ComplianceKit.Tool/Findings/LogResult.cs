using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ComplianceKit.Tool.Findings;

/// <summary>One result of a compiler's error log, places already relative to the source root, personal-looking texts masked.</summary>
internal sealed record LogResult(string RuleId, string Level, string Message)
{
    public SourceLocation? Location { get; init; }

    public ImmutableArray<SourceLocation> Related { get; init; } = [];

    /// <summary>What the analyzer knows (<c>ck.*</c>), without the prefix.</summary>
    public FrozenDictionary<string, string> Facts { get; init; } = FrozenDictionary<string, string>.Empty;

    public bool IsSuppressed { get; init; }

    public string? Justification { get; init; }

    public string? this[string fact] => Facts.GetValueOrDefault(fact);

    public ImmutableArray<string> List(string fact) => this[fact] is { } text ? [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : [];

    /// <summary>A fact that is written in both languages, or in one for both.</summary>
    public BilingualText? Words(string fact) =>
        this[fact + ".en"] is { } english ? new BilingualText(english, this[fact + ".zh-Hans"] ?? english)
        : this[fact] is { } same ? new BilingualText(same, same) : null;
}
