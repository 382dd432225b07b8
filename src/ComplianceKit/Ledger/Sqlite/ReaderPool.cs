using System.Collections.Concurrent;
using ComplianceKit.Ledger.Keys;

namespace ComplianceKit.Ledger.Sqlite;

/// <summary>Sessions that read, one for each reader at a time; they never wait for a writer.</summary>
internal sealed class ReaderPool(LedgerLocation location, LedgerKeys keys) : IDisposable
{
    private const int Kept = 16;

    private readonly ConcurrentBag<LedgerSession> idle = [];
    private volatile bool isClosed;

    internal async Task<T> ReadAsync<T>(Func<LedgerSession, ValueTask<T>> read)
    {
        ObjectDisposedException.ThrowIf(isClosed, typeof(SqliteLedger));
        var session = idle.TryTake(out var waiting) ? waiting : LedgerSession.Open(location, keys, readOnly: true);
        try
        {
            session.Store.RunPrepared("BEGIN");
            return await read(session).ConfigureAwait(false);
        }
        finally
        {
            session.Store.Rollback();
            if (isClosed || idle.Count >= Kept)
                session.Dispose();
            else
                idle.Add(session);
        }
    }

    public void Dispose()
    {
        isClosed = true;
        while (idle.TryTake(out var session))
            session.Dispose();
    }
}
