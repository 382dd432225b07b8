using ComplianceKit.Ledger;
using ComplianceKit.Ledger.Keys;
using ComplianceKit.Ledger.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplianceKit.Tests.Ledger;

/// <summary>A writer whose file may not grow any more.</summary>
internal sealed class FullSession : IAsyncDisposable
{
    private readonly LedgerSession session;
    private readonly LedgerWriter writer;

    private FullSession(LedgerSession session, LedgerWriter writer) => (this.session, this.writer) = (session, writer);

    internal static async Task<FullSession> OpenAsync(LedgerFolder folder, LogId log)
    {
        var location = LedgerLocation.Of(folder.Options());
        var lease = new WriterLease(location.QueueDirectory, location.WriterWait, folder.Clock);
        var (session, witness, head) = await new LedgerOpening(location, log, lease, NullLogger.Instance).OpenAsync(default);
        session.Store.Scalar("PRAGMA max_page_count = 60");
        return new(session, new LedgerWriter(session, lease, witness, head, folder.Clock, NullLogger.Instance, static _ => { }));
    }

    internal Task<LedgerEntry> AppendAsync(LedgerDraft draft) => writer.RunAsync((turn, cancel) => turn.AppendAsync(draft, cancel), default);

    internal void MakeRoom() => session.Store.Scalar("PRAGMA max_page_count = 100000");

    public ValueTask DisposeAsync() => writer.DisposeAsync();
}
