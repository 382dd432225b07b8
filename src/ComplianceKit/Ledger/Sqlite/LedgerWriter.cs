using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using ComplianceKit.Ledger.Canonical;
using ComplianceKit.Ledger.Keys;
using ComplianceKit.Ledger.Merkle;
using Microsoft.Extensions.Logging;

namespace ComplianceKit.Ledger.Sqlite;

/// <summary>The one writer of a process: takes what waits, runs it in one transaction under the lease, and answers everybody after the commit.</summary>
internal sealed class LedgerWriter : IAsyncDisposable
{
    /// <summary>At most so many turns share a commit, so that the first does not wait for ever on the last.</summary>
    private const int LargestBatch = 512;

    /// <summary>At most so many wait; further callers wait to get in.</summary>
    private const int LargestQueue = 8192;

    /// <summary>After so many entries the write-ahead log is moved into the database.</summary>
    private const long CheckpointEvery = 1000;

    private static readonly TimeSpan TolerableLag = TimeSpan.FromMinutes(2);

    private readonly Channel<QueuedWork> queue = System.Threading.Channels.Channel.CreateBounded<QueuedWork>(new BoundedChannelOptions(LargestQueue) { SingleReader = true });
    private readonly LedgerSession session;
    private readonly WriterLease lease;
    private readonly HeadWitness witness;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly Action<LedgerHead> advanced;
    private readonly Task loop;
    private long sinceCheckpoint;
    private LedgerHead seen;
    private WitnessedHead last;

    internal LedgerWriter(LedgerSession session, WriterLease lease, HeadWitness witness, WitnessedHead opened, TimeProvider clock, ILogger logger, Action<LedgerHead> advanced)
    {
        this.session = session;
        this.lease = lease;
        this.witness = witness;
        this.clock = clock;
        this.logger = logger;
        this.advanced = advanced;
        (seen, last) = (opened.Head, opened);
        loop = Task.Run(LoopAsync);
    }

    private LogId Log => session.Keys.Log;

    internal async Task<T> RunAsync<T>(Func<ILedgerTurn, CancellationToken, ValueTask<T>> turn, CancellationToken cancellationToken)
    {
        var work = new QueuedTurn<T>(turn, cancellationToken);
        await SubmitAsync(work).ConfigureAwait(false);
        return await work.Task.ConfigureAwait(false);
    }

    internal async Task<string> PublishAsync(CancellationToken cancellationToken)
    {
        var work = new QueuedPublication(cancellationToken);
        await SubmitAsync(work).ConfigureAwait(false);
        return await work.Task.ConfigureAwait(false);
    }

