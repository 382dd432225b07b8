namespace ComplianceKit.Ledger;

/// <summary>Proof that an entry is in the log: its audit path to the root of a signed checkpoint (RFC 6962, C2SP tlog-checkpoint).</summary>
/// <param name="Sequence">The place of the entry.</param>
/// <param name="Size">Number of entries under the checkpoint.</param>
/// <param name="Path">The audit path, from the leaf up.</param>
/// <param name="Checkpoint">The signed note: origin, size, base64 root, signature.</param>
public sealed record LedgerProof(long Sequence, long Size, IReadOnlyList<Sha256Digest> Path, string Checkpoint);
