using ComplianceKit.Ledger;
using ComplianceKit.Tampering;

namespace ComplianceKit.Tests.Ledger;

public sealed class TamperTests(TamperTests.Specimen specimen) : IClassFixture<TamperTests.Specimen>
{
    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var kind in LedgerTampering.Kinds)
            {
                for (var seed = 0; seed < (kind is "cell" or "delete" ? 8 : 2); seed++)
                    cases.Add(kind, seed);
            }

            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Tampering_is_found(string kind, int seed)
    {
        using var copy = specimen.Copy();
        var what = LedgerTampering.Apply(copy.Path, specimen.Older, kind, new Random(seed));
        var verification = await new LedgerVerifier(LedgerSpecimen.Options(copy.Path)).VerifyAsync();
        Assert.False(verification.IsIntact, what);
        Assert.All(verification.Problems, static problem => Assert.NotEqual(problem.Text.English, problem.Text.Chinese));
    }

    [Fact]
    public async Task A_ledger_nobody_touched_has_no_problem()
    {
        using var copy = specimen.Copy();
        var stages = new List<LedgerVerificationProgress>();
        var verification = await new LedgerVerifier(LedgerSpecimen.Options(copy.Path)).VerifyAsync(new Progress(stages.Add));
        Assert.Empty(verification.Problems);
        Assert.Equal(specimen.Size, verification.Entries);
        Assert.Equal(specimen.Size, verification.SignedEntries);
        Assert.Equal(LedgerKeySource.KeyFile, verification.KeySource);
        Assert.True(verification.FactsOpened > 100);
        Assert.Equal([LedgerVerificationStage.File, LedgerVerificationStage.Entries, LedgerVerificationStage.Points], stages.Select(static stage => stage.Stage).Distinct());
        Assert.Equal(specimen.Size, stages.Last(static stage => stage.Stage == LedgerVerificationStage.Entries).Done);
    }

    [Fact]
    public async Task The_public_key_alone_is_enough_to_check_the_log_and_says_where_it_came_from()
    {
        using var copy = specimen.Copy();
        Directory.Delete(Path.Combine(copy.Path, "consent.db.keys"), recursive: true);
        var own = await new LedgerVerifier(LedgerSpecimen.Options(copy.Path)).VerifyAsync();
        Assert.Equal(LedgerKeySource.Database, own.KeySource);
        Assert.Empty(own.Problems);
        Assert.Equal(0, own.FactsOpened);

        var given = await new LedgerVerifier(LedgerSpecimen.Options(copy.Path), specimen.Key).VerifyAsync();
        Assert.Equal(LedgerKeySource.Given, given.KeySource);
        Assert.Empty(given.Problems);
        var other = new ComplianceKit.Ledger.Checkpoints.NoteSigner("acme-homes/consent", new byte[32]).Key.ToString();
        Assert.Contains((await new LedgerVerifier(LedgerSpecimen.Options(copy.Path), other).VerifyAsync()).Problems, static problem => problem.Kind == LedgerProblemKind.Checkpoint);
    }

    [Theory]
    [InlineData("DROP TRIGGER ck_entry_kept", LedgerProblemKind.Schema)]
    [InlineData("CREATE TABLE extra(x)", LedgerProblemKind.Schema)]
    [InlineData("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'ck_entry_subject'; PRAGMA writable_schema = RESET", LedgerProblemKind.Schema)]
    public async Task A_changed_schema_is_found(string sql, LedgerProblemKind kind)
    {
        using var copy = specimen.Copy();
        Execute(copy.Path, sql);
        Assert.Contains((await new LedgerVerifier(LedgerSpecimen.Options(copy.Path)).VerifyAsync()).Problems, problem => problem.Kind == kind);
    }

    [Theory]
    [InlineData("consent.db", "UPDATE ck_point SET key = key + 4294967296", LedgerProblemKind.Point)]
    [InlineData("consent.db", "UPDATE ck_entry SET kind = kind + 4294967296", LedgerProblemKind.Column)]
    [InlineData("consent.db.keys/subjects.keys", "UPDATE ck_key SET wrapping = wrapping + 4294967296", LedgerProblemKind.Facts)]
    public async Task A_number_is_another_when_only_its_upper_half_differs(string file, string sql, LedgerProblemKind kind)
    {
        using var copy = specimen.Copy();
        OpeningTests.Execute(Path.Combine(copy.Path, file), sql.Contains("ck_entry", StringComparison.Ordinal) ? "DROP TRIGGER ck_entry_kept;" + sql : sql);
        Assert.Contains((await new LedgerVerifier(LedgerSpecimen.Options(copy.Path)).VerifyAsync()).Problems, problem => problem.Kind == kind);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_page_overwritten_with_noise_is_a_finding_and_no_crash(int seed)
    {
        using var copy = specimen.Copy();
        var database = Path.Combine(copy.Path, "consent.db");
        var bytes = await File.ReadAllBytesAsync(database);
        var random = new Random(seed);
        random.NextBytes(bytes.AsSpan(random.Next(1, bytes.Length / 4096) * 4096, 4096));
        await File.WriteAllBytesAsync(database, bytes);
        Assert.False((await new LedgerVerifier(LedgerSpecimen.Options(copy.Path)).VerifyAsync()).IsIntact);
    }

    [Theory]
    [InlineData("UPDATE ck_entry SET entry = CAST(replace(CAST(entry AS TEXT), 'granted', 'refused') AS BLOB) WHERE seq = (SELECT MIN(seq) FROM ck_payload)")]
    [InlineData("UPDATE ck_payload SET box = (SELECT box FROM ck_payload ORDER BY seq DESC LIMIT 1) WHERE seq = (SELECT MIN(seq) FROM ck_payload)")]
    [InlineData("DELETE FROM ck_payload WHERE seq = (SELECT MIN(seq) FROM ck_payload)")]
    public async Task Readers_refuse_what_they_find_edited(string sql)
    {
        using var copy = specimen.Copy();
        var first = OpeningTests.Execute(Path.Combine(copy.Path, "consent.db"), "SELECT MIN(seq) FROM ck_payload");
        Execute(copy.Path, "DROP TRIGGER ck_entry_kept;" + sql);
        await using var ledger = new SqliteLedger(LedgerSpecimen.Options(copy.Path), LedgerSpecimen.Controller);
        await Assert.ThrowsAsync<LedgerTamperedException>(() => ledger.ReadAsync(async (view, cancel) => await view.ReadFactsAsync((await view.GetAsync(first, cancel))!, cancel)));
    }

    [Fact]
    public async Task Nothing_is_signed_over_entries_that_changed_since_they_were_hashed()
    {
        using var copy = specimen.Copy();
        await using var ledger = new SqliteLedger(LedgerSpecimen.Options(copy.Path), LedgerSpecimen.Controller);
        var entry = Assert.Single(await ledger.AppendAsync([LedgerSpecimen.Draft(3)]));
        Execute(copy.Path, $"DROP TRIGGER ck_entry_kept; UPDATE ck_entry SET entry = CAST(replace(CAST(entry AS TEXT), 'person', 'system') AS BLOB) WHERE seq = {entry.Sequence}");
        await Assert.ThrowsAsync<LedgerTamperedException>(() => ledger.PublishAsync());

        // A withdrawal is recorded all the same.
        Assert.Equal(entry.Sequence + 1, Assert.Single(await ledger.AppendAsync([LedgerSpecimen.Draft(10)])).Sequence);
    }

    [Fact]
    public async Task An_older_file_put_in_place_is_not_opened()
    {
        using var copy = specimen.Copy();
        LedgerTampering.Apply(copy.Path, specimen.Older, "rollback", new Random(3));
        await using var ledger = new SqliteLedger(LedgerSpecimen.Options(copy.Path), LedgerSpecimen.Controller);
        await Assert.ThrowsAsync<LedgerTamperedException>(() => ledger.OpenAsync());
    }

    [Fact]
    public async Task A_verification_can_be_stopped()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new LedgerVerifier(LedgerSpecimen.Options(specimen.Path)).VerifyAsync(cancellationToken: cancelled.Token));
    }

    private static void Execute(string folder, string sql) => OpeningTests.Execute(Path.Combine(folder, "consent.db"), sql);

    public sealed class Specimen : IAsyncLifetime
    {
        internal long Size { get; private set; }

        internal string Path { get; } = Directory.CreateTempSubdirectory("ck-specimen-").FullName;

        internal string Older => Path + "-older";

        internal string Key { get; private set; } = string.Empty;

        public async Task InitializeAsync()
        {
            await LedgerSpecimen.CreateAsync(Path, Older, 560, default);
            await using var ledger = new SqliteLedger(LedgerSpecimen.Options(Path), LedgerSpecimen.Controller);
            (Key, Size) = (await ledger.GetVerifierKeyAsync(), (await ledger.GetHeadAsync()).Size);
        }

        public Task DisposeAsync()
        {
            Directory.Delete(Path, recursive: true);
            Directory.Delete(Older, recursive: true);
            return Task.CompletedTask;
        }

        internal TemporaryCopy Copy()
        {
            var copy = new TemporaryCopy();
            LedgerSpecimen.Copy(Path, copy.Path);
            return copy;
        }
    }

    internal sealed class TemporaryCopy : IDisposable
    {
        internal string Path { get; } = Directory.CreateTempSubdirectory("ck-copy-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }

    private sealed class Progress(Action<LedgerVerificationProgress> report) : IProgress<LedgerVerificationProgress>
    {
        public void Report(LedgerVerificationProgress value) => report(value);
    }
}
