namespace ComplianceKit.Ledger.Stores;

/// <summary>What every store must do. Whoever writes a store inherits this class and says how one is made.</summary>
public abstract partial class LedgerStoreConformance : IAsyncDisposable
{
    private readonly List<ILedgerStore> stores = [];

    /// <summary>Another store over the same log, as another process or node would have it; it gives up waiting for the fence after a moment.</summary>
    protected abstract ILedgerStore NewStore(TimeSpan wait);

    protected abstract ValueTask CleanAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var store in stores)
            await store.DisposeAsync();
        await CleanAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_log_is_created_once_whoever_comes_first()
    {
        var created = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () => await Store().OpenAsync(static _ => new(StoreRows.New), default))));

        Assert.Single(created, static isNew => isNew);
        await using var snapshot = await stores[0].ReadAsync(default);
        var log = await snapshot.ReadLogAsync(default);
        Assert.Equal(StoreRows.New.Log.Origin, log!.Origin);
        Assert.Equal(StoreRows.New.Log.PublicKey, log.PublicKey);
        Equal(StoreRows.New.Log.Instance, log.Instance);
        Same(StoreRows.Head(0), await snapshot.ReadHeadAsync(default));
        Assert.Equal(0, await snapshot.FindEndAsync(default));
    }

    [Fact]
    public async Task A_log_whose_keys_could_not_be_made_is_not_created()
    {
        var store = Store();
        await Assert.ThrowsAsync<LedgerKeyException>(async () => await store.OpenAsync(static _ => throw new LedgerKeyException("No right to write there."), default));
        await Assert.ThrowsAnyAsync<LedgerException>(async () => await Store().ScanAsync(default));
        Assert.True(await store.OpenAsync(static _ => new(StoreRows.New), default));
    }

    [Fact]
    public async Task What_is_committed_is_read_back_byte_for_byte()
    {
        var store = await OpenAsync();
        var append = StoreRows.Append(0, point: "a", channel: 2) with
        {
            Owner = new(StoreRows.Tag("a"), StoreRows.Subject("one"), 0),
            Payload = new(0, new byte[1 << 20]),
            Subtrees = [new(1, 0, StoreRows.Bytes("root", 32))],
        };
        await AppendAsync(store, append);

        await using var snapshot = await (await OpenAsync()).ReadAsync(default);
        Same(StoreRows.Head(1), await snapshot.ReadHeadAsync(default));
        Assert.Equal(1, await snapshot.FindEndAsync(default));
        Same(append.Entry.Entry, Assert.Single(await snapshot.ReadEntriesAsync(0, 10, default)));
        var owner = Assert.Single(await snapshot.FindOwnersAsync([StoreRows.Tag("a")], default));
        Equal(StoreRows.Subject("one"), owner!.Subject);
        Assert.Equal(0, owner.Sequence);
        var retry = Assert.Single(await snapshot.FindRetriesAsync([StoreRows.Retry(0)], default));
        Assert.Equal(0, retry!.Sequence);
        Equal(append.Retry!.Content, retry.Content);
        Equal(append.Retry.Salt, retry.Salt);
        Equal(append.Payload!.Box, Assert.Single(await snapshot.ReadPayloadsAsync(0, 1, default)).Box);
    }

    [Fact]
    public async Task Nothing_is_seen_before_it_is_committed_and_a_snapshot_stays_as_it_began()
    {
        var store = await OpenAsync();
        await AppendAsync(store, StoreRows.Append(0));
        await using var before = await store.ReadAsync(default);
        Assert.Equal(1, (await before.ReadHeadAsync(default))!.Size);
        await using (var fence = await store.EnterAsync(default))
        {
            await WriteAsync(fence, StoreRows.Append(1));
            await using var meanwhile = await store.ReadAsync(default);
            Assert.Equal(1, await meanwhile.FindEndAsync(default));
            Assert.Equal(2, await fence.FindEndAsync(default));
            await fence.MoveHeadAsync(StoreRows.Head(2), default);
            await fence.CommitAsync(default);
        }

        await using var after = await store.ReadAsync(default);
        Assert.Equal(2, (await after.ReadHeadAsync(default))!.Size);
        Assert.Equal(1, (await before.ReadHeadAsync(default))!.Size);
        Assert.Equal(1, await before.FindEndAsync(default));
        Assert.Single(await before.ReadEntriesAsync(0, 10, default));
    }

    [Fact]
    public async Task A_fence_that_is_left_without_a_commit_leaves_nothing()
    {
        var store = await OpenAsync();
        await using (var fence = await store.EnterAsync(default))
        {
            await WriteAsync(fence, StoreRows.Append(0, point: "a"));
            await WriteAsync(fence, new CheckpointRow(1, 1, "note"));
            await fence.MoveHeadAsync(StoreRows.Head(1), default);
        }

        await using var snapshot = await store.ReadAsync(default);
        Same(StoreRows.Head(0), await snapshot.ReadHeadAsync(default));
        Assert.Equal(0, await snapshot.FindEndAsync(default));
        Assert.Null(await snapshot.FindNewestCheckpointAsync(default));
        Assert.Null(Assert.Single(await snapshot.FindRetriesAsync([StoreRows.Retry(0)], default)));
        await AppendAsync(store, StoreRows.Append(0, point: "a"));
    }

    [Fact]
    public async Task A_turn_that_is_undone_takes_nothing_else_along()
    {
        var store = await OpenAsync();
        var owned = StoreRows.Append(0, point: "a") with { Owner = new(StoreRows.Tag("a"), StoreRows.Subject("one"), 0) };
        await using (var fence = await store.EnterAsync(default))
        {
            await WriteAsync(fence, owned);
            await fence.BeginTurnAsync(default);
            await fence.AppendAsync(StoreRows.Append(1, point: "b") with { Unlinked = [new(StoreRows.Tag("a"), StoreRows.Subject("one"))] }, default);
            Assert.Null(Assert.Single(await fence.FindOwnersAsync([StoreRows.Tag("a")], default)));
            await fence.UndoTurnAsync(default);
            Assert.NotNull(Assert.Single(await fence.FindOwnersAsync([StoreRows.Tag("a")], default)));
            Assert.Empty(await fence.ReadPointAsync([StoreRows.Tag("b")], kinds: -1, long.MinValue, default));
            await WriteAsync(fence, StoreRows.Append(1, point: "c"));
            await fence.MoveHeadAsync(StoreRows.Head(2), default);
            await fence.CommitAsync(default);
        }

        await using var snapshot = await store.ReadAsync(default);
        Assert.Equal([0L, 1L], (await snapshot.ReadEntriesAsync(0, 10, default)).Select(static entry => entry.Sequence));
        Assert.Equal(1, Assert.Single(await snapshot.ReadPointAsync([StoreRows.Tag("c")], kinds: -1, long.MinValue, default)).Sequence);
    }

    [Fact]
    public async Task A_row_that_is_there_already_is_refused_and_the_fence_goes_on_after_the_turn_is_undone()
    {
        var store = await OpenAsync();
        await AppendAsync(store, StoreRows.Append(0, point: "a") with { Owner = new(StoreRows.Tag("a"), StoreRows.Subject("one"), 0) });
        await using var fence = await store.EnterAsync(default);
        foreach (var again in new[]
        {
            StoreRows.Append(0),
            StoreRows.Append(1) with { Retry = new(StoreRows.Retry(0), 1, StoreRows.Bytes("content", 32), StoreRows.Bytes("salt", 32)) },
            StoreRows.Append(1, point: "a") with { Owner = new(StoreRows.Tag("a"), StoreRows.Subject("two"), 1) },
            StoreRows.Append(1) with { Payload = new(0, StoreRows.Bytes("box", 32)) },
        })
        {
            await fence.BeginTurnAsync(default);
            await Assert.ThrowsAsync<LedgerTamperedException>(async () =>
            {
                await fence.AppendAsync(again, default);
                await fence.KeepTurnAsync(default);
            });
            await fence.UndoTurnAsync(default);
            Assert.True(fence.IsOpen);
        }

        await WriteAsync(fence, StoreRows.Append(1, point: "b"));
        await fence.MoveHeadAsync(StoreRows.Head(2), default);
        await fence.CommitAsync(default);
    }

    [Fact]
    public async Task One_writes_at_a_time_and_who_waits_in_vain_is_told()
    {
        var (one, other) = (await OpenAsync(), await OpenAsync(TimeSpan.FromMilliseconds(200)));
        var fence = await one.EnterAsync(default);
        await Assert.ThrowsAsync<LedgerBusyException>(async () => await other.EnterAsync(default));
        await fence.DisposeAsync();
        await fence.DisposeAsync();
        await AppendAsync(other, StoreRows.Append(0));

        var places = 0L;
        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(async () =>
        {
            await using var next = await (number % 2 == 0 ? one : await OpenAsync()).EnterAsync(default);
            var place = await next.FindEndAsync(default);
            await WriteAsync(next, StoreRows.Append(place));
            await next.MoveHeadAsync(StoreRows.Head(place + 1), default);
            await next.CommitAsync(default);
            Interlocked.Increment(ref places);
        })));
        await using var snapshot = await one.ReadAsync(default);
        Assert.Equal(41, places + 1);
        Assert.Equal(41, await snapshot.FindEndAsync(default));
        Same(StoreRows.Head(41), await snapshot.ReadHeadAsync(default));
    }

    [Fact]
    public async Task Who_watches_learns_of_what_others_committed()
    {
        var (one, other) = (await OpenAsync(), await OpenAsync());
        var waiting = other.WaitForGrowthAsync(0, default);
        await AppendAsync(one, StoreRows.Append(0));
        await waiting.WaitAsync(TimeSpan.FromSeconds(10));
        await other.WaitForGrowthAsync(0, default).WaitAsync(TimeSpan.FromSeconds(10));
    }

    private protected async Task<ILedgerStore> OpenAsync(TimeSpan? wait = null)
    {
        var store = Store(wait);
        await store.OpenAsync(static _ => new(StoreRows.New), default);
        return store;
    }

    private protected static async Task AppendAsync(ILedgerStore store, params LedgerAppend[] appends)
    {
        await using var fence = await store.EnterAsync(default);
        foreach (var append in appends)
            await WriteAsync(fence, append);
        await fence.MoveHeadAsync(StoreRows.Head(await fence.FindEndAsync(default)), default);
        await fence.CommitAsync(default);
    }

    private protected static void Equal(ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> actual) => Assert.True(expected.Span.SequenceEqual(actual.Span));

    private static async Task WriteAsync(ILedgerFence fence, LedgerAppend append)
    {
        await fence.BeginTurnAsync(default);
        await fence.AppendAsync(append, default);
        await fence.KeepTurnAsync(default);
    }

    private static async Task WriteAsync(ILedgerFence fence, CheckpointRow checkpoint)
    {
        await fence.BeginTurnAsync(default);
        await fence.WriteCheckpointAsync(checkpoint, default);
        await fence.KeepTurnAsync(default);
    }

    private static void Same(EntryRow expected, EntryRow actual)
    {
        Assert.Equal(expected.Sequence, actual.Sequence);
        Equal(expected.Leaf, actual.Leaf);
        Equal(expected.Bytes, actual.Bytes);
    }

    private static void Same(HeadRow expected, HeadRow? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal((expected.Size, expected.Recorded), (actual.Size, actual.Recorded));
        Equal(expected.Frontier, actual.Frontier);
        Equal(expected.Root, actual.Root);
    }

    private ILedgerStore Store(TimeSpan? wait = null)
    {
        var store = NewStore(wait ?? TimeSpan.FromSeconds(30));
        lock (stores)
            stores.Add(store);
        return store;
    }
}
