using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using ComplianceKit.Ledger;
using ComplianceKit.Observability;
using Microsoft.Extensions.Logging;

namespace ComplianceKit.Outreach;

/// <summary>Enters denials in the ledger behind the back of the sender: in batches, from a bounded queue, again and again while the ledger fails, and flushed when the application stops.</summary>
/// <remarks>A denial that cannot be recorded is logged with its count and counted in the meter; none is lost in silence.</remarks>
internal sealed class DenialRecorder : IDisposable, IAsyncDisposable
{
    private const int LargestBatch = 256;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(5);

    private readonly ILedger ledger;
    private readonly Telemetry telemetry;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly Channel<Waiting> queue;
    private readonly CancellationTokenSource stopping = new();
    private readonly Lazy<Task> loop;
    private long dropped;
    private volatile bool isStopped;

    internal DenialRecorder(ILedger ledger, OutreachOptions options, Telemetry telemetry, TimeProvider clock, ILogger logger)
    {
        this.ledger = ledger;
        this.telemetry = telemetry;
        this.clock = clock;
        this.logger = logger;
        queue = System.Threading.Channels.Channel.CreateBounded<Waiting>(new BoundedChannelOptions(options.MaxPendingDenials) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
        loop = new(() => Task.Run(RunAsync));
    }

    internal void Record(DeniedMessage message)
    {
        if (queue.Writer.TryWrite(new(message.ToDraft(), Flushed: null)))
            _ = loop.Value;
        else if (isStopped)
            Lose(1, "the application had stopped");
        else
            Interlocked.Increment(ref dropped);
    }

    /// <summary>Completes when everything recorded before is in the ledger or reported as lost.</summary>
    internal async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (!loop.IsValueCreated)
            return;
        var flushed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await queue.Writer.WriteAsync(new(Draft: null, flushed), cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            await loop.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
            return;
        }

        await flushed.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes no more denials, and gives the ledger a last chance to take those that wait.</summary>
    internal async Task StopAsync(CancellationToken cancellationToken)
    {
        isStopped = true;
        queue.Writer.TryComplete();
        if (!loop.IsValueCreated)
            return;
        stopping.CancelAfter(TimeToStop);
        await loop.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None).ConfigureAwait(false);
        stopping.Dispose();
    }

    [SuppressMessage("Usage", "MA0045", Justification = "A container that is disposed synchronously leaves no other way to keep the denials; the wait is bounded by the time to stop.")]
    public void Dispose()
    {
        StopAsync(CancellationToken.None).GetAwaiter().GetResult();
        stopping.Dispose();
    }

    private async Task RunAsync()
    {
        var batch = new List<Waiting>(LargestBatch);
        while (await queue.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            while (batch.Count < LargestBatch && queue.Reader.TryRead(out var waiting))
                batch.Add(waiting);
            await WriteAsync([.. batch.Select(static waiting => waiting.Draft).OfType<LedgerDraft>()]).ConfigureAwait(false);
            foreach (var waiting in batch)
                waiting.Flushed?.TrySetResult();
            batch.Clear();
            if (Interlocked.Exchange(ref dropped, 0) is var count and > 0)
                Lose(count, "too many were waiting (OutreachOptions.MaxPendingDenials)");
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever the ledger throws, the denials stay here until it takes them or the application stops.")]
    private async Task WriteAsync(IReadOnlyList<LedgerDraft> drafts)
    {
        if (drafts.Count == 0)
            return;
        for (var delay = FirstDelay; ; delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay)
        {
            try
            {
                await ledger.AppendAsync(drafts, stopping.Token).ConfigureAwait(false);
                return;
            }
            catch (ArgumentException error) when (drafts.Count == 1)
            {
                Lose(1, $"the ledger refuses it ({error.GetType().Name})");
                return;
            }
            catch (ArgumentException)
            {
                // One of them breaks a rule; the others are entered one by one.
                foreach (var draft in drafts)
                    await WriteAsync([draft]).ConfigureAwait(false);
                return;
            }
            catch (Exception error)
            {
                if (queue.Reader.Completion.IsCompleted || stopping.IsCancellationRequested || !await WaitAsync(drafts.Count, error, delay).ConfigureAwait(false))
                {
                    Lose(drafts.Count, $"the ledger failed when the application stopped ({error.GetType().Name})");
                    return;
                }
            }
        }
    }

    /// <summary>Whether there is another attempt.</summary>
    private async Task<bool> WaitAsync(int count, Exception error, TimeSpan delay)
    {
        logger.DenialsWait(count, error.GetType().Name, delay);
        try
        {
            await Task.Delay(delay, clock, stopping.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Lose(long count, string why)
    {
        telemetry.DenialsLost(count);
        logger.DenialsLost(count, why);
    }

    private sealed record Waiting(LedgerDraft? Draft, TaskCompletionSource? Flushed);
}
