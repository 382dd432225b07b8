using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ComplianceKit.Ledger.Canonical;
using ComplianceKit.Ledger.Checkpoints;
using ComplianceKit.Ledger.Keys;
using ComplianceKit.Ledger.Merkle;
using ComplianceKit.Ledger.Reading;
using ComplianceKit.Ledger.Stores;
using ComplianceKit.Ledger.Turns;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplianceKit.Ledger;

/// <summary>The ledger over any store that keeps to <see cref="ILedgerStore"/>.</summary>
/// <remarks>
/// Readers never wait. Writers of one process share commits; writers of several processes or nodes take turns as the store lets
/// them in. A completed task means that the store made the events durable.
/// </remarks>
public sealed class StoredLedger : ILedger, IAsyncDisposable, IDisposable
{
    private const int Page = 256;

    private static readonly TimeSpan KeyWait = TimeSpan.FromSeconds(5);

    private readonly Func<LedgerPlace> place;
    private readonly ILedgerStore? given;
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
    /// <param name="store">Where its rows are kept; closed together with the ledger.</param>
    /// <param name="keyDirectory">The directory of its keys, apart from the store and its backups; created with the log.</param>
    /// <param name="controller">Whose it is.</param>
    /// <param name="log">Which log; null for the consent log of the controller.</param>
    /// <param name="clock">The clock; null for the system's.</param>
    /// <param name="logger">Where it reports; null for nowhere.</param>
    public StoredLedger(ILedgerStore store, string keyDirectory, ControllerId controller, LogId? log = null, TimeProvider? clock = null, ILogger<StoredLedger>? logger = null)
        : this(() => new(store, keyDirectory, KeyWait, IsForOneOpening: false), controller, log, clock, logger)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentException.ThrowIfNullOrEmpty(keyDirectory);
        given = store;
    }

    internal StoredLedger(Func<LedgerPlace> place, ControllerId controller, LogId? log, TimeProvider? clock, ILogger? logger)
    {
        ArgumentNullException.ThrowIfNull(controller);
        this.place = place;
        this.clock = clock ?? TimeProvider.System;
        this.logger = new GuardedLogger(logger ?? NullLogger.Instance);
        Controller = controller;
        Log = log ?? LogId.ConsentOf(controller);
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
                if (drafts.Count > 1)
                    await ((LedgerTurn)turn).PrepareAsync(drafts, cancel).ConfigureAwait(false);
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
        return await SnapshotAsync(
            async (opened, snapshot) =>
            {
                // The clock of the process that wrote the newest entry may be a little ahead of this one: that entry has happened.
                var head = await StoredHead.ReadAsync(snapshot, opened.Log, cancellationToken).ConfigureAwait(false);
                var (now, newest) = (clock.GetUtcNow(), Microseconds.ToTime(head.Recorded));
                var view = new LedgerView(snapshot, opened.Log, opened.SubjectKeys, head, now > newest ? now : newest);
                try
                {
                    return await read(view, cancellationToken).ConfigureAwait(false);
                }
                finally
                {
                    view.End();
                }
            },
            cancellationToken).ConfigureAwait(false);
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
            foreach (var entry in await ReadAsync((view, cancel) => ((LedgerView)view).GetRangeAsync(first, last, cancel), cancellationToken).ConfigureAwait(false))
                yield return entry;
        }
    }

    /// <inheritdoc/>
    public async Task<LedgerProof> ProveAsync(long sequence, CancellationToken cancellationToken = default)
    {
        var opened = await OpenedAsync(cancellationToken).ConfigureAwait(false);
        var covered = await CoveredAsync(cancellationToken).ConfigureAwait(false);
        if (covered is null || covered.Checkpoint.Size <= sequence)
        {
            var head = await GetHeadAsync(cancellationToken).ConfigureAwait(false);
            if (sequence < 0 || sequence >= head.Size)
                throw new ArgumentOutOfRangeException(nameof(sequence), sequence, $"Log {Log} has {head.Size} entries.");
            await opened.Writer.PublishAsync(cancellationToken).ConfigureAwait(false);
            covered = await CoveredAsync(cancellationToken).ConfigureAwait(false);
        }

        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        var (size, note) = (covered!.Checkpoint.Size, covered.Note);
        var path = await SnapshotAsync(
            (_, snapshot) => StoredTree.FoldAsync(snapshot, opened.Log.Store.Location, nodes => MerkleProof.Inclusion(nodes, sequence, size), cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return new(sequence, size, path, note);
    }

    /// <inheritdoc/>
    public async Task<string> PublishAsync(CancellationToken cancellationToken = default)
    {
        var opened = await OpenedAsync(cancellationToken).ConfigureAwait(false);
        var head = await GetHeadAsync(cancellationToken).ConfigureAwait(false);
        return await CoveredAsync(cancellationToken).ConfigureAwait(false) is { } covered && covered.Checkpoint.Size == head.Size
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
                await WaitAsync(next, head.Size, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The public key of the log, which receipts and checkpoints verify with: give it to everybody, by a way that nobody can exchange.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>A verifier key of C2SP signed-note: name, hash and key, for example <c>acme-homes/consent+1f2e3d4c+A…</c>.</returns>
    public async Task<string> GetVerifierKeyAsync(CancellationToken cancellationToken = default) =>
        (await OpenedAsync(cancellationToken).ConfigureAwait(false)).Log.Keys.Signer.Key.ToString();

    /// <summary>Writes what waits and closes the store. The ledger cannot be used any more.</summary>
    /// <returns>A task that is complete when everything is durable, for whoever of several callers asks.</returns>
    public ValueTask DisposeAsync()
    {
        lock (closing)
            return new(closed ??= CloseAsync());
    }

    /// <summary>As <see cref="DisposeAsync"/>, for containers and programs that can only wait: it returns when everything is durable.</summary>
    [SuppressMessage("Usage", "VSTHRD002", Justification = "This is the way in for callers that cannot await.")]
    public void Dispose() => Task.Run(() => DisposeAsync().AsTask()).GetAwaiter().GetResult(); // on a thread without the caller's context, which this call holds up

    private async Task CloseAsync()
    {
        await opening.WaitAsync().ConfigureAwait(false);
        var last = open;
        isClosed = true;
        open = null;
        opening.Release();
        if (last is not null)
        {
            await last.Writer.DisposeAsync().ConfigureAwait(false);
            last.SubjectKeys.Dispose();
        }
        else if (given is not null)
        {
            await given.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Waits until the head may have moved: this process says so itself, the store tells of the others.</summary>
    private async Task WaitAsync(Task next, long size, CancellationToken cancellationToken)
    {
        var opened = await OpenedAsync(cancellationToken).ConfigureAwait(false);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(next, opened.Log.Store.WaitForGrowthAsync(size, enough.Token)).ConfigureAwait(false);
        await enough.CancelAsync().ConfigureAwait(false);
        await first.ConfigureAwait(false);
    }

    private Task<StoredCheckpoint?> CoveredAsync(CancellationToken cancellationToken) =>
        SnapshotAsync((opened, snapshot) => StoredCheckpoints.NewestAsync(snapshot, opened.Log, cancellationToken), cancellationToken);

    private async Task<T> SnapshotAsync<T>(Func<Open, ILedgerSnapshot, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        var opened = await OpenedAsync(cancellationToken).ConfigureAwait(false);
        var snapshot = await opened.Log.Store.ReadAsync(cancellationToken).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
            return await read(opened, snapshot).ConfigureAwait(false);
    }

    private ValueTask<Open> OpenedAsync(CancellationToken cancellationToken) => open is { } opened ? new(opened) : new(OpenOnceAsync(cancellationToken));

    private async Task<Open> OpenOnceAsync(CancellationToken cancellationToken)
    {
        await opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            if (open is { } opened)
                return opened;
            var found = place();
            var started = await StartAsync(found, cancellationToken).ConfigureAwait(false);
            return open = new(
                started.Log,
                new SubjectKeyReaders(() => found.OpenSubjectKeys(started.Log.Keys)),
                new LedgerWriter(started, clock, logger, signal.Move));
        }
        finally
        {
            opening.Release();
        }
    }

    private async Task<OpenedLedger> StartAsync(LedgerPlace found, CancellationToken cancellationToken)
    {
        try
        {
            return await new LedgerOpening(found, Log, logger).OpenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            if (found.IsForOneOpening)
                await found.Store.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private sealed record Open(OpenLog Log, SubjectKeyReaders SubjectKeys, LedgerWriter Writer);
}
