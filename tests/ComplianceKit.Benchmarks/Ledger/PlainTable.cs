using SQLitePCL;

namespace ComplianceKit.Benchmarks.Ledger;

/// <summary>The peer of the ledger: rows of the same bytes in a table of one SQLite file, prepared, under the same pragmas, and nothing else.</summary>
internal sealed class PlainTable : IPeer
{
    private readonly sqlite3 handle;
    private readonly sqlite3_stmt insert;

    public PlainTable(string path)
    {
        Batteries_V2.Init();
        Demand(raw.sqlite3_open_v2(path, out handle, raw.SQLITE_OPEN_NOMUTEX | raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE, null));
        _ = raw.sqlite3_wal_autocheckpoint(handle, 0);
        Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0");
        Run("CREATE TABLE entry(seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT");
        Demand(raw.sqlite3_prepare_v3(handle, "INSERT INTO entry(bytes) VALUES(?1)", raw.SQLITE_PREPARE_PERSISTENT, out insert));
    }

    public void Append(ReadOnlySpan<ReadOnlyMemory<byte>> rows)
    {
        Run("BEGIN IMMEDIATE");
        foreach (var row in rows)
        {
            Demand(raw.sqlite3_bind_blob(insert, 1, row.Span));
            if (raw.sqlite3_step(insert) != raw.SQLITE_DONE)
            {
                throw new InvalidOperationException(raw.sqlite3_errmsg(handle).utf8_to_string());
            }

            _ = raw.sqlite3_reset(insert);
        }

        Run("COMMIT");
    }

    public void Checkpoint() => Demand(raw.sqlite3_wal_checkpoint_v2(handle, null, raw.SQLITE_CHECKPOINT_PASSIVE, out _, out _));

    public void Dispose()
    {
        insert.Dispose();
        handle.Dispose();
    }

    private void Run(string sql) => Demand(raw.sqlite3_exec(handle, sql));

    private void Demand(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw new InvalidOperationException($"SQLite answers {code}: {raw.sqlite3_errmsg(handle).utf8_to_string()}");
        }
    }
}
