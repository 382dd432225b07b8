using SQLitePCL;

namespace ComplianceKit.Ledger.Sqlite;

/// <summary>From what SQLite answers to what the caller can do about it.</summary>
internal static class SqliteErrors
{
    internal static LedgerException For(int code, string file) => (code & 0xFF) switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new LedgerBusyException($"'{file}' is locked by a program that does not wait in the ledger's queue (a database browser, a backup or a virus scanner, for example). Close it, or let it open the file read-only, and try again. ({code})"),
        raw.SQLITE_FULL => new LedgerFullException($"The disk or quota that holds '{file}' is full; the event was not recorded. Make room and send it again."),
        raw.SQLITE_CORRUPT => new LedgerCorruptException($"'{file}' is damaged ({code}). Stop writing to it, keep a copy, and restore it from a backup that 'compliancekit ledger verify' accepts."),
        raw.SQLITE_NOTADB => new LedgerCorruptException($"'{file}' is no SQLite database. Point the connection string at the ledger, or restore the file from its backup."),
        raw.SQLITE_READONLY => new LedgerException($"'{file}' is read-only for this process ({code}). Give it the right to write the file and its directory."),
        raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_AUTH => new LedgerException($"'{file}' cannot be opened ({code}). Check that its directory exists and that the process may write there; SQLite keeps '-wal' and '-shm' files beside it."),
        raw.SQLITE_IOERR => new LedgerException($"Reading or writing '{file}' failed in the operating system ({code}). Check the disk and its free space; nothing was acknowledged."),
        raw.SQLITE_CONSTRAINT => new LedgerTamperedException($"'{file}' already holds a row that only this append could have written ({code}). Run 'compliancekit ledger verify'."),
        _ => new LedgerException($"SQLite answered {code} for '{file}'; nothing was recorded."),
    };
}
