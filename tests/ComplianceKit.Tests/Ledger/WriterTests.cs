using ComplianceKit.Ledger;
using ComplianceKit.Ledger.Sqlite;
using Microsoft.Data.Sqlite;

namespace ComplianceKit.Tests.Ledger;

/// <summary>Who writes when, and what happens when nobody can.</summary>
public sealed class WriterTests
{
    [Fact]
    public async Task A_writer_that_waits_in_vain_names_the_holder()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open(wait: TimeSpan.FromMilliseconds(200));
        await ledger.OpenAsync();
        using (await new WriterLease(folder.Database + ".writers", TimeSpan.FromSeconds(5), folder.Clock).AcquireAsync(default))
        {
            var busy = await Assert.ThrowsAsync<LedgerBusyException>(() => ledger.AppendAsync([LedgerFolder.Draft(1)]));
            Assert.Contains($"process {Environment.ProcessId}", busy.Message, StringComparison.Ordinal);
            Assert.Contains("2026-03-01T09:00:00Z", busy.Message, StringComparison.Ordinal);
            Assert.Equal(0, (await ledger.GetHeadAsync()).Size);
        }

        Assert.Single(await ledger.AppendAsync([LedgerFolder.Draft(1)]));
    }

    [Fact]
    public async Task Closing_and_waiting_does_not_need_the_thread_that_waits()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open();
        await ledger.AppendAsync([LedgerFolder.Draft(1)]);
        var appends = Enumerable.Range(2, 50).Select(number => ledger.AppendAsync([LedgerFolder.Draft(number)])).ToList();
        var closed = new TaskCompletionSource();
        var thread = new Thread(() =>
        {
            SynchronizationContext.SetSynchronizationContext(new Stuck());
            ledger.Dispose();
            ledger.Dispose();
            closed.SetResult();
        }) { IsBackground = true };
        thread.Start();
        await closed.Task.WaitAsync(TimeSpan.FromSeconds(30));

        var kept = 1;
        foreach (var append in appends)
        {
            try
            {
                await append;
                kept++;
            }
            catch (ObjectDisposedException)
            {
                // It came after the door was shut, and its caller knows.
            }
        }

        Assert.Equal(kept, (await folder.Open().GetHeadAsync()).Size);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => ledger.AppendAsync([LedgerFolder.Draft(99)]));
        await ledger.DisposeAsync();
    }

    [Fact]
    public async Task The_lease_goes_on_in_the_order_of_arrival()
    {
        await using var folder = new LedgerFolder();
        var lease = new WriterLease(folder.Path, TimeSpan.FromSeconds(30), folder.Clock);
        var first = await lease.AcquireAsync(default);
        var order = new List<int>();
        var waiting = new List<Task>();
        for (var number = 0; number < 6; number++)
        {
            waiting.Add(TakeAsync(number));
            while (Directory.EnumerateFiles(folder.Path, "*.ticket").Count() <= number)
                await Task.Yield();
        }

        first.Dispose();
        await Task.WhenAll(waiting);
        Assert.Equal(Enumerable.Range(0, 6), order);
        Assert.Empty(Directory.EnumerateFiles(folder.Path, "*.ticket"));

        async Task TakeAsync(int number)
        {
            using (await lease.AcquireAsync(default))
                order.Add(number);
        }
    }

    [Fact]
    public async Task The_ticket_of_a_process_that_died_holds_nobody_up()
    {
        await using var folder = new LedgerFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "00000000000000000001-1-1.ticket"), string.Empty);
        using (await new WriterLease(folder.Path, TimeSpan.FromSeconds(5), folder.Clock).AcquireAsync(default))
            Assert.Empty(Directory.EnumerateFiles(folder.Path, "*.ticket"));
    }

    [Fact]
    public async Task Who_stops_waiting_leaves_the_queue()
    {
        await using var folder = new LedgerFolder();
        var lease = new WriterLease(folder.Path, TimeSpan.FromSeconds(30), folder.Clock);
        using var held = await lease.AcquireAsync(default);
        using var stop = new CancellationTokenSource();
        var waiting = lease.AcquireAsync(stop.Token).AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Empty(Directory.EnumerateFiles(folder.Path, "*.ticket"));
    }

    [Fact]
    public async Task A_program_outside_the_queue_that_locks_the_file_is_an_error_and_readers_go_on()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open(wait: TimeSpan.FromMilliseconds(200));
        await ledger.AppendAsync([LedgerFolder.Draft(1)]);
        using (var foreign = new SqliteConnection($"Data Source={folder.Database};Pooling=False"))
        {
            foreign.Open();
            using var command = foreign.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            command.ExecuteNonQuery();
            await Assert.ThrowsAsync<LedgerBusyException>(() => ledger.AppendAsync([LedgerFolder.Draft(2)]));
            Assert.Equal(1, (await ledger.GetHeadAsync()).Size);
        }

        Assert.Equal(1, Assert.Single(await ledger.AppendAsync([LedgerFolder.Draft(2)])).Sequence);
    }

    [Fact]
    public async Task A_full_disk_loses_nothing_that_was_acknowledged_and_the_ledger_goes_on_after_it()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open();
        await ledger.AppendAsync([LedgerFolder.Draft(0)]);
        await folder.CloseAsync();

        // The page limit is SQLite's own full disk; it is a setting of the connection, so the writer's session gets it.
        await using var session = await FullSession.OpenAsync(folder, ledger.Log);
        var acknowledged = 1L;
        var full = await Assert.ThrowsAsync<LedgerFullException>(async () =>
        {
            for (var number = 1; ; number++)
            {
                await session.AppendAsync(LedgerFolder.Draft(number));
                acknowledged++;
            }
        });
        Assert.Contains("room", full.Message, StringComparison.Ordinal);
        session.MakeRoom();
        await session.AppendAsync(LedgerFolder.Draft(9999));
        await session.DisposeAsync();

        Assert.Equal(acknowledged + 1, (await folder.Open().GetHeadAsync()).Size);
        await folder.CloseAsync();
        Assert.Empty((await new LedgerVerifier(folder.Options()).VerifyAsync()).Problems);
    }

    [Theory]
    [InlineData(5, typeof(LedgerBusyException))]
    [InlineData(13, typeof(LedgerFullException))]
    [InlineData(11, typeof(LedgerCorruptException))]
    [InlineData(267, typeof(LedgerCorruptException))]
    [InlineData(26, typeof(LedgerCorruptException))]
    [InlineData(8, typeof(LedgerException))]
    [InlineData(14, typeof(LedgerException))]
    [InlineData(778, typeof(LedgerException))]
    [InlineData(1555, typeof(LedgerTamperedException))]
    [InlineData(1, typeof(LedgerException))]
    public void What_SQLite_answers_becomes_what_the_caller_can_act_on(int code, Type type)
    {
        var error = SqliteErrors.For(code, "consent.db");
        Assert.IsType(type, error);
        Assert.Contains("'consent.db'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_never_goes_back_even_if_the_clock_does()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open();
        var first = Assert.Single(await ledger.AppendAsync([LedgerFolder.Draft(1)]));
        folder.Clock.Advance(TimeSpan.FromHours(-3));
        var second = Assert.Single(await ledger.AppendAsync([LedgerFolder.Draft(2)]));
        Assert.Equal(first.RecordedAt, second.RecordedAt);
        folder.Clock.Advance(TimeSpan.FromHours(4));
        Assert.Equal(first.RecordedAt.AddHours(1), Assert.Single(await ledger.AppendAsync([LedgerFolder.Draft(3)])).RecordedAt);
    }

    [Fact]
    public async Task A_ledger_is_opened_and_verified_while_others_write()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open();
        using var stop = new CancellationTokenSource();
        await ledger.AppendAsync([LedgerFolder.Draft(0)]);
        var appending = AppendAsync();
        for (var round = 0; round < 5; round++)
        {
            Assert.Empty((await new LedgerVerifier(folder.Options()).VerifyAsync()).Problems);
            await folder.Open().OpenAsync();
        }

        await stop.CancelAsync();
        Assert.True(await appending > 0);

        async Task<int> AppendAsync()
        {
            var number = 0;
            do
                await ledger.AppendAsync([LedgerFolder.Draft(number++)]);
            while (!stop.IsCancellationRequested);
            return number;
        }
    }

    [Fact]
    public async Task A_closed_ledger_says_so()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open();
        await ledger.AppendAsync([LedgerFolder.Draft(1)]);
        await ledger.DisposeAsync();
        await ledger.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => ledger.AppendAsync([LedgerFolder.Draft(2)]));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => ledger.GetHeadAsync());
    }

    /// <summary>A user interface's context whose thread is busy: nothing that is posted to it ever runs.</summary>
    private sealed class Stuck : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
        }
    }
}
