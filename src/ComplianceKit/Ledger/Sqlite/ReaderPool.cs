namespace ComplianceKit.Ledger.Sqlite;

/// <summary>Connections that read, one for each reader at a time; they never wait for a writer.</summary>
internal sealed class ReaderPool(LedgerLocation location) : IDisposable
{
    private readonly IdleConnections<SqliteFile> connections = new(() => Open(location));

    /// <summary>A connection with a transaction that has seen nothing yet.</summary>
    internal SqliteFile Take()
    {
        ObjectDisposedException.ThrowIf(connections.IsClosed, typeof(SqliteLedger));
        var file = connections.Take();
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

    internal void Return(SqliteFile file) => connections.Return(file);

    public void Dispose() => connections.Dispose();

    private static SqliteFile Open(LedgerLocation location)
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
