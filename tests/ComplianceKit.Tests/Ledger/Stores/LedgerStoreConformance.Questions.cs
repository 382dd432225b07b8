namespace ComplianceKit.Ledger.Stores;

/// <summary>What is asked for is answered: no row too many, none too few, in order.</summary>
public abstract partial class LedgerStoreConformance
{
    [Fact]
    public async Task Lists_are_answered_in_the_order_of_their_questions()
    {
        var store = await OpenAsync();
        await AppendAsync(store, Owned(0, "a", "one"), Owned(1, "b", "two"), StoreRows.Append(2, "one", purpose: null));
        await using var snapshot = await store.ReadAsync(default);

        var owners = await snapshot.FindOwnersAsync([StoreRows.Tag("b"), StoreRows.Tag("nobody's"), StoreRows.Tag("a")], default);
        Assert.Equal([1L, null, 0L], owners.Select(static owner => owner?.Sequence));
        var retries = await snapshot.FindRetriesAsync([StoreRows.Retry(2), StoreRows.Retry(7), StoreRows.Retry(0)], default);
        Assert.Equal([2L, null, 0L], retries.Select(static retry => retry?.Sequence));
        var hashes = await snapshot.ReadHashesAsync([new(0, 1, 3), new(1, 0, 1), new(0, 0, 1)], default);
        Assert.Equal([2, 0, 1], hashes.Select(static range => range.Count));
        Equal(StoreRows.Leaf(1), hashes[0][0]);
        Equal(StoreRows.Leaf(2), hashes[0][1]);
        Equal(StoreRows.Leaf(0), hashes[2][0]);
        Assert.Empty(await snapshot.FindOwnersAsync([], default));
    }

    [Fact]
    public async Task The_last_entry_of_a_thread_is_found_with_a_purpose_and_without()
    {
        var store = await OpenAsync();
        await AppendAsync(store, StoreRows.Append(0), StoreRows.Append(1, purpose: null), StoreRows.Append(2), StoreRows.Append(3, "two"), StoreRows.Append(4, purpose: "promotion"));
        await using var snapshot = await store.ReadAsync(default);
        var one = StoreRows.Subject("one");

        var last = await snapshot.FindLastAsync([new(one, "viewing", long.MaxValue), new(one, "viewing", 2), new(one, "viewing", 0), new(one, null, long.MaxValue), new(StoreRows.Subject("three"), "viewing", long.MaxValue)], default);
        Assert.Equal([2L, 0L, null, 1L, null], last);
    }

    [Fact]
    public async Task Entries_about_a_person_are_chosen_by_kind()
    {
        var store = await OpenAsync();
        await AppendAsync(store, StoreRows.Append(0, kind: 1), StoreRows.Append(1, kind: 63), StoreRows.Append(2, "two", kind: 1), StoreRows.Append(3, person: null, kind: 1), StoreRows.Append(4, kind: 3));
        await using var snapshot = await store.ReadAsync(default);

        Assert.Equal([0L, 1L, 4L], await PlacesAsync(-1));
        Assert.Equal([0L, 4L], await PlacesAsync((1L << 1) | (1L << 3)));
        Assert.Equal([1L], await PlacesAsync(1L << 63));
        Assert.Empty(await PlacesAsync(1L << 5));

        async Task<IEnumerable<long>> PlacesAsync(long kinds) => (await snapshot.ReadSubjectAsync(StoreRows.Subject("one"), kinds, default)).Select(static entry => entry.Sequence);
    }

    [Fact]
    public async Task Entries_about_a_contact_point_are_chosen_by_kind_time_and_channel()
    {
        var store = await OpenAsync();
        await AppendAsync(
            store,
            StoreRows.Append(0, point: "a", kind: 21, channel: 1),
            StoreRows.Append(1, point: "b", kind: 21, channel: 1),
            StoreRows.Append(2, point: "c", kind: 21),
            StoreRows.Append(3, point: "a", kind: 21, channel: 2),
            StoreRows.Append(4, point: "a", kind: 10, channel: 2));
        await using var snapshot = await store.ReadAsync(default);
        ReadOnlyMemory<byte>[] both = [StoreRows.Tag("c"), StoreRows.Tag("a")];

        Assert.Equal([0L, 2L, 3L, 4L], await PlacesAsync(both, -1, long.MinValue));
        Assert.Equal([3L], await PlacesAsync([StoreRows.Tag("a")], 1L << 21, 1000));
        Assert.Equal([3L, 4L], await PlacesAsync(both, -1, 3000));
        Assert.Equal(3, await snapshot.CountPointAsync(both, 21, channel: null, long.MinValue, default));
        Assert.Equal(1, await snapshot.CountPointAsync(both, 21, channel: 2, long.MinValue, default));
        Assert.Equal(0, await snapshot.CountPointAsync(both, 21, channel: 1, 1000, default));

        async Task<IEnumerable<long>> PlacesAsync(IReadOnlyList<ReadOnlyMemory<byte>> tags, long kinds, long since) => (await snapshot.ReadPointAsync(tags, kinds, since, default)).Select(static entry => entry.Sequence);
    }

