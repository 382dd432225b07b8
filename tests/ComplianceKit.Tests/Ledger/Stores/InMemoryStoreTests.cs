namespace ComplianceKit.Ledger.Stores;

public sealed class InMemoryStoreTests : LedgerStoreConformance
{
    private readonly InMemoryLog log = new();

    protected override ILedgerStore NewStore(TimeSpan wait) => new InMemoryLedgerStore(log, wait);

    protected override ValueTask CleanAsync() => ValueTask.CompletedTask;
}
