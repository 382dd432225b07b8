using ComplianceKit.Ledger.Checkpoints;
using ComplianceKit.Ledger.Merkle;

namespace ComplianceKit.Ledger.Sqlite;

/// <summary>The signed checkpoints of a log. One is signed only after everything since the last one was hashed again from the stored bytes.</summary>
internal sealed class StoredCheckpoints(LedgerSession session)
{
    /// <summary>The newest checkpoint.</summary>
    /// <exception cref="LedgerTamperedException">It is not one of this log's.</exception>
    internal StoredCheckpoint? Newest()
    {
        using var query = session.Store.Prepare("SELECT size, note, number FROM ck_checkpoint ORDER BY size DESC LIMIT 1");
        if (!query.Step())
            return null;
        try
        {
            var note = query.TextOrNull(1)!;
            var checkpoint = Checkpoint.Open(note, session.Keys.Log.Origin, session.Keys.Signer.Key);
            return checkpoint.Size == query.Int64(0) ? new(checkpoint, note, query.Int64(2)) : throw new FormatException("The checkpoint stands under another size.");
        }
        catch (FormatException error)
        {
            throw new LedgerTamperedException($"The newest checkpoint of log {session.Keys.Log} cannot be trusted: {error.Message} Run 'compliancekit ledger verify'.", error);
        }
    }

    /// <summary>The note that covers a head; signs one if there is none yet.</summary>
    internal StoredCheckpoint Cover(LedgerHead head)
    {
        var newest = Newest();
        if (newest?.Checkpoint.Size == head.Size)
            return newest.Checkpoint.Digest() == head.Root ? newest : throw Differs(head.Size);
        if (newest?.Checkpoint.Size > head.Size)
            throw new LedgerTamperedException($"Log {head.Log} has {head.Size} entries, and a signed checkpoint over {newest.Checkpoint.Size}: its tail was cut off. Restore the newest file.");
        Rehash(newest?.Checkpoint, head);
        var checkpoint = Checkpoint.Of(head);
        var signed = new StoredCheckpoint(checkpoint, session.Keys.Signer.Sign(checkpoint.ToText()), (newest?.Number ?? 0) + 1);
        using var insert = session.Store.Prepare("INSERT INTO ck_checkpoint(size, number, note) VALUES(?1, ?2, ?3)");
        insert.Bind(1, head.Size).Bind(2, signed.Number).Bind(3, signed.Note).Run();
        return signed;
    }

    private void Rehash(Checkpoint? last, LedgerHead head)
    {
        // A bit that flipped between writing and signing would be signed for ever: a public log died of one.
        var range = MerkleProof.Range(session.Nodes, last?.Size ?? 0);
        if (last is not null && range.Root() != last.Digest())
            throw Differs(last.Size);
        using var query = session.Store.Prepare("SELECT entry FROM ck_entry WHERE seq >= ?1 AND seq < ?2 ORDER BY seq");
        query.Bind(1, range.Size).Bind(2, head.Size);
        while (query.Step())
            range = range.Append(MerkleHash.Leaf(query.Span(0)));
        if (range.Size != head.Size || range.Root() != head.Root)
            throw Differs(head.Size);
    }

    private LedgerTamperedException Differs(long size) =>
        new($"The entries of log {session.Keys.Log} do not give the root that stands over the first {size} of them; nothing was signed. Run 'compliancekit ledger verify'.");
}

/// <summary>A signed checkpoint and the how-manieth it is, so that a missing one shows.</summary>
internal sealed record StoredCheckpoint(Checkpoint Checkpoint, string Note, long Number);
