using ComplianceKit.Ledger;

namespace ComplianceKit.Tests.Ledger;

public sealed class AppendTests
{
    [Fact]
    public async Task An_entry_gets_the_next_place_and_is_there_after_reopening()
    {
        await using var folder = new LedgerFolder();
        var first = await folder.Open().AppendAsync([LedgerFolder.Draft(1), LedgerFolder.Draft(2)]);
        await folder.CloseAsync();

        var reopened = folder.Open();
        Assert.Equal(2, (await reopened.GetHeadAsync()).Size);
        Assert.Equal(first, await reopened.ReadRangeAsync(0).ToListAsync());
        Assert.Equal(2, Assert.Single(await reopened.AppendAsync([LedgerFolder.Draft(3)])).Sequence);
    }

    [Fact]
    public async Task The_root_is_the_same_tree_whatever_the_batches()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open();
        for (var i = 0; i < 40; i++)
            await ledger.AppendAsync([.. Enumerable.Range(0, i % 23).Select(n => LedgerFolder.Draft((i * 100) + n))]);

        var range = ComplianceKit.Ledger.Merkle.CompactRange.Empty;
        await foreach (var entry in ledger.ReadRangeAsync(0))
            range = range.Append(entry.LeafHash);
        var head = await ledger.GetHeadAsync();
        Assert.Equal(range.Size, head.Size);
        Assert.Equal(range.Root(), head.Root);
    }

    [Fact]
    public async Task A_turn_that_throws_undoes_its_own_appends_and_nobody_elses()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open();
        await ledger.OpenAsync();

        var turns = Enumerable.Range(0, 60).Select(number => ledger.AtHeadAsync<long>(async (turn, cancel) =>
        {
            var entry = await turn.AppendAsync(LedgerFolder.Draft(number), cancel);
            return number % 3 == 0 ? throw new InvalidOperationException("no") : entry.Sequence;
        })).ToList();
        foreach (var (turn, number) in turns.Select((turn, number) => (turn, number)))
        {
            if (number % 3 == 0)
                await Assert.ThrowsAsync<InvalidOperationException>(() => turn);
            else
                await turn;
        }

        var people = new List<SubjectId?>();
        await foreach (var entry in ledger.ReadRangeAsync(0))
            people.Add(entry.Subject);
        Assert.Equal(40, people.Count);
        Assert.Equal(40, people.Distinct().Count());
    }

    [Fact]
    public async Task A_turn_sees_its_own_appends_and_nothing_comes_between()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open();
        var draws = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => ledger.AtHeadAsync(async (turn, cancel) =>
        {
            var before = turn.Head.Size;
            var taken = await turn.FindAsync("one-use", cancel) is not null;
            if (!taken)
                await turn.AppendAsync(LedgerFolder.Draft(7) with { IdempotencyKey = "one-use" }, cancel);
            Assert.NotNull(await turn.FindAsync("one-use", cancel));
            Assert.Equal(taken ? before : before + 1, turn.Head.Size);
            return !taken;
        })));

        Assert.Single(draws, static won => won);
    }

    [Fact]
    public async Task A_retry_gets_the_first_entry_and_other_content_is_a_conflict()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open();
        var draft = LedgerFolder.Draft(1) with { IdempotencyKey = "form-17", Facts = Facts("name", "李雷") };
        var first = Assert.Single(await ledger.AppendAsync([draft]));
        folder.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(first, Assert.Single(await ledger.AppendAsync([draft])));
        var conflict = await Assert.ThrowsAsync<LedgerConflictException>(() => ledger.AppendAsync([draft with { Facts = Facts("name", "韩梅梅") }]));
        Assert.Equal(first.Sequence, conflict.Sequence);
        Assert.DoesNotContain("form-17", conflict.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await ledger.GetHeadAsync()).Size);
    }

    [Fact]
    public async Task Racing_retries_make_one_entry()
    {
        await using var folder = new LedgerFolder();
        var (one, other) = (folder.Open(), folder.Open());
        var entries = await Task.WhenAll(Enumerable.Range(0, 40).Select(i =>
            (i % 2 == 0 ? one : other).AppendAsync([LedgerFolder.Draft(1) with { IdempotencyKey = "same" }])));

        Assert.Single(entries.Select(static batch => batch[0]).Distinct());
        Assert.Equal(1, (await one.GetHeadAsync()).Size);
    }

    [Fact]
    public async Task Two_ledgers_on_one_file_take_turns()
    {
        await using var folder = new LedgerFolder();
        var ledgers = new[] { folder.Open(), folder.Open() };
        var appended = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => ledgers[number % 2].AppendAsync([LedgerFolder.Draft(number)])));

        Assert.Equal(Enumerable.Range(0, 200).Select(static n => (long)n), appended.Select(static batch => batch[0].Sequence).Order());
        Assert.Equal(await ledgers[0].GetHeadAsync(), await ledgers[1].GetHeadAsync());
    }

    [Fact]
    public async Task Facts_come_back_and_stand_nowhere_in_clear()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open();
        var entry = Assert.Single(await ledger.AppendAsync([LedgerFolder.Draft(1) with { Facts = Facts("name", "Han Meimei of Nanning"), IdempotencyKey = "key-of-the-caller" }]));
        var facts = await ledger.ReadAsync((view, cancel) => view.ReadFactsAsync(entry, cancel));
        Assert.Equal("Han Meimei of Nanning", facts!["name"]);
        await folder.CloseAsync();

        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories))
        {
            var text = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
            Assert.DoesNotContain("Meimei", text, StringComparison.Ordinal);
            Assert.DoesNotContain("13800130001", text, StringComparison.Ordinal);
            Assert.DoesNotContain("key-of-the-caller", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_same_number_however_written_is_the_same_person()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open();
        var entries = await ledger.AppendAsync([
            LedgerFolder.Draft(1),
            LedgerFolder.Draft(1) with { Subject = Subject.ReachedAt(ContactPoint.Phone("+86 138 0013 0001")) },
            LedgerFolder.Draft(2)]);

        Assert.Equal(entries[0].Subject, entries[1].Subject);
        Assert.NotEqual(entries[0].Subject, entries[2].Subject);
        Assert.Equal(0, entries[1].Previous);
        Assert.Null(entries[2].Previous);
    }

    [Fact]
    public async Task A_person_named_by_one_point_in_an_event_about_another_is_known_by_both()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open();
        var mail = ContactPoint.Email("owner@example.cn");
        var entry = Assert.Single(await ledger.AppendAsync([LedgerFolder.Draft(1) with { Point = mail }]));

        Assert.Equal(1, entry.Sequence);
        Assert.Equal(LedgerEventKind.Linked, (await ledger.ReadAsync((view, cancel) => view.GetAsync(0, cancel)))!.Kind);
        Assert.Equal(entry.Subject, await ledger.ReadAsync((view, cancel) => view.FindSubjectAsync(LedgerFolder.Person(1), cancel)));
        Assert.Equal(entry.Subject, await ledger.ReadAsync((view, cancel) => view.FindSubjectAsync(Subject.ReachedAt(mail), cancel)));
        Assert.Equal(entry, Assert.Single(await ledger.ReadAsync((view, cancel) => view.ReadPointAsync(mail, default, null, cancel))));
    }

    [Fact]
    public async Task A_contact_point_changes_hands_only_after_it_was_unlinked()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open();
        var first = Assert.Single(await ledger.AppendAsync([LedgerFolder.Draft(1)]));
        var heir = Subject.WithId(SubjectId.NewRandom());
        var link = new LedgerDraft { Kind = LedgerEventKind.Linked, Subject = heir, Point = ContactPoint.Phone("13800130001") };
        await Assert.ThrowsAsync<ArgumentException>(() => ledger.AppendAsync([link]));

        await ledger.AppendAsync([link with { Kind = LedgerEventKind.Unlinked, Subject = Subject.WithId(first.Subject!.Value) }]);
        Assert.Null(await ledger.ReadAsync((view, cancel) => view.FindSubjectAsync(LedgerFolder.Person(1), cancel)));
        await ledger.AppendAsync([link]);
        Assert.Equal(((Subject.Known)heir).Id, await ledger.ReadAsync((view, cancel) => view.FindSubjectAsync(LedgerFolder.Person(1), cancel)));
        await folder.CloseAsync();
        Assert.Empty((await new LedgerVerifier(folder.Options()).VerifyAsync()).Problems);
    }

    [Theory]
    [InlineData(121, true)]
    [InlineData(120, false)]
    public async Task Nothing_is_recorded_before_it_happens(int secondsAhead, bool refused)
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open();
        var draft = LedgerFolder.Draft(1) with { OccurredAt = folder.Clock.Now.AddSeconds(secondsAhead) };
        var append = () => ledger.AppendAsync([draft]);
        if (refused)
            await Assert.ThrowsAsync<ArgumentException>(append);
        else
            Assert.Single(await append());
    }

    [Fact]
    public async Task A_view_is_of_no_use_after_its_call()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open();
        var kept = await ledger.ReadAsync(static (view, _) => new ValueTask<ILedgerView>(view));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await kept.GetAsync(0, default));
        var turn = await ledger.AtHeadAsync(static (turn, _) => new ValueTask<ILedgerTurn>(turn));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await turn.AppendAsync(LedgerFolder.Draft(1), default));
    }

    [Fact]
    public async Task A_caller_that_gives_up_while_it_waits_appends_nothing()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open();
        await ledger.OpenAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ledger.AppendAsync([LedgerFolder.Draft(1)], cancelled.Token));
        Assert.Equal(0, (await ledger.GetHeadAsync()).Size);
    }

    [Fact]
    public async Task A_watch_tells_of_what_others_append()
    {
        await using var folder = new LedgerFolder();
        var (watched, other) = (folder.Open(clock: TimeProvider.System), folder.Open(clock: TimeProvider.System));
        await using var heads = watched.WatchAsync().GetAsyncEnumerator();
        Assert.True(await heads.MoveNextAsync());
        Assert.Equal(0, heads.Current.Size);
        await other.AppendAsync([LedgerFolder.Draft(1)]);
        Assert.True(await heads.MoveNextAsync());
        Assert.Equal(1, heads.Current.Size);
    }

    internal static Dictionary<string, string> Facts(string name, string value) => new(StringComparer.Ordinal) { [name] = value };
}
