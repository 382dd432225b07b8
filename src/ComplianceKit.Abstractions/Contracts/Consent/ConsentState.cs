using ComplianceKit.Ledger;

namespace ComplianceKit.Consent;

/// <summary>Where a person stands on a purpose, at a time, as far as the ledger knew at another time, and the entry that decides it.</summary>
/// <remarks>A fold over the entries up to <see cref="Head"/>. That nothing later exists is shown by the full log only.</remarks>
/// <param name="Status">Where the person stands.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Subject">Pseudonym of the person; null when the ledger does not know the person.</param>
/// <param name="DecidedBy">The entry that decides; null when there is none.</param>
/// <param name="AsOf">The time asked about.</param>
/// <param name="AsKnownAt">What the ledger knew then.</param>
/// <param name="Head">The head of the log that was read.</param>
public sealed record ConsentState(
    ConsentStatus Status,
    PurposeId Purpose,
    SubjectId? Subject,
    LedgerEntry? DecidedBy,
    DateTimeOffset AsOf,
    DateTimeOffset AsKnownAt,
    LedgerHead Head)
{
    /// <summary>Whether consent holds.</summary>
    public bool IsGranted => Status == ConsentStatus.Granted;
}
