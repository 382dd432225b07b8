using System.Globalization;
using System.Runtime.CompilerServices;

namespace ComplianceKit.Ledger.InMemory;

/// <summary>A ledger for tests: the semantics of the contract, kept in memory. Its checkpoints are unsigned.</summary>
internal sealed class InMemoryLedger(ControllerId controller, TimeProvider clock) : ILedger, IAsyncDisposable
{
    private readonly SemaphoreSlim writer = new(1, 1);
    private volatile InMemoryState state = InMemoryState.Empty;
    private TaskCompletionSource advanced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public LogId Log { get; } = LogId.ConsentOf(controller);

    public ControllerId Controller { get; } = controller;

    public Task OpenAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<LedgerHead> GetHeadAsync(CancellationToken cancellationToken = default) => Task.FromResult(View().Head);

    public Task<IReadOnlyList<LedgerEntry>> AppendAsync(IReadOnlyList<LedgerDraft> drafts, CancellationToken cancellationToken = default) => AtHeadAsync<IReadOnlyList<LedgerEntry>>(
        async (turn, token) =>
        {
            var entries = new List<LedgerEntry>(drafts.Count);
            foreach (var draft in drafts)
                entries.Add(await turn.AppendAsync(draft, token));
            return entries;
        },
        cancellationToken);

    public async Task<T> AtHeadAsync<T>(Func<ILedgerTurn, CancellationToken, ValueTask<T>> turn, CancellationToken cancellationToken = default)
    {
        await writer.WaitAsync(cancellationToken);
        try
        {
            var own = View();
            var answer = await turn(own, CancellationToken.None);
            var grew = own.State.Entries.Count > state.Entries.Count;
            state = own.State;
            if (grew)
                Interlocked.Exchange(ref advanced, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
            return answer;
        }
        finally
        {
            writer.Release();
        }
    }

    public async Task<T> ReadAsync<T>(Func<ILedgerView, CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken = default) => await read(View(), cancellationToken);

    public async IAsyncEnumerable<LedgerEntry> ReadRangeAsync(long from, long? to = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var entries = state.Entries;
        await Task.CompletedTask;
        for (var i = (int)from; i < Math.Min(to ?? entries.Count, entries.Count); i++)
            yield return entries[i].Entry;
    }

    public Task<LedgerProof> ProveAsync(long sequence, CancellationToken cancellationToken = default)
    {
        var entries = state.Entries;
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(sequence, entries.Count);
        Sha256Digest[] leaves = [.. entries.Select(static entry => entry.Entry.LeafHash)];
        return Task.FromResult(new LedgerProof(sequence, leaves.Length, InMemoryTree.Path((int)sequence, leaves), Note(leaves)));
    }

    public Task<string> PublishAsync(CancellationToken cancellationToken = default) => Task.FromResult(Note([.. state.Entries.Select(static entry => entry.Entry.LeafHash)]));

    public async IAsyncEnumerable<LedgerHead> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var next = advanced.Task;
            yield return View().Head;
            await next.WaitAsync(cancellationToken);
        }
    }

    public ValueTask DisposeAsync()
    {
        writer.Dispose();
        return ValueTask.CompletedTask;
    }

    private InMemoryTurn View() => new(this, state, clock.GetUtcNow());

    private string Note(Sha256Digest[] leaves) =>
        string.Create(CultureInfo.InvariantCulture, $"{Log}\n{leaves.Length}\n{Convert.ToBase64String(InMemoryTree.Root(leaves).AsSpan())}\n");
}
