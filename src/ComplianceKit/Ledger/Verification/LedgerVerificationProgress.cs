namespace ComplianceKit.Ledger;

/// <summary>How far a verification is.</summary>
/// <param name="Stage">What it is doing.</param>
/// <param name="Done">How many entries or contact points are done.</param>
/// <param name="Total">Of how many.</param>
public sealed record LedgerVerificationProgress(LedgerVerificationStage Stage, long Done, long Total);

/// <summary>What a verification is doing.</summary>
public enum LedgerVerificationStage
{
    /// <summary>Reading the file and its indexes.</summary>
    File = 1,

    /// <summary>Hashing the entries and opening what stands beside them.</summary>
    Entries = 2,

    /// <summary>Following contact points to their owners.</summary>
    Points = 3,
}
