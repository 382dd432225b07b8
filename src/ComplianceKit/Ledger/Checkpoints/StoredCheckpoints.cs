using ComplianceKit.Ledger.Merkle;
using ComplianceKit.Ledger.Reading;
using ComplianceKit.Ledger.Stores;

namespace ComplianceKit.Ledger.Checkpoints;

/// <summary>The signed checkpoints of a log. One is signed only after everything since the last one was hashed again from the stored bytes.</summary>
internal static class StoredCheckpoints
{
    private const int Page = 1024;

    /// <summary>The newest checkpoint.</summary>
    /// <exception cref="LedgerTamperedException">It is not one of this log's.</exception>
    internal static async ValueTask<StoredCheckpoint?> NewestAsync(ILedgerSnapshot snapshot, OpenLog log, CancellationToken cancellationToken)
    {
        if (await snapshot.FindNewestCheckpointAsync(cancellationToken).ConfigureAwait(false) is not { } row)
            return null;
        try
        {
            var note = row.Note ?? string.Empty;
            var checkpoint = Checkpoint.Open(note, log.Id.Origin, log.Keys.Signer.Key);
            return checkpoint.Size == row.Size ? new(checkpoint, note, row.Number) : throw new FormatException("The checkpoint stands under another size.");
        }
        catch (FormatException error)
        {
            throw new LedgerTamperedException($"The newest checkpoint of log {log.Id} cannot be trusted: {error.Message} Run 'compliancekit ledger verify'.", error);
        }
    }

    /// <summary>The note that covers a head; signs one if there is none yet.</summary>
    internal static async ValueTask<StoredCheckpoint> CoverAsync(ILedgerFence fence, OpenLog log, LedgerHead head)
    {
        var newest = await NewestAsync(fence, log, CancellationToken.None).ConfigureAwait(false);
        if (newest?.Checkpoint.Size == head.Size)
            return newest.Checkpoint.Digest() == head.Root ? newest : throw Differs(head.Log, head.Size);
        if (newest?.Checkpoint.Size > head.Size)
            throw new LedgerTamperedException($"Log {head.Log} has {head.Size} entries, and a signed checkpoint over {newest.Checkpoint.Size}: its tail was cut off. Restore the newest file.");
        await RehashAsync(fence, log, newest?.Checkpoint, head).ConfigureAwait(false);
        var checkpoint = Checkpoint.Of(head);
        var signed = new StoredCheckpoint(checkpoint, log.Keys.Signer.Sign(checkpoint.ToText()), (newest?.Number ?? 0) + 1);
        await fence.WriteCheckpointAsync(new(head.Size, signed.Number, signed.Note), CancellationToken.None).ConfigureAwait(false);
        return signed;
    }

    private static async ValueTask RehashAsync(ILedgerFence fence, OpenLog log, Checkpoint? last, LedgerHead head)
    {
        // A bit that flipped between writing and signing would be signed for ever: a public log died of one.
        var range = await StoredTree.RangeAsync(fence, log.Store.Location, last?.Size ?? 0, CancellationToken.None).ConfigureAwait(false);
        if (last is not null && range.Root() != last.Digest())
            throw Differs(head.Log, last.Size);
        while (range.Size < head.Size)
        {
            var size = range.Size;
            foreach (var entry in await fence.ReadEntriesAsync(size, Math.Min(size + Page, head.Size), CancellationToken.None).ConfigureAwait(false))
                range = range.Append(MerkleHash.Leaf(entry.Bytes.Span));
            if (range.Size == size)
                break;
        }

        if (range.Size != head.Size || range.Root() != head.Root)
            throw Differs(head.Log, head.Size);
    }

    private static LedgerTamperedException Differs(LogId log, long size) =>
        new($"The entries of log {log} do not give the root that stands over the first {size} of them; nothing was signed. Run 'compliancekit ledger verify'.");
}

/// <summary>A signed checkpoint and the how-manieth it is, so that a missing one shows.</summary>
internal sealed record StoredCheckpoint(Checkpoint Checkpoint, string Note, long Number);
