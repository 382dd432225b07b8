using ComplianceKit.Ledger;

namespace ComplianceKit.Outreach;

/// <summary>A ledger that fails or hangs when the test says so, and otherwise is the one behind it.</summary>
internal sealed class FaultyLedger(ILedger inner) : ILedger
{
    private readonly TaskCompletionSource never = new();

    internal Exception? Failure { get; set; }

    internal bool Hangs { get; set; }

    /// <summary>Runs right before every turn at the head: what somebody else did in between.</summary>
    internal Func<Task>? BeforeTurn { get; set; }

    public LogId Log => inner.Log;

    public ControllerId Controller => inner.Controller;

    public async Task OpenAsync(CancellationToken cancellationToken = default)
    {
        await PassAsync(cancellationToken);
        await inner.OpenAsync(cancellationToken);
    }

    public async Task<LedgerHead> GetHeadAsync(CancellationToken cancellationToken = default)
    {
        await PassAsync(cancellationToken);
        return await inner.GetHeadAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<LedgerEntry>> AppendAsync(IReadOnlyList<LedgerDraft> drafts, CancellationToken cancellationToken = default)
    {
        await PassAsync(cancellationToken);
        return await inner.AppendAsync(drafts, cancellationToken);
    }

    public async Task<T> AtHeadAsync<T>(Func<ILedgerTurn, CancellationToken, ValueTask<T>> turn, CancellationToken cancellationToken = default)
    {
        await PassAsync(cancellationToken);
        if (BeforeTurn is { } before)
        {
            BeforeTurn = null;
            await before();
        }

        return await inner.AtHeadAsync(turn, cancellationToken);
    }

    public async Task<T> ReadAsync<T>(Func<ILedgerView, CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken = default)
    {
        await PassAsync(cancellationToken);
        return await inner.ReadAsync(read, cancellationToken);
    }

    public IAsyncEnumerable<LedgerEntry> ReadRangeAsync(long from, long? to = null, CancellationToken cancellationToken = default) => inner.ReadRangeAsync(from, to, cancellationToken);

    public Task<LedgerProof> ProveAsync(long sequence, CancellationToken cancellationToken = default) => inner.ProveAsync(sequence, cancellationToken);

    public Task<string> PublishAsync(CancellationToken cancellationToken = default) => inner.PublishAsync(cancellationToken);

    public IAsyncEnumerable<LedgerHead> WatchAsync(CancellationToken cancellationToken = default) => inner.WatchAsync(cancellationToken);

    private async Task PassAsync(CancellationToken cancellationToken)
    {
        if (Failure is { } failure)
            throw failure;
        if (Hangs)
            await never.Task.WaitAsync(cancellationToken);
    }
}
