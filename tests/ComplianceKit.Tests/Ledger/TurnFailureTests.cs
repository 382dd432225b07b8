using System.Diagnostics.CodeAnalysis;
using ComplianceKit.Ledger;
using ComplianceKit.Ledger.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace ComplianceKit.Tests.Ledger;

/// <summary>What fails in the middle of a turn, of a batch or of a commit, and what must not fail with it.</summary>
public sealed class TurnFailureTests
{
    [Fact]
    public async Task A_turn_that_goes_on_after_a_refused_append_leaves_no_half_of_it()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open();
        await ledger.AppendAsync([LedgerFolder.Draft(1)]);
        var foreign = new LedgerDraft { Kind = LedgerEventKind.Linked, Subject = Subject.WithId(SubjectId.NewRandom()), Point = ContactPoint.Phone("13800130001") };

        var after = await ledger.AtHeadAsync(async (turn, cancel) =>
        {
            await Assert.ThrowsAsync<ArgumentException>(() => turn.AppendAsync(foreign, cancel).AsTask());
            return await turn.AppendAsync(LedgerFolder.Draft(2), cancel);
        });

        Assert.Equal(1, after.Sequence);
        await folder.CloseAsync();
        Assert.Equal(2, (await folder.Open().GetHeadAsync()).Size);
        await folder.CloseAsync();
        Assert.Empty((await new LedgerVerifier(folder.Options()).VerifyAsync()).Problems);
    }

    [Fact]
    public async Task An_append_that_failed_halfway_takes_its_turn_with_it()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open();
        await ledger.AppendAsync([LedgerFolder.Draft(1)]);
        await ExecuteAsync(folder.Database, "CREATE TRIGGER damaged BEFORE INSERT ON ck_point BEGIN SELECT RAISE(ABORT, 'damaged'); END");
        await Assert.ThrowsAsync<LedgerTamperedException>(() => ledger.AtHeadAsync(async (turn, cancel) =>
        {
            await Assert.ThrowsAsync<LedgerTamperedException>(() => turn.AppendAsync(LedgerFolder.Draft(2), cancel).AsTask());
            await Assert.ThrowsAsync<InvalidOperationException>(() => turn.AppendAsync(LedgerFolder.Draft(3), cancel).AsTask());
            return 0;
        }));
        await ExecuteAsync(folder.Database, "DROP TRIGGER damaged");

        Assert.Equal(1, Assert.Single(await ledger.AppendAsync([LedgerFolder.Draft(2)])).Sequence);
        await folder.CloseAsync();
        Assert.Empty((await new LedgerVerifier(folder.Options()).VerifyAsync()).Problems);
    }

    [Fact]
    public async Task Whose_key_was_lost_is_not_acknowledged()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open();
        await ledger.OpenAsync();
        // As SQLite does when the disk is full: the whole transaction goes, with the keys that others of the batch drew before.
        await ExecuteAsync(
            Path.Combine(folder.Keys, "subjects.keys"),
            "CREATE TRIGGER filled BEFORE INSERT ON ck_key WHEN (SELECT COUNT(*) FROM ck_key) = 2 BEGIN SELECT RAISE(ROLLBACK, 'full'); END");

        var appends = new List<Task<IReadOnlyList<LedgerEntry>>>();
        using (await new WriterLease(folder.Database + ".writers", TimeSpan.FromSeconds(5), folder.Clock).AcquireAsync(default))
            appends.AddRange(Enumerable.Range(0, 5).Select(number => ledger.AppendAsync([LedgerFolder.Draft(number) with { Facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "李雷" } }])));

        var kept = 0;
        foreach (var append in appends)
        {
            if (await Record.ExceptionAsync(() => append) is { } refused)
            {
                Assert.IsAssignableFrom<LedgerException>(refused);
                continue;
            }

            kept++;
            Assert.Equal("李雷", (await ledger.ReadAsync((view, cancel) => view.ReadFactsAsync(append.Result[0], cancel)))!["name"]);
        }

        Assert.True(kept < 5);
        Assert.Equal(kept, (await ledger.GetHeadAsync()).Size);
        await folder.CloseAsync();
        Assert.Empty((await new LedgerVerifier(folder.Options()).VerifyAsync()).Problems);
    }

    [Fact]
    public async Task What_fails_after_the_commit_is_not_told_as_not_recorded()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open(logger: new ThrowingLogger(2003, 2004, 2009));
        Assert.Single(await ledger.AppendAsync([LedgerFolder.Draft(1)]));
        Assert.Contains("acme-homes/consent", await ledger.PublishAsync(), StringComparison.Ordinal);
        Assert.Equal(1, (await ledger.GetHeadAsync()).Size);
    }

    [Fact]
    public async Task A_logger_that_throws_does_not_stop_the_writer()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open(wait: TimeSpan.FromMilliseconds(200), logger: new ThrowingLogger(2005));
        await ledger.OpenAsync();
        using (await new WriterLease(folder.Database + ".writers", TimeSpan.FromSeconds(5), folder.Clock).AcquireAsync(default))
            await Assert.ThrowsAsync<LedgerBusyException>(() => ledger.AppendAsync([LedgerFolder.Draft(1)]).WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Single(await ledger.AppendAsync([LedgerFolder.Draft(1)]).WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Theory]
    [InlineData("15", "CN-PIPL-15")]
    [InlineData("1", "4f0c1d")]
    [InlineData("7", "7")]
    public async Task A_short_account_number_is_not_looked_for_in_codes_and_digests(string account, string detail)
    {
        await using var folder = new LedgerFolder();
        var draft = new LedgerDraft { Kind = LedgerEventKind.Decided, Point = ContactPoint.AppAccount(account), Details = new Dictionary<string, string>(StringComparer.Ordinal) { ["authorities"] = detail } };
        if (account == detail)
            await Assert.ThrowsAsync<ArgumentException>(() => folder.Open().AppendAsync([draft]));
        else
            Assert.Single(await folder.Open().AppendAsync([draft]));
    }

    [Theory]
    [InlineData("called +8613800130001 today")]
    [InlineData("called 13800130001 today")]
    [InlineData("called 138 0013 0001 today")]
    public async Task A_number_is_found_in_the_details_however_it_is_written(string detail)
    {
        await using var folder = new LedgerFolder();
        var draft = LedgerFolder.Draft(1) with { Details = new Dictionary<string, string>(StringComparer.Ordinal) { ["note"] = detail } };
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => folder.Open().AppendAsync([draft]));
        Assert.DoesNotContain("0001", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_acted_is_not_repeated_when_it_is_a_name()
    {
        await using var folder = new LedgerFolder();
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => folder.Open().AppendAsync([LedgerFolder.Draft(1) with { Actor = "韩梅梅" }]));
        Assert.DoesNotContain("韩梅梅", refused.Message, StringComparison.Ordinal);
        Assert.Contains("operator", refused.Message, StringComparison.Ordinal);
    }

    [SuppressMessage("Security", "CA2100", Justification = "The statements stand above.")]
    private static async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private sealed class ThrowingLogger(params int[] events) : ILogger<SqliteLedger>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (events.Contains(eventId.Id))
                throw new InvalidOperationException("The provider of the log is full.");
        }
    }
}
