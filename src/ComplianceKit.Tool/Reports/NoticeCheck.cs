using System.Collections.Immutable;

namespace ComplianceKit.Tool.Reports;

/// <summary>What one compliancekit.json declares, held against what the code below it collects.</summary>
internal sealed record NoticeCheck
{
    /// <summary>The file, relative to the source root.</summary>
    public required string Configuration { get; init; }

    public required ImmutableArray<DeclaredPurpose> Purposes { get; init; }

    /// <summary>Kinds that the code collects and no purpose names.</summary>
    public required ImmutableArray<string> Undeclared { get; init; }

    /// <summary>Kinds that a purpose names and the code was not seen to collect.</summary>
    public required ImmutableArray<string> NotCollected { get; init; }
}

/// <summary>A declared purpose and what the code does for it.</summary>
internal sealed record DeclaredPurpose(string Id, BilingualText Name, string Basis)
{
    public string? Reason { get; init; }

    public string? Notice { get; init; }

    public string? NoticeVersion { get; init; }

    public bool Marketing { get; init; }

    public int? RetentionDays { get; init; }

    public ImmutableArray<string> Kinds { get; init; } = [];

    /// <summary>Kinds that flows with this purpose carry.</summary>
    public ImmutableArray<string> Collected { get; init; } = [];
}
