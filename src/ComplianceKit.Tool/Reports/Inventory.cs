using System.Collections.Immutable;
using ComplianceKit.Tool.Findings;

namespace ComplianceKit.Tool.Reports;

/// <summary>A member that holds personal information.</summary>
internal sealed record PersonalMember(string Member, string Kind, bool Sensitive, ImmutableArray<string> Projects)
{
    /// <summary>Whose it is, as the analyzer sees it.</summary>
    public string? Subject { get; init; }

    public string? Confidence { get; init; }

    /// <summary>Why it is seen as personal.</summary>
    public BilingualText? Reason { get; init; }

    public SourceLocation? Location { get; init; }
}

/// <summary>Personal information on its way from where it comes in to where it rests, leaves or leaks.</summary>
internal sealed record DataFlow
{
    public required ImmutableArray<string> Members { get; init; }

    public required ImmutableArray<string> Kinds { get; init; }

    public required FlowEnd Source { get; init; }

    public required FlowEnd Sink { get; init; }

    public required FlowProtection Protection { get; init; }

    /// <summary>What stands on the way, in words: guards, or the declared legal basis.</summary>
    public BilingualText? Guards { get; init; }

    public string? Purpose { get; init; }

    public required ImmutableArray<string> Projects { get; init; }

    public SourceLocation? Location { get; init; }
}

/// <summary>Where a flow begins or ends.</summary>
/// <param name="Kind"><c>endpoint</c>, <c>form</c>, <c>storage</c>, <c>log</c> …, in lower case; <c>other</c> where the analyzer does not say.</param>
/// <param name="Name">In words.</param>
internal sealed record FlowEnd(string Kind, BilingualText Name);

internal enum FlowProtection
{
    /// <summary>No guard was seen.</summary>
    None,

    /// <summary>A consent, a decision of the gate or another guard stands before it.</summary>
    Guarded,

    /// <summary>A legal basis other than consent is declared; a person confirms it.</summary>
    Basis,
}
