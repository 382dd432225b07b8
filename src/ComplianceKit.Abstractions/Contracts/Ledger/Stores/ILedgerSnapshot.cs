namespace ComplianceKit.Ledger.Stores;

/// <summary>One committed state of a log; within a fence, that state and what the fence wrote. Disposing ends it and never throws.</summary>
/// <remarks>
/// Bytes are handed back exactly as they were written; whether they are to be trusted is decided above. Answers belong to the caller and
/// stay valid after the snapshot. Questions that come as a list are answered in its order, in one round trip where the store needs one.
/// </remarks>
public interface ILedgerSnapshot : IAsyncDisposable
{
    /// <summary>Which log this is; null when the row is lost.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<LogRow?> ReadLogAsync(CancellationToken cancellationToken);

    /// <summary>The head of the log; null when the row is lost. Within a fence, the head that it began at, until it is moved.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<HeadRow?> ReadHeadAsync(CancellationToken cancellationToken);

    /// <summary>The place behind the last entry that is there, whatever the head says; 0 when there is none.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<long> FindEndAsync(CancellationToken cancellationToken);

    /// <summary>The entries at the places [from, to) that are there, in order of place.</summary>
    /// <param name="from">First place.</param>
    /// <param name="to">Place to stop before.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<IReadOnlyList<EntryRow>> ReadEntriesAsync(long from, long to, CancellationToken cancellationToken);

    /// <summary>The entries about one person, in order of place.</summary>
    /// <param name="subject">The person's pseudonym, as in <see cref="EntryColumns.Subject"/>.</param>
    /// <param name="kinds">Which kinds: bit n of the number stands for kind n (0 to 63); -1 for all.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<IReadOnlyList<EntryRow>> ReadSubjectAsync(ReadOnlyMemory<byte> subject, long kinds, CancellationToken cancellationToken);

    /// <summary>The entries whose <see cref="PointRow"/> has one of some tags, in order of place.</summary>
    /// <param name="tags">The tags; each entry has one.</param>
    /// <param name="kinds">Which kinds: bit n of the number stands for kind n (0 to 63); -1 for all.</param>
    /// <param name="recordedSince">Only entries recorded then or later, in microseconds; <see cref="long.MinValue"/> for all.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<IReadOnlyList<EntryRow>> ReadPointAsync(IReadOnlyList<ReadOnlyMemory<byte>> tags, long kinds, long recordedSince, CancellationToken cancellationToken);

    /// <summary>How many entries of one kind have one of some tags.</summary>
    /// <param name="tags">The tags.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="channel">Only entries of this channel; null for every channel and none.</param>
    /// <param name="recordedSince">Only entries recorded then or later, in microseconds.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<long> CountPointAsync(IReadOnlyList<ReadOnlyMemory<byte>> tags, long kind, long? channel, long recordedSince, CancellationToken cancellationToken);

    /// <summary>Whose the contact points with some tags are.</summary>
    /// <param name="tags">The tags.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>One answer for each tag, in their order; null where the tag has no owner.</returns>
    ValueTask<IReadOnlyList<OwnerRow?>> FindOwnersAsync(IReadOnlyList<ReadOnlyMemory<byte>> tags, CancellationToken cancellationToken);

    /// <summary>The rows that recognise retries by some keys.</summary>
    /// <param name="keys">The keys, as in <see cref="RetryRow.Key"/>.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>One answer for each key, in their order; null where nothing was appended with the key.</returns>
    ValueTask<IReadOnlyList<RetryRow?>> FindRetriesAsync(IReadOnlyList<ReadOnlyMemory<byte>> keys, CancellationToken cancellationToken);

    /// <summary>The last entry of some threads.</summary>
    /// <param name="threads">Each a person and a purpose, and the place to look before.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>One place for each thread, in their order; null where the thread has no entry there.</returns>
    ValueTask<IReadOnlyList<long?>> FindLastAsync(IReadOnlyList<EntryThread> threads, CancellationToken cancellationToken);

    /// <summary>The sealed facts of the entries at the places [from, to), in order of place; those that were erased are not there.</summary>
    /// <param name="from">First place.</param>
    /// <param name="to">Place to stop before.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<IReadOnlyList<PayloadRow>> ReadPayloadsAsync(long from, long to, CancellationToken cancellationToken);

    /// <summary>Stored hashes of the tree: of leaves, or of complete subtrees.</summary>
    /// <param name="ranges">Which; on level 0 the leaf hashes of entries (<see cref="EntryRow.Leaf"/>), above it the roots of <see cref="SubtreeRow"/>.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>One list for each range, in their order: the hashes of that range that are there, in order of index.</returns>
    ValueTask<IReadOnlyList<IReadOnlyList<ReadOnlyMemory<byte>>>> ReadHashesAsync(IReadOnlyList<SubtreeRange> ranges, CancellationToken cancellationToken);

    /// <summary>The checkpoint over the most entries; null when none was signed.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<CheckpointRow?> FindNewestCheckpointAsync(CancellationToken cancellationToken);
}
