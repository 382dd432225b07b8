using System.Collections.Immutable;

namespace ComplianceKit.Configuration;

/// <summary>A purpose as compliancekit.json declares it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, as people read it.</param>
/// <param name="Basis">The legal basis (PIPL 13).</param>
public sealed record PurposeDefinition(PurposeId Id, BilingualText Name, Basis Basis)
{
    /// <summary>Why a basis other than consent applies; null for consent.</summary>
    public string? Reason { get; init; }

    /// <summary>The kinds of information it needs.</summary>
    public ImmutableArray<PersonalDataKind> Kinds { get; init; } = [];

    /// <summary>Id of the notice that tells people about it; null when none is declared.</summary>
    public string? Notice { get; init; }

    /// <summary>The channels on which people are contacted for it.</summary>
    public ImmutableArray<Channel> Channels { get; init; } = [];

    /// <summary>Whether its messages are commercial.</summary>
    public bool IsMarketing { get; init; }

    /// <summary>How long the information is kept once the purpose is met; null when nothing is declared.</summary>
    public TimeSpan? Retention { get; init; }
}
