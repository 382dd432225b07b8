using System.Collections.Immutable;

namespace ComplianceKit.Tool.Reports;

/// <summary>One of the 26 audit items with what this audit can say about it. Nothing is called compliant.</summary>
internal sealed record AuditItem(int Number, BilingualText Title, ItemStatus Status, ImmutableArray<string> Law, ImmutableArray<AuditPart> Parts);

/// <summary>A part of an item.</summary>
internal sealed record AuditPart(string Number, BilingualText Title, ItemStatus Status)
{
    /// <summary>What speaks for the status: counts of findings, flows, members.</summary>
    public ImmutableArray<BilingualText> Evidence { get; init; } = [];

    /// <summary>Fingerprints of the findings behind it.</summary>
    public ImmutableArray<string> Findings { get; init; } = [];

    public required BilingualText ToDo { get; init; }
}

internal enum ItemStatus
{
    NeedsCorrection,
    NeedsAnswer,
    EvidenceFound,
    NotApplicable,
}
