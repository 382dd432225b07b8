using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using ComplianceKit.Ledger.Canonical;
using ComplianceKit.Ledger.Checkpoints;
using ComplianceKit.Ledger.Keys;
using ComplianceKit.Ledger.Reading;
using ComplianceKit.Ledger.Stores;
using Microsoft.Extensions.Logging;

namespace ComplianceKit.Ledger.Turns;

/// <summary>The one writer of a process: takes what waits, runs it in one transaction under the fence of the store, and answers everybody after the commit.</summary>
internal sealed class LedgerWriter : IAsyncDisposable
{
    /// <summary>At most so many turns share a commit, so that the first does not wait for ever on the last.</summary>
    private const int LargestBatch = 512;

    /// <summary>At most so many wait; further callers wait to get in.</summary>
    private const int LargestQueue = 8192;

    /// <summary>After so many entries the write-ahead log of the keys of persons is moved into their database.</summary>
    private const long CheckpointEvery = 1000;

    private static readonly TimeSpan TolerableLag = TimeSpan.FromMinutes(2);

    private readonly Channel<QueuedWork> queue = System.Threading.Channels.Channel.CreateBounded<QueuedWork>(new BoundedChannelOptions(LargestQueue) { SingleReader = true });
    private readonly OpenLog log;
    private readonly SubjectKeyStore subjectKeys;
    private readonly HeadWitness witness;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly Action advanced;
    private readonly Task loop;
    private long sinceCheckpoint;
    private LedgerHead seen;
    private WitnessedHead last;

    internal LedgerWriter(OpenedLedger opened, TimeProvider clock, ILogger logger, Action advanced)
    {
        (log, subjectKeys, witness) = (opened.Log, opened.SubjectKeys, opened.Witness);
        this.clock = clock;
        this.logger = logger;
        this.advanced = advanced;
        (seen, last) = (opened.Head.Head, opened.Head);
        loop = Task.Run(LoopAsync);
    }

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
        subjectKeys.Dispose();
        witness.Dispose();
        await log.Store.DisposeAsync().ConfigureAwait(false);
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
        var isDurable = false;
        try
        {
            var fence = await log.Store.EnterAsync(CancellationToken.None).ConfigureAwait(false);
            await using (fence.ConfigureAwait(false))
            {
                var before = await BeginAsync(fence).ConfigureAwait(false);
                var head = await RunTurnsAsync(fence, batch, before, done).ConfigureAwait(false);
                var checkpoints = await PublishAsync(fence, batch, head, done).ConfigureAwait(false);
                await CommitAsync(fence, before.Range.Size, head, done.Count).ConfigureAwait(false);
                isDurable = true;
                Housekeep(head.Size - before.Range.Size, new(head, checkpoints));
            }
        }
        catch (Exception error) when (!isDurable)
        {
            subjectKeys.Rollback();
            var reason = error is LedgerException or OperationCanceledException ? error : new LedgerException($"The ledger could not be written ({error.GetType().Name}); nothing was recorded.", error);
            logger.WriteFailed(reason, log.Id, batch.Count);
            foreach (var work in batch)
                work.Fail(reason);
            return;
        }
        catch (Exception error)
        {
            logger.HousekeepingFailed(error, log.Id);
        }

