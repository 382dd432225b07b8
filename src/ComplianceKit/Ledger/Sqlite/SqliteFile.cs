using SQLitePCL;

namespace ComplianceKit.Ledger.Sqlite;

/// <summary>One connection to one database file, for one user at a time, with its prepared statements. Errors are ledger exceptions that say what to do.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly sqlite3 handle;
    private readonly Dictionary<string, SqliteStatement> statements = new(StringComparer.Ordinal);

    static SqliteFile() => Batteries_V2.Init();

    private SqliteFile(sqlite3 handle, string path) => (this.handle, Path) = (handle, path);

    internal string Path { get; }

    /// <summary>Whether a transaction is open.</summary>
    internal bool InTransaction => raw.sqlite3_get_autocommit(handle) == 0;

    /// <summary>Opens for writing, creating the file, or for reading only.</summary>
    internal static SqliteFile Open(string path, bool readOnly, TimeSpan busyWait)
    {
        var flags = raw.SQLITE_OPEN_NOMUTEX | (readOnly ? raw.SQLITE_OPEN_READONLY : raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);
        var code = raw.sqlite3_open_v2(path, out var handle, flags, null);
        var file = new SqliteFile(handle, path);
        try
        {
            if (code != raw.SQLITE_OK)
                throw SqliteErrors.For(raw.sqlite3_extended_errcode(handle) is var extended && extended != 0 ? extended : code, path);
            _ = raw.sqlite3_extended_result_codes(handle, 1);
            _ = raw.sqlite3_busy_timeout(handle, (int)Math.Min(busyWait.TotalMilliseconds, int.MaxValue));

            // Nobody checkpoints by accident: two writers that do so at once can corrupt the file (SQLite before 3.51.3).
            _ = raw.sqlite3_wal_autocheckpoint(handle, 0);
            file.Run("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA recursive_triggers = OFF");
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>How many bytes of pages the connection keeps in memory. What finds no room is written to the log before its time, and read from it again.</summary>
    internal void KeepPages(int bytes) => Run(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA cache_size = -{bytes / 1024}"));

    /// <summary>A database that is never written to disk.</summary>
    internal static SqliteFile InMemory() => Open(":memory:", readOnly: false, TimeSpan.Zero);

    internal SqliteStatement Prepare(string sql)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            Check(raw.sqlite3_prepare_v3(handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var prepared));
            statements.Add(sql, statement = new(this, prepared));
        }

        return statement.Take();
    }

    /// <summary>Runs statements without parameters and results.</summary>
    internal void Run(string sql) => Check(raw.sqlite3_exec(handle, sql));

    /// <summary>Runs one statement without parameters and results, and keeps it prepared: for what every commit needs.</summary>
    internal void RunPrepared(string sql)
    {
        using var statement = Prepare(sql);
        statement.Run();
    }

    internal long Scalar(string sql)
    {
        using var query = Prepare(sql);
        return query.Step() ? query.Int64(0) : throw new LedgerCorruptException($"'{Path}' gave no answer where there is always one.");
    }

    internal string? ScalarText(string sql)
    {
        using var query = Prepare(sql);
        return query.Step() ? query.TextOrNull(0) : null;
    }

    internal void Rollback()
    {
        if (InTransaction)
            _ = raw.sqlite3_exec(handle, "ROLLBACK");
    }

    /// <summary>Moves what the log holds into the database, as far as readers allow; only the holder of the writers' lease may.</summary>
    internal void Checkpoint(bool truncate)
    {
        var code = raw.sqlite3_wal_checkpoint_v2(handle, null, truncate ? raw.SQLITE_CHECKPOINT_TRUNCATE : raw.SQLITE_CHECKPOINT_PASSIVE, out _, out _);
        if (code is not (raw.SQLITE_OK or raw.SQLITE_BUSY or raw.SQLITE_LOCKED))
            throw Fault(code);
    }

    internal LedgerException Fault(int code)
    {
        var extended = raw.sqlite3_extended_errcode(handle);
        return SqliteErrors.For((extended & 0xFF) == (code & 0xFF) ? extended : code, Path);
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values)
            statement.Close();
        statements.Clear();
        handle.Dispose();
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            throw Fault(code);
    }
}
