using SQLitePCL;

namespace ComplianceKit.Ledger.Sqlite;

/// <summary>A prepared statement in use; disposing hands it back to its connection, ready for the next use.</summary>
internal sealed class SqliteStatement(SqliteFile owner, sqlite3_stmt handle) : IDisposable
{
    private bool inUse;

    internal SqliteStatement Take()
    {
        if (inUse)
            throw new InvalidOperationException("A statement is used inside itself.");
        inUse = true;
        return this;
    }

    internal SqliteStatement Bind(int index, long value) => Checked(raw.sqlite3_bind_int64(handle, index, value));

    internal SqliteStatement Bind(int index, long? value) => value is { } number ? Bind(index, number) : Checked(raw.sqlite3_bind_null(handle, index));

    internal SqliteStatement Bind(int index, string? value) => Checked(value is null ? raw.sqlite3_bind_null(handle, index) : raw.sqlite3_bind_text(handle, index, value));

    // An empty span has no address, and would be bound as NULL.
    internal SqliteStatement Bind(int index, ReadOnlySpan<byte> value) => Checked(value.IsEmpty ? raw.sqlite3_bind_zeroblob(handle, index, 0) : raw.sqlite3_bind_blob(handle, index, value));

    internal SqliteStatement BindNull(int index) => Checked(raw.sqlite3_bind_null(handle, index));

    /// <summary>Moves to the next row.</summary>
    internal bool Step()
    {
        var code = raw.sqlite3_step(handle);
        return code switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw owner.Fault(code),
        };
    }

    /// <summary>Runs a statement that answers nothing.</summary>
    internal void Run()
    {
        while (Step())
        {
        }
    }

    internal bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    internal long Int64(int column) => raw.sqlite3_column_int64(handle, column);

    internal long? Int64OrNull(int column) => IsNull(column) ? null : Int64(column);

    internal string? TextOrNull(int column) => IsNull(column) ? null : raw.sqlite3_column_text(handle, column).utf8_to_string();

    /// <summary>The bytes in place; valid until the next step.</summary>
    internal ReadOnlySpan<byte> Span(int column) => raw.sqlite3_column_blob(handle, column);

    internal byte[] Bytes(int column) => Span(column).ToArray();

    internal ReadOnlyMemory<byte>? BytesOrNull(int column) => IsNull(column) ? (ReadOnlyMemory<byte>?)null : Bytes(column);

    public void Dispose()
    {
        _ = raw.sqlite3_reset(handle);
        _ = raw.sqlite3_clear_bindings(handle);
        inUse = false;
    }

    internal void Close() => handle.Dispose();

    private SqliteStatement Checked(int code) => code == raw.SQLITE_OK ? this : throw owner.Fault(code);
}
