using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ComplianceKit.Ledger.Canonical;
using ComplianceKit.Ledger.Merkle;
using ComplianceKit.Ledger.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplianceKit.Ledger;

/// <summary>The embedded ledger: one SQLite file, its keys beside it, any number of processes of one machine.</summary>
/// <remarks>
/// Readers never wait. Writers of one process share commits; writers of several processes take turns in the order of arrival. A
/// completed task means that the events are flushed to disk (write-ahead log, <c>synchronous = FULL</c>).
/// </remarks>
public sealed class SqliteLedger : ILedger, IAsyncDisposable, IDisposable
{
    private const int Page = 256;

    private static readonly TimeSpan LookForOthers = TimeSpan.FromMilliseconds(100);

    private readonly SqliteLedgerOptions options;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly HeadSignal signal = new();
    [SuppressMessage("Usage", "CA2213", Justification = "Who still waits to open must get through, to be told that the ledger is closed; a semaphore without a wait handle holds nothing.")]
    private readonly SemaphoreSlim opening = new(1, 1);
    private volatile Open? open;
    private readonly Lock closing = new();
    private Task? closed;
    private bool isClosed;

    /// <summary>Names a ledger; nothing is opened before it is needed.</summary>
    /// <param name="options">Where it lies.</param>
    /// <param name="controller">Whose it is.</param>
    /// <param name="clock">The clock; null for the system's.</param>
    /// <param name="logger">Where it reports; null for nowhere.</param>
    public SqliteLedger(SqliteLedgerOptions options, ControllerId controller, TimeProvider? clock = null, ILogger<SqliteLedger>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(controller);
        this.options = options;
        this.clock = clock ?? TimeProvider.System;
        this.logger = new GuardedLogger(logger ?? NullLogger<SqliteLedger>.Instance);
        Controller = controller;
        Log = options.Log ?? LogId.ConsentOf(controller);
    }

    /// <inheritdoc/>
    public LogId Log { get; }

    /// <inheritdoc/>
    public ControllerId Controller { get; }

