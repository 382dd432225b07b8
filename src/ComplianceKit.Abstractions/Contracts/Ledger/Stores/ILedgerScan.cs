namespace ComplianceKit.Ledger.Stores;

/// <summary>Everything that a store holds of one committed state, page by page, for whoever verifies it. The rows may have been edited by anybody.</summary>
/// <remarks>Values that no ledger writes (a kind without a name, a tag of another length) are handed back as they stand, and never left out or put right.</remarks>
public interface ILedgerScan : ILedgerSnapshot
{
    /// <summary>Checks what only the store can: that its files, indexes and definitions are whole and are those of a ledger.</summary>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>What is wrong; empty when nothing is.</returns>
    ValueTask<IReadOnlyList<StoreFault>> CheckAsync(CancellationToken cancellationToken);

    /// <summary>How many rows there are.</summary>
    /// <param name="rows">Of which kind.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<long> CountAsync(LedgerRows rows, CancellationToken cancellationToken);

    /// <summary>Entries with the columns they are looked up by, in order of place.</summary>
    /// <param name="from">First place.</param>
    /// <param name="kinds">Which kinds: bit n of the number stands for kind n (0 to 63); -1 for all, whatever their number.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<IReadOnlyList<IndexedEntryRow>> ScanEntriesAsync(long from, long kinds, int count, CancellationToken cancellationToken);

    /// <summary>The tags of the entries at the places [from, to), in order of place.</summary>
    /// <param name="from">First place.</param>
    /// <param name="to">Place to stop before.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<IReadOnlyList<PointRow>> ScanPointsAsync(long from, long to, CancellationToken cancellationToken);

    /// <summary>The rows that recognise retries of the entries at the places [from, to), in order of place.</summary>
    /// <param name="from">First place.</param>
    /// <param name="to">Place to stop before.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<IReadOnlyList<RetryRow>> ScanRetriesAsync(long from, long to, CancellationToken cancellationToken);

    /// <summary>All tags in the order of their bytes, and of places where a tag has several, with what the entry at the place says.</summary>
    /// <param name="after">The last row of the page before; null for the first page.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<IReadOnlyList<TaggedEntry>> ScanTagsAsync(TaggedEntry? after, int count, CancellationToken cancellationToken);

    /// <summary>Checkpoints in order of size.</summary>
    /// <param name="from">Smallest size.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<IReadOnlyList<CheckpointRow>> ScanCheckpointsAsync(long from, int count, CancellationToken cancellationToken);
}
