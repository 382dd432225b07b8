using ComplianceKit.Ledger.Sqlite;
using Microsoft.Extensions.Logging;

namespace ComplianceKit.Ledger;

/// <summary>The embedded ledger: one SQLite file, its keys beside it, any number of processes of one machine.</summary>
/// <remarks>
/// Readers never wait. Writers of one process share commits; writers of several processes take turns in the order of arrival. A
/// completed task means that the events are flushed to disk (write-ahead log, <c>synchronous = FULL</c>).
/// </remarks>
public sealed class SqliteLedger : ILedger, IAsyncDisposable, IDisposable
{
    private readonly StoredLedger ledger;

    /// <summary>Names a ledger; nothing is opened before it is needed.</summary>
    /// <param name="options">Where it lies.</param>
    /// <param name="controller">Whose it is.</param>
    /// <param name="clock">The clock; null for the system's.</param>
    /// <param name="logger">Where it reports; null for nowhere.</param>
    public SqliteLedger(SqliteLedgerOptions options, ControllerId controller, TimeProvider? clock = null, ILogger<SqliteLedger>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ILogger? guarded = logger is null ? null : new GuardedLogger(logger);
        ledger = new(() => Place(LedgerLocation.Of(options), clock, guarded), controller, options.Log, clock, guarded);
    }

    /// <inheritdoc/>
    public LogId Log => ledger.Log;

    /// <inheritdoc/>
    public ControllerId Controller => ledger.Controller;

    /// <inheritdoc/>
    public Task OpenAsync(CancellationToken cancellationToken = default) => ledger.OpenAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<LedgerHead> GetHeadAsync(CancellationToken cancellationToken = default) => ledger.GetHeadAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LedgerEntry>> AppendAsync(IReadOnlyList<LedgerDraft> drafts, CancellationToken cancellationToken = default) => ledger.AppendAsync(drafts, cancellationToken);

    /// <inheritdoc/>
    public Task<T> AtHeadAsync<T>(Func<ILedgerTurn, CancellationToken, ValueTask<T>> turn, CancellationToken cancellationToken = default) => ledger.AtHeadAsync(turn, cancellationToken);

    /// <inheritdoc/>
    public Task<T> ReadAsync<T>(Func<ILedgerView, CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken = default) => ledger.ReadAsync(read, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<LedgerEntry> ReadRangeAsync(long from, long? to = null, CancellationToken cancellationToken = default) => ledger.ReadRangeAsync(from, to, cancellationToken);

    /// <inheritdoc/>
    public Task<LedgerProof> ProveAsync(long sequence, CancellationToken cancellationToken = default) => ledger.ProveAsync(sequence, cancellationToken);

    /// <inheritdoc/>
    public Task<string> PublishAsync(CancellationToken cancellationToken = default) => ledger.PublishAsync(cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<LedgerHead> WatchAsync(CancellationToken cancellationToken = default) => ledger.WatchAsync(cancellationToken);

    /// <inheritdoc cref="StoredLedger.GetVerifierKeyAsync"/>
    public Task<string> GetVerifierKeyAsync(CancellationToken cancellationToken = default) => ledger.GetVerifierKeyAsync(cancellationToken);

    /// <summary>Writes what waits and closes the file. The ledger cannot be used any more.</summary>
    /// <returns>A task that is complete when everything is on disk, for whoever of several callers asks.</returns>
    public ValueTask DisposeAsync() => ledger.DisposeAsync();

    /// <summary>As <see cref="DisposeAsync"/>, for containers and programs that can only wait: it returns when everything is on disk.</summary>
    public void Dispose() => ledger.Dispose();

    private static LedgerPlace Place(LedgerLocation location, TimeProvider? clock, ILogger? logger) =>
        new(new SqliteLedgerStore(location, clock, logger), location.KeyDirectory, location.ForeignLockWait, IsForOneOpening: true);
}
