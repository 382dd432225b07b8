namespace ComplianceKit.Ledger;

/// <summary>The append-only, provable log of one controller. Acknowledged means durable: what a completed task returned survives a crash and a power loss.</summary>
public interface ILedger
{
    /// <summary>Which log.</summary>
    LogId Log { get; }

    /// <summary>Whose log.</summary>
    ControllerId Controller { get; }

    /// <summary>Opens or creates the log, its keys and its store, and checks the head; later calls return at once. Every other member does this first by itself.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="LedgerException">The store or the keys cannot be used; the message says what to do.</exception>
    Task OpenAsync(CancellationToken cancellationToken = default);

    /// <summary>The head, as last committed by any process.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<LedgerHead> GetHeadAsync(CancellationToken cancellationToken = default);

    /// <summary>Appends events together: all of them are durable when the task completes, or none.</summary>
    /// <param name="drafts">The events, in order.</param>
    /// <param name="cancellationToken">Cancels while the events wait; once they are being written, the outcome is awaited.</param>
    /// <returns>The entries, one for each draft.</returns>
    /// <exception cref="LedgerException">Nothing was appended; the message says what to do.</exception>
    Task<IReadOnlyList<LedgerEntry>> AppendAsync(IReadOnlyList<LedgerDraft> drafts, CancellationToken cancellationToken = default);

    /// <summary>Runs one atomic conditional transaction at the head of the log; see <see cref="ILedgerTurn"/> for what it may do.</summary>
    /// <typeparam name="T">What the turn answers.</typeparam>
    /// <param name="turn">Reads, decides and appends; runs once.</param>
    /// <param name="cancellationToken">Cancels while the turn waits; once it is being written, the outcome is awaited.</param>
    /// <returns>The turn's answer, once everything it appended is durable.</returns>
    /// <exception cref="LedgerException">Nothing was appended; the message says what to do.</exception>
    Task<T> AtHeadAsync<T>(Func<ILedgerTurn, CancellationToken, ValueTask<T>> turn, CancellationToken cancellationToken = default);

    /// <summary>Reads from one consistent state of the log, without waiting for writers.</summary>
    /// <typeparam name="T">What the reader answers.</typeparam>
    /// <param name="read">Reads and decides.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<T> ReadAsync<T>(Func<ILedgerView, CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken = default);

    /// <summary>Entries in order.</summary>
    /// <param name="from">First sequence number.</param>
    /// <param name="to">Sequence number to stop before; null for the head at the start of the read.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    IAsyncEnumerable<LedgerEntry> ReadRangeAsync(long from, long? to = null, CancellationToken cancellationToken = default);

    /// <summary>Publishes the head, if it is not published yet, and proves that an entry is in the log under a signed checkpoint.</summary>
    /// <param name="sequence">The place of the entry.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ArgumentOutOfRangeException">The log has no such entry.</exception>
    Task<LedgerProof> ProveAsync(long sequence, CancellationToken cancellationToken = default);

    /// <summary>The newest signed checkpoint; signs one when the head is not covered yet.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>A C2SP signed note: origin, size, root, signature.</returns>
    Task<string> PublishAsync(CancellationToken cancellationToken = default);

    /// <summary>Tells of every advance of the head, by whichever process; the first value is the head at the start.</summary>
    /// <param name="cancellationToken">Ends the watch.</param>
    IAsyncEnumerable<LedgerHead> WatchAsync(CancellationToken cancellationToken = default);
}
