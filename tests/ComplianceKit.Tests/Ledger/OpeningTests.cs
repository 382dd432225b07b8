using ComplianceKit.Ledger;
using ComplianceKit.Ledger.Keys;
using ComplianceKit.Ledger.Sqlite;
using Microsoft.Data.Sqlite;

namespace ComplianceKit.Tests.Ledger;

/// <summary>What is in the way when a ledger is opened: the right exception, which says what to do, and nothing lost.</summary>
public sealed class OpeningTests
{
    [Fact]
    public async Task Keys_are_created_for_the_owner_only()
    {
        await using var folder = new LedgerFolder();
        await folder.Open().AppendAsync([LedgerFolder.Draft(1) with { Facts = AppendTests.Facts("name", "李雷") }]);
        if (OperatingSystem.IsWindows())
            return;
        var ownerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(ownerOnly | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.Keys));
        foreach (var file in Directory.EnumerateFiles(folder.Keys))
            Assert.Equal(ownerOnly, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task Missing_keys_of_an_existing_log_are_an_error_and_never_replaced()
    {
        await using var folder = await WithOneEntryAsync();
        var file = Path.Combine(folder.Keys, KeyFile.Name);
        File.Move(file, file + ".away");
        var error = await Assert.ThrowsAsync<LedgerKeyException>(() => folder.Open().OpenAsync());
        Assert.Contains("backup", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(file));

        File.Move(file + ".away", file);
        Assert.Equal(1, (await folder.Open().GetHeadAsync()).Size);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("{\"form\":\"compliancekit-ledger-keys/1\",\"log\":\"acme-homes/consent\"}")]
    public async Task A_damaged_key_file_is_an_error(string content)
    {
        await using var folder = await WithOneEntryAsync();
        await File.WriteAllTextAsync(Path.Combine(folder.Keys, KeyFile.Name), content);
        await Assert.ThrowsAsync<LedgerKeyException>(() => folder.Open().OpenAsync());
    }

    [Fact]
    public async Task A_key_file_that_was_edited_does_not_fit_itself()
    {
        await using var folder = await WithOneEntryAsync();
        var file = Path.Combine(folder.Keys, KeyFile.Name);
        var text = await File.ReadAllTextAsync(file);
        var signing = text.IndexOf("\"signing\": \"", StringComparison.Ordinal) + 12;
        await File.WriteAllTextAsync(file, text[..signing] + (text[signing] == 'A' ? 'B' : 'A') + text[(signing + 1)..]);
        await Assert.ThrowsAsync<LedgerKeyException>(() => folder.Open().OpenAsync());
    }

    [Fact]
    public async Task Keys_of_another_log_are_refused_whatever_it_is_called()
    {
        await using var folder = await WithOneEntryAsync();
        await using var other = await WithOneEntryAsync();
        await Assert.ThrowsAsync<LedgerKeyException>(() => folder.Open(keys: other.Keys).OpenAsync());
        await Assert.ThrowsAsync<LedgerKeyException>(() => folder.Open(controller: new("else", "Else")).OpenAsync());

        await using var third = new LedgerFolder();
        await third.Open(controller: new("else", "Else")).OpenAsync();
        var error = await Assert.ThrowsAsync<LedgerException>(() => folder.Open(controller: new("else", "Else"), keys: third.Keys).OpenAsync());
        Assert.Contains("acme-homes/consent", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_store_of_persons_keys_is_an_error()
    {
        await using var folder = await WithOneEntryAsync();
        File.Delete(Path.Combine(folder.Keys, SubjectKeyStore.Name));
        await Assert.ThrowsAsync<LedgerKeyException>(() => folder.Open().OpenAsync());
    }

    [Fact]
    public async Task A_database_that_is_gone_is_not_begun_anew_under_the_old_keys()
    {
        await using var folder = await WithOneEntryAsync();
        File.Delete(folder.Database);
        var error = await Assert.ThrowsAsync<LedgerTamperedException>(() => folder.Open().OpenAsync());
        Assert.Contains("1 entries", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_start_that_was_cut_off_after_the_keys_goes_on()
    {
        await using var folder = new LedgerFolder();
        await folder.Open().OpenAsync();
        await folder.CloseAsync();
        File.Delete(folder.Database);
        Assert.Single(await folder.Open().AppendAsync([LedgerFolder.Draft(1)]));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        await using var folder = new LedgerFolder();
        var content = string.Concat(Enumerable.Repeat("姓名,电话\n李雷,13800130001\n", 200));
        await File.WriteAllTextAsync(folder.Database, content);
        await Assert.ThrowsAsync<LedgerCorruptException>(() => folder.Open().OpenAsync());
        Assert.Equal(content, await File.ReadAllTextAsync(folder.Database));
    }

    [Theory]
    [InlineData("CREATE TABLE customers(id); INSERT INTO customers VALUES(1)", typeof(LedgerCorruptException))]
    [InlineData("PRAGMA application_id = 7; CREATE TABLE t(x)", typeof(LedgerCorruptException))]
    public async Task A_database_of_something_else_is_refused(string sql, Type error)
    {
        await using var folder = new LedgerFolder();
        Execute(folder.Database, sql);
        await Assert.ThrowsAsync(error, () => folder.Open().OpenAsync());
        Assert.Equal(1, Execute(folder.Database, "SELECT COUNT(*) FROM sqlite_schema"));
    }

    [Fact]
    public async Task A_ledger_of_a_newer_version_is_not_touched()
    {
        await using var folder = await WithOneEntryAsync();
        Execute(folder.Database, "PRAGMA user_version = 2");
        await Assert.ThrowsAsync<LedgerUnsupportedException>(() => folder.Open().OpenAsync());
        await Assert.ThrowsAsync<LedgerUnsupportedException>(() => new LedgerVerifier(folder.Options()).VerifyAsync());
        Execute(folder.Database, "PRAGMA user_version = 1");
        Assert.Equal(1, (await folder.Open().GetHeadAsync()).Size);
    }

    [Fact]
    public async Task A_truncated_file_is_refused()
    {
        await using var folder = await WithOneEntryAsync();
        await using (var file = new FileStream(folder.Database, FileMode.Open))
            file.SetLength(file.Length / 2);
        await Assert.ThrowsAnyAsync<LedgerException>(async () =>
        {
            await folder.Open().AppendAsync([LedgerFolder.Draft(2)]);
            await foreach (var entry in folder.Open().ReadRangeAsync(0))
                Assert.NotNull(entry);
        });
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=")]
    [InlineData("Data Source=x;Mode=Memory")]
    [InlineData("Data Source=file:x?mode=memory")]
    [InlineData("Data Source=x;Password=secret")]
    [InlineData("Data Source=x;Mode=ReadOnly")]
    [InlineData("Server=db;Nonsense")]
    public async Task What_cannot_be_durable_is_no_place_for_a_ledger(string connectionString)
    {
        await using var ledger = new SqliteLedger(new SqliteLedgerOptions { ConnectionString = connectionString }, LedgerFolder.Acme);
        await Assert.ThrowsAsync<LedgerUnsupportedException>(() => ledger.OpenAsync());
    }

    [Fact]
    public async Task A_missing_directory_is_named()
    {
        await using var ledger = new SqliteLedger(new SqliteLedgerOptions { ConnectionString = "Data Source=/no/such/directory/consent.db" }, LedgerFolder.Acme);
        Assert.Contains("/no/such/directory", (await Assert.ThrowsAsync<LedgerException>(() => ledger.OpenAsync())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/data/app", "nfs4", true)]
    [InlineData("/data", "nfs4", true)]
    [InlineData("/data2", "ext4", false)]
    [InlineData("/mnt/with space/x", "fuse.sshfs", true)]
    [InlineData("/mnt/covered", "cifs", true)]
    [InlineData("/", "ext4", false)]
    public void The_file_system_of_a_path_is_found(string path, string type, bool isNetwork)
    {
        string[] mounts =
        [
            "22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda1 rw",
            "30 22 0:40 / /data rw - nfs4 server:/export rw,vers=4.2",
            "31 22 0:41 / /mnt/with\\040space rw master:2 shared:3 - fuse.sshfs host: rw",
            "32 22 0:42 / /mnt/covered rw - ext4 /dev/vdb rw",
            "33 32 0:43 / /mnt/covered rw - cifs //server/share rw",
            "malformed",
        ];
        Assert.Equal(type, FileSystems.TypeOf(path, mounts));
        Assert.Equal(isNetwork, FileSystems.IsNetwork(type));
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "The statements are this file's own.")]
    internal static long Execute(string database, string sql)
    {
        using var store = new SqliteConnection($"Data Source={database};Pooling=False");
        store.Open();
        using var command = store.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() as long? ?? 0;
    }

    private static async Task<LedgerFolder> WithOneEntryAsync()
    {
        var folder = new LedgerFolder();
        await folder.Open().AppendAsync([LedgerFolder.Draft(1) with { Facts = AppendTests.Facts("name", "李雷") }]);
        await folder.CloseAsync();
        return folder;
    }
}
