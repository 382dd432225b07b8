using System.Collections.Immutable;

namespace ComplianceKit.Tool.Reports;

/// <summary>How the audit was made: enough to make it again.</summary>
internal sealed record AuditOrigin
{
    /// <summary>What the system is called: the controller of its configuration, or the audited solution, project or folder.</summary>
    public required string Name { get; init; }

    /// <summary>What was audited, relative to the source root.</summary>
    public required string Target { get; init; }

    /// <summary>The day the law and expiries were judged on.</summary>
    public required DateOnly AsOf { get; init; }

    public required AuditMode Mode { get; init; }

    /// <summary>The command that makes this report again.</summary>
    public required string Command { get; init; }

    public required string Tool { get; init; }

    /// <summary>Versions of the analyzers that left a record; one in a healthy audit.</summary>
    public ImmutableArray<string> Analyzers { get; init; } = [];

    public string? Sdk { get; init; }

    public ImmutableArray<string> Compilers { get; init; } = [];

    /// <summary>The commit that the working copy stands on; changes on top of it are not seen.</summary>
    public string? Commit { get; init; }

    public ImmutableArray<string> Jurisdictions { get; init; } = [];

    /// <summary>Every compliancekit.json that was used.</summary>
    public ImmutableArray<string> Configurations { get; init; } = [];
}

internal enum AuditMode
{
    /// <summary>The solution was built with the analyzers.</summary>
    Build,

    /// <summary>The sources were compiled with whatever references could be resolved (--no-build).</summary>
    Sources,
}
