using Microsoft.Data.Sqlite;

namespace ComplianceKit.Ledger.Sqlite;

/// <summary>Where one ledger lies: its database, the directory of its keys, and the queue of its writers.</summary>
internal sealed record LedgerLocation(string Database, string KeyDirectory, TimeSpan WriterWait)
{
    /// <summary>How long to wait for a program that locks the file outside our queue.</summary>
    internal TimeSpan ForeignLockWait => WriterWait < TimeSpan.FromSeconds(5) ? WriterWait : TimeSpan.FromSeconds(5);

    internal string QueueDirectory => Database + ".writers";

    /// <exception cref="LedgerUnsupportedException">The options name no place where a ledger can be kept.</exception>
    internal static LedgerLocation Of(SqliteLedgerOptions options)
    {
        var database = Path.GetFullPath(DatabaseOf(options.ConnectionString));
        var directory = Path.GetDirectoryName(database)!;
        if (!Directory.Exists(directory))
            throw new LedgerException($"The directory '{directory}' of the ledger is not there. Create it, or change the connection string.");
        FileSystems.RefuseNetwork(directory);
        if (options.WriterWait <= TimeSpan.Zero || options.WriterWait > TimeSpan.FromMinutes(10))
            throw new LedgerException("SqliteLedgerOptions.WriterWait lies between a moment and ten minutes.");
        return new(database, Path.GetFullPath(options.KeyDirectory ?? database + ".keys"), options.WriterWait);
    }

    private static string DatabaseOf(string connectionString)
    {
        SqliteConnectionStringBuilder builder;
        try
        {
            builder = new SqliteConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException error)
        {
            throw new LedgerUnsupportedException("The connection string of the ledger cannot be read; write 'Data Source=consent.db'.", error);
        }

        if (builder.DataSource.Length == 0 || builder.DataSource == ":memory:" || builder.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || builder.Mode == SqliteOpenMode.Memory)
            throw new LedgerUnsupportedException("A ledger lives in a file, or nothing it acknowledges would be durable; write 'Data Source=consent.db'.");
        if (builder.Password.Length > 0 || builder.Mode == SqliteOpenMode.ReadOnly)
            throw new LedgerUnsupportedException("The connection string of the ledger takes a Data Source only: the ledger encrypts what must be secret itself, and always writes.");
        return builder.DataSource;
    }
}
