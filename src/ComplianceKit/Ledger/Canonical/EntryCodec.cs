using ComplianceKit.Ledger.Merkle;

namespace ComplianceKit.Ledger.Canonical;

/// <summary>From bytes at a place to the entry that readers see.</summary>
internal static class EntryCodec
{
    internal static LedgerEntry ToEntry(LogId log, long sequence, EntryContent content, byte[] bytes) => new()
    {
        Log = log,
        Sequence = sequence,
        Kind = content.Kind,
        Id = content.Id,
        Subject = content.Subject,
        Purpose = content.Purpose,
        Channel = content.Channel,
        OccurredAt = Microseconds.ToTime(content.OccurredAt),
        RecordedAt = Microseconds.ToTime(content.RecordedAt),
        ValidFrom = Microseconds.ToTime(content.ValidFrom),
        ValidUntil = Microseconds.ToTime(content.ValidUntil),
        Notice = content.Notice,
        Previous = content.Previous,
        Actor = content.Actor,
        BecauseOf = content.BecauseOf,
        Details = content.Details,
        FactsCommitment = content.FactsCommitment,
        PointCommitment = content.PointCommitment,
        Bytes = bytes,
        LeafHash = MerkleHash.Leaf(bytes),
    };

    /// <summary>Reads stored bytes, and holds them against the leaf hash that stands beside them.</summary>
    /// <exception cref="LedgerTamperedException">They are not an entry of this log, or not the ones that were hashed.</exception>
    internal static LedgerEntry Read(LogId log, long sequence, byte[] bytes, ReadOnlySpan<byte> leaf)
    {
        try
        {
            var entry = ToEntry(log, sequence, EntryReader.Read(bytes), bytes);
            if (!entry.LeafHash.AsSpan().SequenceEqual(leaf))
                throw new FormatException("The bytes do not match the leaf hash beside them.");
            return entry;
        }
        catch (FormatException error)
        {
            throw new LedgerTamperedException($"Entry {sequence} of log {log} cannot be trusted: {error.Message} Run 'compliancekit ledger verify', and restore the database from a backup that verifies.", error);
        }
    }
}
