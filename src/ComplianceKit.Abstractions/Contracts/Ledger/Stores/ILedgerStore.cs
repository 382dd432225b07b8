namespace ComplianceKit.Ledger.Stores;

/// <summary>Where the rows of one log are kept. A ledger of ComplianceKit runs over any store that keeps to this contract.</summary>
/// <remarks>
/// <para>A store stands for one log: where a database holds several, each has a store of its own, and none can be reached through another's.</para>
/// <para>A store knows rows of bytes and what they are looked up by, and nothing else: hashing, proofs, signing, drafting, linking, retries, erasure
/// and consent are decided above it, once for all stores. It must never change, reorder, renumber, re-encode or fill in a value; never hold or log
/// a key, an identifier or the content of a row; never answer from anything but rows that were committed (or written by the fence that asks); never
/// report a commit that a crash or a power loss could undo; and never delete anything that <see cref="LedgerAppend"/> does not name.</para>
/// <para><b>Atomic and durable.</b> All that was written between <see cref="EnterAsync"/> and <see cref="ILedgerFence.CommitAsync"/> becomes visible
/// to everybody at once and survives kill -9 and power loss from the moment the commit completed; or nothing of it ever happened.
/// <b>Isolated.</b> A snapshot sees one committed state from its first read to its end and never waits for a writer. <b>Exclusive.</b> At
/// any time at most one fence of a log is entered, in all processes and on all nodes that can reach the store; whoever lost it (a broken
/// connection, an expired lease) can no longer commit.</para>
/// <para><b>Errors.</b> What the caller can act on is a <see cref="LedgerException"/> of the fitting kind (<see cref="LedgerBusyException"/>,
/// <see cref="LedgerFullException"/>, <see cref="LedgerCorruptException"/>, <see cref="LedgerTamperedException"/> for a row that is there already,
/// <see cref="LedgerUnsupportedException"/>), whose message names the place and the remedy and never the content of a row. When the outcome of a
/// commit is unknown, the store finds it out before it answers.</para>
/// <para><b>Sequences and times.</b> Places of entries count from 0 without a gap; times are microseconds since 1970-01-01T00:00:00Z. A range
/// [from, to) leaves its end out, and never holds more than a caller can keep in memory. A store that answers at once completes its tasks synchronously.</para>
/// <para>There is no way to hand in an event without a place: what a fence commits is accepted and sequenced in one, since a turn decides
/// by what stands before it. Callers that write at the same time share a fence and its commit (the ledger queues them).</para>
/// <para>Every member may be called by several threads at once; a snapshot, fence or scan is used by one caller at a time.</para>
/// </remarks>
public interface ILedgerStore : IAsyncDisposable
{
    /// <summary>Where the log is kept, for messages: a path, or a host and a database; never a password.</summary>
    string Location { get; }

    /// <summary>Opens the log, or creates it. Called once before anything but <see cref="ScanAsync"/>, and again after it failed.</summary>
    /// <param name="create">
    /// Asked for the first rows when there is no log yet, at most once, while nobody else can create it; the log is there with both rows, or,
    /// when this throws, not at all.
    /// </param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>Whether the log was created.</returns>
    /// <exception cref="LedgerCorruptException">Something else is kept at this place.</exception>
    /// <exception cref="LedgerUnsupportedException">The place cannot keep what the contract promises, or a newer version wrote it; nothing was changed.</exception>
    ValueTask<bool> OpenAsync(Func<CancellationToken, ValueTask<NewLog>> create, CancellationToken cancellationToken);

    /// <summary>Begins to read one committed state; it is fixed at the first read at the latest.</summary>
    /// <param name="cancellationToken">Cancels the wait for a connection.</param>
    ValueTask<ILedgerSnapshot> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Waits for the exclusive right to write the log, in the order of arrival as far as it can be told, and begins to write.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="LedgerBusyException">Another kept it for longer than this store waits; the message names the holder where it is known.</exception>
    ValueTask<ILedgerFence> EnterAsync(CancellationToken cancellationToken);

    /// <summary>Begins to read everything of one committed state, to verify it. Needs no <see cref="OpenAsync"/>, creates and changes nothing.</summary>
    /// <param name="cancellationToken">Cancels the wait for a connection.</param>
    /// <exception cref="LedgerException">There is no log, or none that this version reads.</exception>
    ValueTask<ILedgerScan> ScanAsync(CancellationToken cancellationToken);

    /// <summary>Waits until the log may have grown beyond a size, by whichever process or node: a hint to look, given late by no more than a moment.</summary>
    /// <param name="size">The number of entries that the caller knows; where there are more already, the wait is short or none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that may also complete when nothing moved.</returns>
    Task WaitForGrowthAsync(long size, CancellationToken cancellationToken);
}
