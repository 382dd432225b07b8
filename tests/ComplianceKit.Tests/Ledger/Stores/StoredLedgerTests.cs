using ComplianceKit.Consent;
using ComplianceKit.Tampering;
using ComplianceKit.Tests.Ledger;

namespace ComplianceKit.Ledger.Stores;

/// <summary>The whole ledger over a store that shares no line with SQLite's: what the contract does not say, no store needs.</summary>
public sealed class StoredLedgerTests : IAsyncDisposable
{
    private readonly InMemoryLog log = new();
    private readonly DirectoryInfo keys = Directory.CreateTempSubdirectory("ck-keys-");
    private readonly List<StoredLedger> ledgers = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var ledger in ledgers)
            await ledger.DisposeAsync();
        keys.Delete(recursive: true);
    }

    [Fact]
    public async Task Consent_is_recorded_proved_and_withdrawn()
    {
        var ledger = Open();
        var consent = LedgerFolder.ConsentOn(ledger);
        var person = LedgerFolder.Person(1);
        var receipt = await consent.RecordAsync(LedgerFolder.Grant(person));
        Assert.Equal(ConsentStatus.Granted, (await consent.GetStateAsync(person, LedgerFolder.Viewing)).Status);

        var proof = await ledger.ProveAsync(receipt.Entry.Sequence);
        Assert.Equal(proof.Checkpoint, await ledger.PublishAsync());
        await consent.RecordAsync(ConsentEvent.Withdrawn(person, LedgerFolder.Viewing));
        Assert.Equal(ConsentStatus.Withdrawn, (await consent.GetStateAsync(person, LedgerFolder.Viewing)).Status);
        Assert.Empty((await VerifyAsync()).Problems);
    }

    [Fact]
    public async Task A_ledger_with_one_of_everything_verifies_proves_every_entry_and_goes_on_after_reopening()
    {
        var ledger = Open(LedgerSpecimen.Controller);
        for (var number = 0; number < 600; number += 100)
            await ledger.AppendAsync([.. Enumerable.Range(number, 100).Select(LedgerSpecimen.Draft)]);
        await ledger.DisposeAsync();
        ledger = Open(LedgerSpecimen.Controller);
        var head = await ledger.GetHeadAsync();
        await ledger.PublishAsync();

        foreach (var place in new[] { 0, 255, 256, 511, head.Size - 1 })
        {
            var proof = await ledger.ProveAsync(place);
            var entry = await ledger.ReadAsync((view, cancel) => view.GetAsync(place, cancel));
            Assert.True(Merkle.MerkleProof.VerifyInclusion(entry!.LeafHash, place, proof.Size, proof.Path, head.Root));
        }

        var verification = await VerifyAsync();
        Assert.Empty(verification.Problems);
        Assert.Equal((head.Size, head.Size, head.Root), (verification.Entries, verification.SignedEntries, verification.Root));
        Assert.True(verification.FactsOpened > 100);
        var again = await ledger.AppendAsync([LedgerSpecimen.Draft(0)]);
        Assert.Equal(head.Size, (await ledger.GetHeadAsync()).Size);
        Assert.Equal("业主0", (await ledger.ReadAsync((view, cancel) => view.ReadFactsAsync(again[0], cancel)))!["name"]);
    }

    [Fact]
    public async Task Ledgers_over_one_store_take_turns_and_retries_make_one_entry()
    {
        var (one, other) = (Open(), Open());
        var entries = await Task.WhenAll(Enumerable.Range(0, 60).Select(number =>
            (number % 2 == 0 ? one : other).AppendAsync([LedgerFolder.Draft(number) with { IdempotencyKey = $"key-{number / 2}" }])
                .ContinueWith(static append => append.IsCompletedSuccessfully ? append.Result[0].Sequence : -1, TaskScheduler.Default)));

        // Of two with one key and other content, the second is refused.
        Assert.Equal(30, entries.Count(static place => place >= 0));
        Assert.Equal(30, (await one.GetHeadAsync()).Size);
        Assert.Equal(await one.GetHeadAsync(), await other.GetHeadAsync());
        Assert.Empty((await VerifyAsync()).Problems);
    }

    [Fact]
    public async Task Many_events_at_once_are_a_few_questions_to_the_store_and_what_they_write_is_known_to_those_after_them()
    {
        var ledger = Open();
        await ledger.AppendAsync([LedgerFolder.Draft(1), LedgerFolder.Draft(2) with { IdempotencyKey = "two" }]);
        log.Questions = 0;
        var drafts = Enumerable.Range(0, 200).Select(static number => LedgerFolder.Draft(number % 100) with { IdempotencyKey = $"key-{number % 150}" }).ToList();
        var unlinked = new LedgerDraft { Kind = LedgerEventKind.Unlinked, Subject = LedgerFolder.Person(7), Point = ((Subject.ReachedAtPoint)LedgerFolder.Person(7)).Point, Actor = "person" };
        var refused = await Assert.ThrowsAsync<LedgerConflictException>(() => ledger.AppendAsync(drafts));
        var before = log.Questions;
        var entries = await ledger.AppendAsync([.. drafts[..150], unlinked, LedgerFolder.Draft(7), LedgerFolder.Draft(8), .. drafts[..3]]);

        Assert.Equal(2, refused.Sequence);
        Assert.InRange(before, 1, 10);
        Assert.InRange(log.Questions - before, 1, 16);
        Assert.Equal(entries[0].Sequence, entries[100].Previous);
        Assert.Equal(entries[7].Subject, entries[107].Subject);
        Assert.NotEqual(entries[7].Subject, entries[151].Subject);
        Assert.Equal(entries[108].Sequence, entries[152].Previous);
        Assert.Equal(entries.Take(3), entries.Skip(153));
        Assert.Empty((await VerifyAsync()).Problems);
    }

    [Fact]
    public async Task A_turn_that_throws_undoes_its_own_appends_and_nobody_elses()
    {
        var ledger = Open();
        var turns = Enumerable.Range(0, 30).Select(number => ledger.AtHeadAsync<long>(async (turn, cancel) =>
        {
            var entry = await turn.AppendAsync(LedgerFolder.Draft(number), cancel);
            return number % 3 == 0 ? throw new InvalidOperationException("no") : entry.Sequence;
        })).ToList();
        foreach (var turn in turns)
            await Record.ExceptionAsync(() => turn);

        Assert.Equal(20, (await ledger.GetHeadAsync()).Size);
        Assert.Equal(10, turns.Count(static turn => turn.IsFaulted));
        Assert.Empty((await VerifyAsync()).Problems);
    }

    [Fact]
    public async Task Who_watches_is_told_by_the_store_of_what_another_wrote()
    {
        var (one, other) = (Open(), Open());
        await other.OpenAsync();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var heads = other.WatchAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        await using (heads)
        {
            Assert.True(await heads.MoveNextAsync());
            Assert.Equal(0, heads.Current.Size);
            var next = heads.MoveNextAsync();
            await one.AppendAsync([LedgerFolder.Draft(1)]);
            Assert.True(await next);
            Assert.Equal(1, heads.Current.Size);
        }
    }

    [Fact]
    public async Task An_entry_that_was_edited_in_the_store_is_found()
    {
        var ledger = Open();
        await ledger.AppendAsync([.. Enumerable.Range(0, 5).Select(LedgerFolder.Draft)]);
        var rows = log.Committed.Copy();
        var (entry, columns) = (rows.Entries[2].Entry, rows.Entries[2].Columns);
        rows.Entries[2] = new(entry, columns with { Kind = (long)LedgerEventKind.Withdrawn });
        rows.Points.RemoveAt(4);
        log.Commit(rows);

        // The contact point of the entry whose tag is gone has an owner that nothing supports any more.
        Assert.Equal([LedgerProblemKind.Column, LedgerProblemKind.Point, LedgerProblemKind.Owner], (await VerifyAsync()).Problems.Select(static problem => problem.Kind).Distinct().Order());
    }

    private StoredLedger Open(ControllerId? controller = null)
    {
        var ledger = new StoredLedger(new InMemoryLedgerStore(log), keys.FullName, controller ?? LedgerFolder.Acme);
        ledgers.Add(ledger);
        return ledger;
    }

    private Task<LedgerVerification> VerifyAsync() => new LedgerVerifier(new InMemoryLedgerStore(log), keys.FullName).VerifyAsync();
}
