using ComplianceKit.Ledger.Sqlite;

namespace ComplianceKit.Ledger.Stores;

public sealed class SqliteStoreTests : LedgerStoreConformance
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ck-store-");

    protected override ILedgerStore NewStore(TimeSpan wait) =>
        new SqliteLedgerStore(LedgerLocation.Of(new() { ConnectionString = $"Data Source={Path.Combine(folder.FullName, "consent.db")}", WriterWait = wait }));

    protected override ValueTask CleanAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
