using System.Collections.Concurrent;

namespace ComplianceKit.Ledger.Sqlite;

/// <summary>Connections that read, one for each reader at a time; they never wait for a writer.</summary>
internal sealed class ReaderPool(LedgerLocation location) : IDisposable
{
    private const int Kept = 16;

    private readonly ConcurrentBag<SqliteFile> idle = [];
    private volatile bool isClosed;

    /// <summary>A connection with a transaction that has seen nothing yet.</summary>
    internal SqliteFile Take()
    {
        ObjectDisposedException.ThrowIf(isClosed, typeof(SqliteLedger));
        var file = idle.TryTake(out var waiting) ? waiting : Open();
        try
        {
            file.RunPrepared("BEGIN");
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    internal void Return(SqliteFile file)
    {
        if (isClosed || idle.Count >= Kept)
            file.Dispose();
        else
            idle.Add(file);
    }

    public void Dispose()
    {
        isClosed = true;
        while (idle.TryTake(out var file))
            file.Dispose();
    }

    private SqliteFile Open()
    {
        var file = SqliteFile.Open(location.Database, readOnly: false, location.ForeignLockWait);
        try
        {
            file.Run("PRAGMA query_only = ON");
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
