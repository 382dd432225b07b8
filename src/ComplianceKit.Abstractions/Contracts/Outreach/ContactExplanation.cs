using System.Collections.Immutable;
using ComplianceKit.Consent;
using ComplianceKit.Ledger;

namespace ComplianceKit.Outreach;

/// <summary>Everything the ledger can say about contacting one contact point, with proofs.</summary>
/// <param name="Point">The contact point; its text form is masked.</param>
/// <param name="Subject">Pseudonym of the person; null when the ledger knows none.</param>
/// <param name="Purposes">Where the person stands on each marketing purpose, in the order of compliancekit.json.</param>
/// <param name="Suppressions">The refusals and other suppressions, live ones and lifted ones.</param>
/// <param name="History">Every entry about the contact point or the person, in order, each with its proof.</param>
/// <param name="Head">The head of the log that was read.</param>
public sealed record ContactExplanation(
    ContactPoint Point,
    SubjectId? Subject,
    ImmutableArray<PurposeStanding> Purposes,
    ImmutableArray<Suppression> Suppressions,
    ImmutableArray<ProvenEntry> History,
    LedgerHead Head);

/// <summary>Where a person stands on one marketing purpose.</summary>
/// <param name="Purpose">The purpose.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Consent">The consent, with the entry that decides it and the notice in it.</param>
/// <param name="Reasons">The reasons against a message now, its content apart; empty when there are none.</param>
public sealed record PurposeStanding(PurposeId Purpose, Channel Channel, ConsentState Consent, ImmutableArray<GateReason> Reasons);

/// <summary>An entry and the proof that it stands in the log.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Proof">Its audit path under a signed checkpoint.</param>
public sealed record ProvenEntry(LedgerEntry Entry, LedgerProof Proof);