    [Fact]
    public async Task Only_the_rows_that_an_append_names_go()
    {
        var store = await OpenAsync();
        await AppendAsync(store, Owned(0, "a", "one"), Owned(1, "b", "one"), Owned(2, "c", "two"), Owned(3, "d", "two"));
        await AppendAsync(store, StoreRows.Append(4) with { Unlinked = [new(StoreRows.Tag("c"), StoreRows.Subject("one")), new(StoreRows.Tag("d"), StoreRows.Subject("two"))] });
        Assert.Equal([0L, 1L, 2L, null], await OwnersAsync());
        await AppendAsync(store, StoreRows.Append(5) with { Erasure = new(StoreRows.Subject("one")) { Payloads = [0, 1], Retries = [1], Points = [0, 9] } });
        Assert.Equal([null, null, 2L, null], await OwnersAsync());

        await using var scan = await store.ScanAsync(default);
        Assert.Equal([2L, 3L, 4L, 5L], (await scan.ReadPayloadsAsync(0, 100, default)).Select(static row => row.Sequence));
        Assert.Equal([0L, 2L, 3L, 4L, 5L], (await scan.ScanRetriesAsync(0, 100, default)).Select(static row => row.Sequence));
        Assert.Equal([1L, 2L, 3L], (await scan.ScanPointsAsync(0, 100, default)).Select(static row => row.Sequence));
        Assert.Equal(6, await scan.CountAsync(LedgerRows.Entries, default));

        async Task<IEnumerable<long?>> OwnersAsync()
        {
            await using var snapshot = await store.ReadAsync(default);
            return (await snapshot.FindOwnersAsync([StoreRows.Tag("a"), StoreRows.Tag("b"), StoreRows.Tag("c"), StoreRows.Tag("d")], default)).Select(static owner => owner?.Sequence);
        }
    }

    [Fact]
    public async Task Checkpoints_are_kept_with_their_numbers_and_none_is_replaced()
    {
        var store = await OpenAsync();
        await AppendAsync(store, StoreRows.Append(0), StoreRows.Append(1));
        for (var number = 1; number <= 2; number++)
        {
            await using var fence = await store.EnterAsync(default);
            await WriteAsync(fence, new CheckpointRow(number, number, $"note {number}\n— 签名\n"));
            await fence.CommitAsync(default);
        }

        await using (var fence = await store.EnterAsync(default))
        {
            foreach (var again in new CheckpointRow[] { new(2, 3, "another"), new(3, 2, "another") })
            {
                await Assert.ThrowsAsync<LedgerTamperedException>(() => WriteAsync(fence, again));
                await fence.UndoTurnAsync(default);
            }

            await fence.CommitAsync(default);
        }

        await using var scan = await store.ScanAsync(default);
        Assert.Equal(new(2, 2, "note 2\n— 签名\n"), await scan.FindNewestCheckpointAsync(default));
        Assert.Equal([1L, 2L], (await scan.ScanCheckpointsAsync(0, 10, default)).Select(static row => row.Number));
        Assert.Equal([1L], (await scan.ScanCheckpointsAsync(0, 1, default)).Select(static row => row.Number));
        Assert.Equal([2L], (await scan.ScanCheckpointsAsync(2, 10, default)).Select(static row => row.Number));
    }

    [Fact]
    public async Task A_scan_reads_everything_page_by_page()
    {
        var store = await OpenAsync();
        await AppendAsync(store, StoreRows.Append(0, point: "a", kind: 53), StoreRows.Append(1, person: null, purpose: null, point: "b", channel: 4), StoreRows.Append(2, point: "a") with { Subtrees = [new(1, 0, StoreRows.Bytes("root", 32))] });
        await using var scan = await store.ScanAsync(default);

        Assert.Empty(await scan.CheckAsync(default));
        Assert.Equal([3L, 1L, 0L, 3L, 0L, 3L, 3L], await CountAsync());
        var entries = await scan.ScanEntriesAsync(long.MinValue, kinds: -1, count: 2, default);
        Assert.Equal([0L, 1L], entries.Select(static row => row.Entry.Sequence));
        var (first, second) = (entries[0].Columns, entries[1].Columns);
        Assert.Equal((53L, "viewing", null, 0L), (first.Kind, first.Purpose, first.Channel, first.Recorded));
        Equal(StoreRows.Subject("one"), first.Subject!.Value);
        Assert.Equal((1L, null, 4L, 1000L), (second.Kind, second.Purpose, second.Channel, second.Recorded));
        Assert.Null(second.Subject);
        Assert.Equal(2, Assert.Single(await scan.ScanEntriesAsync(2, kinds: -1, count: 2, default)).Entry.Sequence);
        Assert.Equal(0, Assert.Single(await scan.ScanEntriesAsync(0, kinds: 1L << 53, count: 2, default)).Entry.Sequence);

        var tags = new List<TaggedEntry>();
        for (TaggedEntry? last = null; (await scan.ScanTagsAsync(last, count: 1, default)) is [var next]; last = next)
            tags.Add(next);
        Assert.Equal(3, tags.Count);
        Assert.Equal(tags.OrderBy(static tag => Convert.ToHexString(tag.Tag.Span), StringComparer.Ordinal).ThenBy(static tag => tag.Sequence), tags);
        Assert.Equal([53L, 1L, 1L], tags.OrderBy(static tag => tag.Sequence).Select(static tag => tag.Kind));
        Assert.Null(tags.Single(static tag => tag.Sequence == 1).Subject);

        async Task<List<long>> CountAsync()
        {
            var counts = new List<long>();
            foreach (var rows in Enum.GetValues<LedgerRows>())
                counts.Add(await scan.CountAsync(rows, default));
            return counts;
        }
    }

    private static LedgerAppend Owned(long place, string point, string person) =>
        StoreRows.Append(place, person, point: point) with { Owner = new(StoreRows.Tag(point), StoreRows.Subject(person), place) };
}
