using ComplianceKit.Ledger.Merkle;

namespace ComplianceKit.Ledger.Canonical;

/// <summary>From bytes at a place to the entry that readers see.</summary>
internal static class EntryCodec
{
    internal static LedgerEntry ToEntry(LogId log, long sequence, EntryContent content, ReadOnlyMemory<byte> bytes) => new()
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
        LeafHash = MerkleHash.Leaf(bytes.Span),
    };

    /// <summary>Whether two entries say the same in every field; an entry's own equality looks at place and hash only.</summary>
    internal static bool SaysTheSame(LedgerEntry one, LedgerEntry other) =>
        one.Log == other.Log && one.Sequence == other.Sequence && one.LeafHash == other.LeafHash
        && one.Kind == other.Kind && one.Id == other.Id && one.Subject == other.Subject && one.Purpose == other.Purpose && one.Channel == other.Channel
        && one.OccurredAt == other.OccurredAt && one.RecordedAt == other.RecordedAt && one.ValidFrom == other.ValidFrom && one.ValidUntil == other.ValidUntil
        && one.Notice == other.Notice && one.Previous == other.Previous && one.Actor == other.Actor && one.BecauseOf == other.BecauseOf
        && one.FactsCommitment == other.FactsCommitment && one.PointCommitment == other.PointCommitment
        && one.Details.Count == other.Details.Count && one.Details.All(detail => other.Details.TryGetValue(detail.Key, out var value) && value == detail.Value);

    /// <summary>Reads stored bytes, and holds them against the leaf hash that stands beside them.</summary>
    /// <exception cref="LedgerTamperedException">They are not an entry of this log, or not the ones that were hashed.</exception>
    internal static LedgerEntry Read(LogId log, long sequence, ReadOnlyMemory<byte> bytes, ReadOnlySpan<byte> leaf)
    {
        try
        {
            var entry = ToEntry(log, sequence, EntryReader.Read(bytes.Span), bytes);
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
