using System.Collections.Immutable;

namespace ComplianceKit.Ledger;

/// <summary>What a verification of the whole log found.</summary>
public sealed record LedgerVerification
{
    /// <summary>Which log; null when the file does not say.</summary>
    public required LogId? Log { get; init; }

    /// <summary>How many entries were hashed.</summary>
    public required long Entries { get; init; }

    /// <summary>The root over them, from their bytes alone; compare it with what others hold.</summary>
    public required Sha256Digest Root { get; init; }

    /// <summary>How many signed checkpoints were checked.</summary>
    public required int Checkpoints { get; init; }

    /// <summary>How many entries the newest good checkpoint covers; what lies beyond it is not signed yet.</summary>
    public required long SignedEntries { get; init; }

    /// <summary>Of how many entries the facts were opened and compared; 0 without keys.</summary>
    public required long FactsOpened { get; init; }

    /// <summary>Where the public key came from: a key out of the file that is checked proves nothing against whoever wrote that file.</summary>
    public required LedgerKeySource KeySource { get; init; }

    /// <summary>Everything that was found, in the order of finding.</summary>
    public required ImmutableArray<LedgerProblem> Problems { get; init; }

    /// <summary>Whether nothing was found.</summary>
    public bool IsIntact => Problems.IsEmpty;
}
