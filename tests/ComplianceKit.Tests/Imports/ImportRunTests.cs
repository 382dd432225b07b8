using System.Runtime.CompilerServices;
using ComplianceKit.Ledger;
using ComplianceKit.Outreach;

namespace ComplianceKit.Imports;

/// <summary>An import as a whole: batches, progress, stopping, failing, the summary.</summary>
public sealed class ImportRunTests : IAsyncLifetime
{
    private readonly ImportWorld world = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_list_ends_with_one_entry_about_its_counts_and_progress_was_told()
    {
        var progress = new List<ImportProgress>();

        var report = await world.Door.ImportAsync(Rows(450), ImportWorld.Manifest with { Progress = new Told(progress) });

        Assert.Equal((450L, 405L, 45L), (report.Rows, report.Accepted, report.Refused));
        Assert.Equal([200L, 400, 450], progress.Select(static told => told.Rows));
        Assert.Equal(45, report.FirstRefusals.Length);
        var summary = Assert.Single(await world.EntriesAsync(LedgerEventKind.ImportAccepted));
        Assert.Equal((report.Sequence, "leads-2026-03", "450", "405", "45"), (summary.Sequence, summary.Details["list"], summary.Details["rows"], summary.Details["rows.Accepted"], summary.Details["rows.NoConsentReference"]));
        Assert.Contains(world.Outreach.Log.Lines, static line => line.Id.Id == 4001);
    }

    [Fact]
    public async Task A_list_of_refusals_is_remembered_as_such()
    {
        await world.Door.ImportAsync(Rows(20), ImportWorld.Manifest with { Supplier = null });

        Assert.Equal("20", Assert.Single(await world.EntriesAsync(LedgerEventKind.ImportRefused)).Details["rows.NoProvenance"]);
    }

    [Fact]
    public async Task When_the_ledger_fails_it_says_how_far_it_came_and_the_next_run_adds_nothing_twice()
    {
        var turns = 0;
        world.Outreach.Ledger.BeforeTurn = Fail;
        Task Fail()
        {
            world.Outreach.Ledger.BeforeTurn = Fail;
            return ++turns == 2 ? throw new LedgerFullException("The disk is full; make room.") : Task.CompletedTask;
        }

        var error = await Assert.ThrowsAsync<ImportInterruptedException>(() => world.Door.ImportAsync(Rows(450), ImportWorld.Manifest));

        Assert.Equal(200, error.Report.Rows);
        Assert.Contains("make room", error.Message, StringComparison.Ordinal);
        Assert.Contains(world.Outreach.Log.Lines, static line => line.Id.Id == 4002);
        var report = await world.Door.ImportAsync(Rows(450), ImportWorld.Manifest);
        Assert.Equal((180L, 225L), (report.Counts[ImportCode.AlreadyKnown], report.Counts[ImportCode.Accepted]));
        Assert.Equal(405, (await world.EntriesAsync(LedgerEventKind.Granted)).Count);
    }

    [Fact]
    public async Task A_cancelled_import_stops_between_batches_and_keeps_what_it_wrote()
    {
        using var cancel = new CancellationTokenSource();
        var manifest = ImportWorld.Manifest with { Progress = new Told([], cancel.Cancel) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Door.ImportAsync(Rows(450), manifest, cancel.Token));

        Assert.Equal(180, (await world.EntriesAsync(LedgerEventKind.Granted)).Count);
    }

    [Fact]
    public async Task Rows_are_read_no_further_than_the_batch()
    {
        var read = 0;
        var most = 0;
        var entered = 0;
        await world.Door.ImportAsync(Counted(Rows(1000)), ImportWorld.Manifest with { OnRow = (_, _) => { most = Math.Max(most, read - entered++); return ValueTask.CompletedTask; } });

        Assert.Equal((1000, 1000), (read, entered));
        Assert.InRange(most, 1, 200);

        async IAsyncEnumerable<ImportRow> Counted(IAsyncEnumerable<ImportRow> rows)
        {
            await foreach (var row in rows)
            {
                read++;
                yield return row;
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Leads 2026")]
    public async Task A_list_needs_a_name_that_can_stand_in_the_ledger(string name) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(() => world.Door.ImportAsync(Rows(1), ImportWorld.Manifest with { Name = name }));

    [Fact]
    public async Task Results_and_logs_never_show_a_whole_number()
    {
        await world.ImportAsync($"{ImportWorld.Header}\n{ImportWorld.GoodRow}\n13800138000,,,\n138001380001,,C-1,\n,owner.example.com,C-1,\n");

        Assert.Equal(4, world.Rows.Count);
        Assert.DoesNotContain(world.Rows, static row => (row.ToString() + row.MaskedPoint + row.Why.English + row.Why.Chinese + row.Row).Contains("00138", StringComparison.Ordinal));
        Assert.DoesNotContain(world.Rows, static row => (row.MaskedPoint + row.Why.English).Contains("example.com", StringComparison.Ordinal));
        Assert.DoesNotContain(world.Outreach.Log.Lines, static line => line.Text.Contains("00138", StringComparison.Ordinal) || line.Text.Contains("owner", StringComparison.Ordinal));
    }

    /// <summary>Every tenth row lacks its consent reference.</summary>
    private static async IAsyncEnumerable<ImportRow> Rows(int count, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.CompletedTask.WaitAsync(cancellationToken);
            yield return new() { Phone = $"137{i:D8}", ConsentReference = i % 10 == 9 ? null : $"C-{i}", ConsentedAt = "2026-03-01T10:00:00+08:00" };
        }
    }

    private sealed class Told(List<ImportProgress> all, Action? then = null) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            all.Add(value);
            then?.Invoke();
        }
    }
}
