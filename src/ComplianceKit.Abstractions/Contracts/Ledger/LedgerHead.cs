namespace ComplianceKit.Ledger;

/// <summary>The head of a log: how many entries it has and the Merkle root over them (RFC 6962).</summary>
/// <param name="Log">Which log.</param>
/// <param name="Size">Number of entries; the next entry gets this sequence number.</param>
/// <param name="Root">Merkle tree hash over the entries; of the empty log, SHA-256 of nothing.</param>
public sealed record LedgerHead(LogId Log, long Size, Sha256Digest Root);