    /// <inheritdoc/>
    public async Task OpenAsync(CancellationToken cancellationToken = default) => await OpenedAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public Task<LedgerHead> GetHeadAsync(CancellationToken cancellationToken = default) =>
        ReadAsync(static (view, _) => new ValueTask<LedgerHead>(view.Head), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LedgerEntry>> AppendAsync(IReadOnlyList<LedgerDraft> drafts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        return AtHeadAsync<IReadOnlyList<LedgerEntry>>(
            async (turn, cancel) =>
            {
                var entries = new List<LedgerEntry>(drafts.Count);
                foreach (var draft in drafts)
                    entries.Add(await turn.AppendAsync(draft, cancel).ConfigureAwait(false));
                return entries;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<T> AtHeadAsync<T>(Func<ILedgerTurn, CancellationToken, ValueTask<T>> turn, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var opened = await OpenedAsync(cancellationToken).ConfigureAwait(false);
        return await opened.Writer.RunAsync(turn, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<T> ReadAsync<T>(Func<ILedgerView, CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        var opened = await OpenedAsync(cancellationToken).ConfigureAwait(false);
        return await opened.Readers.ReadAsync(async session =>
        {
            // The clock of the process that wrote the newest entry may be a little ahead of this one: that entry has happened.
            var (now, newest) = (clock.GetUtcNow(), Microseconds.ToTime(session.ReadHead().Recorded));
            var view = new LedgerView(session, now > newest ? now : newest);
            try
            {
                return await read(view, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                view.End();
            }
        }).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<LedgerEntry> ReadRangeAsync(long from, long? to = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        var head = await GetHeadAsync(cancellationToken).ConfigureAwait(false);
        var end = Math.Min(to ?? head.Size, head.Size);
        for (var start = from; start < end; start += Page)
        {
            var (first, last) = (start, Math.Min(start + Page, end));
            foreach (var entry in await ReadAsync((view, _) => new ValueTask<IReadOnlyList<LedgerEntry>>(((LedgerView)view).GetRange(first, last)), cancellationToken).ConfigureAwait(false))
                yield return entry;
        }
    }

    /// <inheritdoc/>
    public async Task<LedgerProof> ProveAsync(long sequence, CancellationToken cancellationToken = default)
    {
        var opened = await OpenedAsync(cancellationToken).ConfigureAwait(false);
        var covered = await CoveredAsync(opened).ConfigureAwait(false);
        if (covered is null || covered.Value.Size <= sequence)
        {
            var head = await GetHeadAsync(cancellationToken).ConfigureAwait(false);
            if (sequence < 0 || sequence >= head.Size)
                throw new ArgumentOutOfRangeException(nameof(sequence), sequence, $"Log {Log} has {head.Size} entries.");
            await opened.Writer.PublishAsync(cancellationToken).ConfigureAwait(false);
            covered = await CoveredAsync(opened).ConfigureAwait(false);
        }

        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        var (size, note) = covered!.Value;
        return await opened.Readers.ReadAsync(session => new ValueTask<LedgerProof>(new LedgerProof(sequence, size, MerkleProof.Inclusion(session.Nodes, sequence, size), note))).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<string> PublishAsync(CancellationToken cancellationToken = default)
    {
        var opened = await OpenedAsync(cancellationToken).ConfigureAwait(false);
        var head = await GetHeadAsync(cancellationToken).ConfigureAwait(false);
        return await CoveredAsync(opened).ConfigureAwait(false) is { } covered && covered.Size == head.Size
            ? covered.Note
            : await opened.Writer.PublishAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<LedgerHead> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        LedgerHead? last = null;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var next = signal.Next;
            var head = await GetHeadAsync(cancellationToken).ConfigureAwait(false);
            if (head != last)
                yield return last = head;
            else
                await Task.WhenAny(next, Task.Delay(LookForOthers, clock, cancellationToken)).ConfigureAwait(false);
        }
    }

    /// <summary>The public key of the log, which receipts and checkpoints verify with: give it to everybody, by a way that nobody can exchange.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>A verifier key of C2SP signed-note: name, hash and key, for example <c>acme-homes/consent+1f2e3d4c+A…</c>.</returns>
    public async Task<string> GetVerifierKeyAsync(CancellationToken cancellationToken = default) =>
        (await OpenedAsync(cancellationToken).ConfigureAwait(false)).VerifierKey;

    /// <summary>Writes what waits and closes the file. The ledger cannot be used any more.</summary>
    /// <returns>A task that is complete when everything is on disk, for whoever of several callers asks.</returns>
    public ValueTask DisposeAsync()
    {
        lock (closing)
            return new(closed ??= CloseAsync());
    }

    /// <summary>As <see cref="DisposeAsync"/>, for containers and programs that can only wait: it returns when everything is on disk.</summary>
    [SuppressMessage("Usage", "VSTHRD002", Justification = "This is the way in for callers that cannot await.")]
    public void Dispose() => Task.Run(() => DisposeAsync().AsTask()).GetAwaiter().GetResult(); // on a thread without the caller's context, which this call holds up

    private async Task CloseAsync()
    {
        await opening.WaitAsync().ConfigureAwait(false);
        var last = open;
        isClosed = true;
        open = null;
        opening.Release();
        if (last is null)
            return;
        last.Readers.Dispose();
        await last.Writer.DisposeAsync().ConfigureAwait(false);
    }

    private static Task<(long Size, string Note)?> CoveredAsync(Open opened) =>
        opened.Readers.ReadAsync(static session => new ValueTask<(long Size, string Note)?>(
            new StoredCheckpoints(session).Newest() is { } newest ? (newest.Checkpoint.Size, newest.Note) : null));

    private ValueTask<Open> OpenedAsync(CancellationToken cancellationToken) => open is { } opened ? new(opened) : new(OpenOnceAsync(cancellationToken));

    private async Task<Open> OpenOnceAsync(CancellationToken cancellationToken)
    {
        await opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            if (open is { } opened)
                return opened;
            var location = LedgerLocation.Of(options);
            var lease = new WriterLease(location.QueueDirectory, location.WriterWait, clock);
            var (session, witness, head) = await new LedgerOpening(location, Log, lease, logger).OpenAsync(cancellationToken).ConfigureAwait(false);
            return open = new(
                new ReaderPool(location, session.Keys),
                new LedgerWriter(session, lease, witness, head, clock, logger, _ => signal.Move()),
                session.Keys.Signer.Key.ToString());
        }
        finally
        {
            opening.Release();
        }
    }

    private sealed record Open(ReaderPool Readers, LedgerWriter Writer, string VerifierKey);
}
