using ComplianceKit.Ledger;

namespace ComplianceKit.Consent;

/// <summary>What the person gets: the entry as it stands in the log and, once published, the proof that it stands there.</summary>
/// <param name="Stage">How far the record has come.</param>
/// <param name="Controller">Whose log.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Proof">The proof, on a published receipt.</param>
public sealed record ConsentReceipt(ReceiptStage Stage, ControllerId Controller, LedgerEntry Entry, LedgerProof? Proof)
{
    /// <summary>Place of the entry in the log.</summary>
    public long Sequence => Entry.Sequence;
}
