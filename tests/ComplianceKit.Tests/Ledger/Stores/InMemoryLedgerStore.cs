namespace ComplianceKit.Ledger.Stores;

/// <summary>The smallest store there can be, which shows what the contract asks for. It answers late and holds rows back, as a store at the other end of a network does; it is not durable.</summary>
internal sealed class InMemoryLedgerStore(InMemoryLog log, TimeSpan? wait = null) : ILedgerStore
{
    public string Location => "memory";

    public async ValueTask<bool> OpenAsync(Func<CancellationToken, ValueTask<NewLog>> create, CancellationToken cancellationToken)
    {
        await log.Writer.WaitAsync(cancellationToken);
        try
        {
            if (log.Committed.Log is not null)
                return false;
            var created = await create(cancellationToken);
            log.Commit(new() { Log = created.Log, Head = created.Head });
            return true;
        }
        finally
        {
            log.Writer.Release();
        }
    }

    public async ValueTask<ILedgerSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        return new InMemorySnapshot(log.Committed);
    }

    public async ValueTask<ILedgerFence> EnterAsync(CancellationToken cancellationToken) =>
        await log.Writer.WaitAsync(wait ?? TimeSpan.FromSeconds(10), cancellationToken) ? new InMemoryFence(log) : throw new LedgerBusyException("Another store keeps the log; nothing was recorded. Try again.");

    public async ValueTask<ILedgerScan> ScanAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        return log.Committed.Log is null ? throw new LedgerException("There is no log in this memory.") : new InMemorySnapshot(log.Committed);
    }

    public async Task WaitForGrowthAsync(long size, CancellationToken cancellationToken)
    {
        var grown = log.Grown;
        if (log.Committed.Head?.Size <= size)
            await grown.WaitAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
