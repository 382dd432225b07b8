using System.Collections.Immutable;

namespace ComplianceKit.Tool.Law;

/// <summary>A rule of the analyzers as the report knows it: its texts, what it serves, and whether it counts as a violation.</summary>
internal sealed record Rule(string Id, string Violation, ImmutableArray<string> Law, ImmutableArray<string> AuditParts)
{
    public required BilingualText Title { get; init; }

    public required BilingualText Description { get; init; }

    /// <summary>What to do, as the page of the rule says it; Markdown.</summary>
    public required BilingualText Remedy { get; init; }

    /// <summary>Error in the preset Enforce: findings of this rule break a build, and count in an audit.</summary>
    public bool IsCore { get; init; }

    public string Page => $"https://github.com/compliancekit/compliancekit/blob/main/analyzers/docs/{Id}.md";
}