        advanced();
        foreach (var work in done)
            work.Complete();
    }

    private async ValueTask<StoredHead> BeginAsync(ILedgerFence fence)
    {
        var head = await StoredHead.ReadAsync(fence, log, CancellationToken.None).ConfigureAwait(false);
        if (head.Range.Size < seen.Size || (head.Range.Size == seen.Size && head.Range.Root() != seen.Root))
            throw new LedgerTamperedException($"Log {log.Id} had {seen.Size} entries and now has {head.Range.Size}, or others: an older or another file was put in its place. Stop writing, and restore the newest file.");
        return head;
    }

    private async Task<LedgerHead> RunTurnsAsync(ILedgerFence fence, List<QueuedWork> batch, StoredHead before, List<QueuedWork> done)
    {
        var now = Now(before.Recorded);
        var head = before;
        foreach (var work in batch.OfType<QueuedTurn>())
        {
            var turn = new LedgerTurn(fence, log, subjectKeys, head, now);
            await fence.BeginTurnAsync(CancellationToken.None).ConfigureAwait(false);
            try
            {
                await work.RunAsync(turn).ConfigureAwait(false);
                turn.DemandWhole();
                await fence.KeepTurnAsync(CancellationToken.None).ConfigureAwait(false);
                head = new(turn.Range, Microseconds.From(now));
                done.Add(work);
            }
            catch (Exception error) when (fence.IsOpen && !subjectKeys.HasLostKeys)
            {
                // Only this turn's appends are undone; the others of the batch go on.
                await fence.UndoTurnAsync(CancellationToken.None).ConfigureAwait(false);
                work.Fail(error);
            }
            finally
            {
                turn.End();
            }
        }

        if (head.Range.Size > before.Range.Size)
            await fence.MoveHeadAsync(head.ToRow(), CancellationToken.None).ConfigureAwait(false);
        return head.Of(log.Id);
    }

    /// <summary>The time of this batch: the clock, and never before the newest entry.</summary>
    private DateTimeOffset Now(long recorded)
    {
        var (now, newest) = (clock.GetUtcNow(), Microseconds.ToTime(recorded));
        if (newest - now > TolerableLag)
            logger.ClockBehind(log.Id, newest - now);
        return now > newest ? now : newest;
    }

    /// <summary>Signs for those who asked, and tells how many checkpoints there are then.</summary>
    private async Task<long> PublishAsync(ILedgerFence fence, List<QueuedWork> batch, LedgerHead head, List<QueuedWork> done)
    {
        var publications = batch.OfType<QueuedPublication>().ToList();
        if (publications.Count > 0)
        {
            await fence.BeginTurnAsync(CancellationToken.None).ConfigureAwait(false);
            try
            {
                var signed = await StoredCheckpoints.CoverAsync(fence, log, head).ConfigureAwait(false);
                await fence.KeepTurnAsync(CancellationToken.None).ConfigureAwait(false);
                publications.ForEach(publication => publication.Note = signed.Note);
                done.AddRange(publications);
            }
            catch (LedgerTamperedException error) when (fence.IsOpen)
            {
                // What cannot be signed is still recorded: a withdrawal binds, whatever happened to old entries.
                await fence.UndoTurnAsync(CancellationToken.None).ConfigureAwait(false);
                publications.ForEach(publication => publication.Fail(error));
            }
        }

        return (await fence.FindNewestCheckpointAsync(CancellationToken.None).ConfigureAwait(false))?.Number ?? 0;
    }

    private async ValueTask CommitAsync(ILedgerFence fence, long before, LedgerHead head, int turns)
    {
        // Keys first: an entry that is durable can then always be read.
        subjectKeys.Commit();
        await fence.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        seen = head;
        if (head.Size > before)
            logger.Committed(log.Id, head.Size - before, turns, head.Size);
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
                logger.Published(log.Id, witnessed.Head.Size);
            last = witnessed;
            sinceCheckpoint += appended;
            if (sinceCheckpoint < CheckpointEvery)
                return;
            sinceCheckpoint = 0;
            subjectKeys.Checkpoint(truncate: false);
        }
        catch (Exception error)
        {
            logger.HousekeepingFailed(error, log.Id);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Everything that was acknowledged is durable; what is left to tidy is tidied at the next commit.")]
    private async Task CloseAsync()
    {
        try
        {
            var fence = await log.Store.EnterAsync(CancellationToken.None).ConfigureAwait(false);
            await using (fence.ConfigureAwait(false))
                subjectKeys.Checkpoint(truncate: true);
        }
        catch (Exception error)
        {
            logger.HousekeepingFailed(error, log.Id);
        }
    }
}