    /// <summary>Writes what waits, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop.ConfigureAwait(false);
        session.Dispose();
        witness.Dispose();
    }

    private async ValueTask SubmitAsync(QueuedWork work)
    {
        try
        {
            await queue.Writer.WriteAsync(work, work.CancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException error)
        {
            throw new ObjectDisposedException("The ledger is closed.", error);
        }
    }

    private async Task LoopAsync()
    {
        var batch = new List<QueuedWork>(LargestBatch);
        while (await queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            batch.Clear();
            while (batch.Count < LargestBatch && queue.Reader.TryRead(out var work))
            {
                if (work.CancellationToken.IsCancellationRequested)
                    work.Fail(new OperationCanceledException(work.CancellationToken));
                else
                    batch.Add(work);
            }

            if (batch.Count > 0)
                await WriteAsync(batch).ConfigureAwait(false);
        }

        await CloseAsync().ConfigureAwait(false);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever went wrong, every waiting caller learns of it, and the writer goes on.")]
    private async Task WriteAsync(List<QueuedWork> batch)
    {
        var done = new List<QueuedWork>(batch.Count);
        try
        {
            using var held = await lease.AcquireAsync(CancellationToken.None).ConfigureAwait(false);
            var before = Begin();
            var head = await RunTurnsAsync(batch, before, done).ConfigureAwait(false);
            Publish(batch, head, done);
            var witnessed = new WitnessedHead(head, session.Store.Scalar("SELECT IFNULL(MAX(number), 0) FROM ck_checkpoint"));
            Commit(before.Range.Size, head, done.Count);
            Housekeep(head.Size - before.Range.Size, witnessed);
        }
        catch (Exception error)
        {
            session.Store.Rollback();
            session.SubjectKeys.Rollback();
            var reason = error is LedgerException or OperationCanceledException ? error : new LedgerException($"The ledger could not be written ({error.GetType().Name}); nothing was recorded.", error);
            logger.WriteFailed(reason, Log, batch.Count);
            foreach (var work in batch)
                work.Fail(reason);
            return;
        }

        advanced(seen);
        foreach (var work in done)
            work.Complete();
    }

    private StoredHead Begin()
    {
        session.Store.RunPrepared("BEGIN IMMEDIATE");
        var head = session.ReadHead();
        if (head.Range.Size < seen.Size || (head.Range.Size == seen.Size && head.Range.Root() != seen.Root))
            throw new LedgerTamperedException($"Log {Log} had {seen.Size} entries and now has {head.Range.Size}, or others: an older or another file was put in its place. Stop writing, and restore the newest file.");
        return head;
    }

    private async Task<LedgerHead> RunTurnsAsync(List<QueuedWork> batch, StoredHead before, List<QueuedWork> done)
    {
        var range = before.Range;
        var now = Now(before.Recorded);
        foreach (var work in batch.OfType<QueuedTurn>())
        {
            var turn = new LedgerTurn(session, range, now);
            session.Store.RunPrepared("SAVEPOINT turn");
            try
            {
                await work.RunAsync(turn).ConfigureAwait(false);
                turn.DemandWhole();
                session.Store.RunPrepared("RELEASE turn");
                range = turn.Range;
                done.Add(work);
            }
            catch (Exception error) when (session.Store.InTransaction && !session.SubjectKeys.HasLostKeys)
            {
                // Only this turn's appends are undone; the others of the batch go on.
                session.Store.Run("ROLLBACK TO turn; RELEASE turn");
                work.Fail(error);
            }
            finally
            {
                turn.End();
            }
        }

        if (range.Size > before.Range.Size)
            StoreHead(range, Microseconds.From(now));
        return new(Log, range.Size, range.Root());
    }

    /// <summary>The time of this batch: the clock, and never before the newest entry.</summary>
    private DateTimeOffset Now(long recorded)
    {
        var (now, newest) = (clock.GetUtcNow(), Microseconds.ToTime(recorded));
        if (newest - now > TolerableLag)
            logger.ClockBehind(Log, newest - now);
        return now > newest ? now : newest;
    }

    private void StoreHead(CompactRange range, long recorded)
    {
        using var update = session.Store.Prepare("UPDATE ck_head SET size = ?1, frontier = ?2, root = ?3, recorded = ?4");
        update.Bind(1, range.Size).Bind(2, range.ToBytes()).Bind(3, range.Root().AsSpan()).Bind(4, recorded).Run();
    }

    private void Publish(List<QueuedWork> batch, LedgerHead head, List<QueuedWork> done)
    {
        StoredCheckpoint? signed = null;
        foreach (var publication in batch.OfType<QueuedPublication>())
        {
            try
            {
                signed ??= new StoredCheckpoints(session).Cover(head);
                publication.Note = signed.Note;
                done.Add(publication);
            }
            catch (LedgerTamperedException error)
            {
                // What cannot be signed is still recorded: a withdrawal binds, whatever happened to old entries.
                publication.Fail(error);
            }
        }
    }

    private void Commit(long before, LedgerHead head, int turns)
    {
        // Keys first: an entry that is durable can then always be read.
        session.SubjectKeys.Commit();
        session.Store.RunPrepared("COMMIT");
        seen = head;
        if (head.Size > before)
            logger.Committed(Log, head.Size - before, turns, head.Size);
    }

    /// <summary>What may fail without harm to what was just made durable: nobody may be told any more that nothing was recorded.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever went wrong here, the entries are on disk.")]
    private void Housekeep(long appended, WitnessedHead witnessed)
    {
        try
        {
            if (witnessed != last)
                witness.Write(witnessed);
            if (witnessed.Checkpoints > last.Checkpoints)
                logger.Published(Log, witnessed.Head.Size);
            last = witnessed;
            sinceCheckpoint += appended;
            if (sinceCheckpoint < CheckpointEvery)
                return;
            sinceCheckpoint = 0;
            session.Store.Checkpoint(truncate: false);
            session.SubjectKeys.Checkpoint(truncate: false);
        }
        catch (Exception error)
        {
            logger.HousekeepingFailed(error, Log);
        }
    }

    private async Task CloseAsync()
    {
        try
        {
            using var held = await lease.AcquireAsync(CancellationToken.None).ConfigureAwait(false);
            session.Store.Checkpoint(truncate: true);
            session.SubjectKeys.Checkpoint(truncate: true);
        }
        catch (Exception error) when (error is LedgerException or IOException or UnauthorizedAccessException)
        {
            logger.HousekeepingFailed(error, Log);
        }
    }
}
