using ComplianceKit.Ledger;
using ComplianceKit.Ledger.Sqlite;
using ComplianceKit.Ledger.Turns;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplianceKit.Tests.Ledger;

/// <summary>A writer whose file may not grow any more.</summary>
internal sealed class FullSession : IAsyncDisposable
{
    private readonly SqliteLedgerStore store;
    private readonly LedgerWriter writer;

    private FullSession(SqliteLedgerStore store, LedgerWriter writer) => (this.store, this.writer) = (store, writer);

    internal static async Task<FullSession> OpenAsync(LedgerFolder folder, LogId log)
    {
        var location = LedgerLocation.Of(folder.Options());
        var file = new SqliteLedgerStore(location, folder.Clock);
        var opened = await new LedgerOpening(new(file, location.KeyDirectory, location.ForeignLockWait, IsForOneOpening: true), log, NullLogger.Instance).OpenAsync(default);
        file.Writer.Scalar("PRAGMA max_page_count = 60");
        return new(file, new LedgerWriter(opened, folder.Clock, NullLogger.Instance, static () => { }));
    }

    internal Task<LedgerEntry> AppendAsync(LedgerDraft draft) => writer.RunAsync((turn, cancel) => turn.AppendAsync(draft, cancel), default);

    internal void MakeRoom() => store.Writer.Scalar("PRAGMA max_page_count = 100000");

    public ValueTask DisposeAsync() => writer.DisposeAsync();
}
