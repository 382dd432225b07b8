using ComplianceKit.Ledger.Stores;

namespace ComplianceKit.Ledger.Sqlite;

/// <summary>The tables of a ledger in SQLite. Only ck_point, ck_subject, ck_payload and ck_retry may ever lose rows: to erase a person.</summary>
internal static class LedgerSchema
{
    /// <summary>"CKLG": marks the file as a ledger, for us and for the tool 'file'.</summary>
    internal const long ApplicationId = 0x434B4C47;

    internal const long Version = 1;

    internal const string Create = """
        CREATE TABLE ck_log(
            one INTEGER PRIMARY KEY CHECK (one = 1),
            origin TEXT NOT NULL,
            instance BLOB NOT NULL,
            public_key TEXT NOT NULL) STRICT;
        CREATE TABLE ck_head(
            one INTEGER PRIMARY KEY CHECK (one = 1),
            size INTEGER NOT NULL,
            frontier BLOB NOT NULL,
            root BLOB NOT NULL,
            recorded INTEGER NOT NULL) STRICT;
        CREATE TABLE ck_entry(
            seq INTEGER PRIMARY KEY,
            kind INTEGER NOT NULL,
            subj BLOB,
            purpose TEXT,
            channel INTEGER,
            rec INTEGER NOT NULL,
            leaf BLOB NOT NULL,
            entry BLOB NOT NULL) STRICT;
        CREATE INDEX ck_entry_subject ON ck_entry(subj, purpose, seq) WHERE subj IS NOT NULL;
        CREATE TABLE ck_subtree(
            level INTEGER NOT NULL,
            idx INTEGER NOT NULL,
            root BLOB NOT NULL,
            PRIMARY KEY(level, idx)) STRICT, WITHOUT ROWID;
        CREATE TABLE ck_checkpoint(
            size INTEGER PRIMARY KEY,
            number INTEGER NOT NULL UNIQUE,
            note TEXT NOT NULL) STRICT;
        CREATE TABLE ck_point(
            tag BLOB NOT NULL,
            seq INTEGER NOT NULL UNIQUE,
            key INTEGER NOT NULL,
            salt BLOB NOT NULL,
            PRIMARY KEY(tag, seq)) STRICT, WITHOUT ROWID;
        CREATE TABLE ck_subject(
            tag BLOB PRIMARY KEY,
            subj BLOB NOT NULL,
            seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE ck_payload(
            seq INTEGER PRIMARY KEY,
            box BLOB NOT NULL) STRICT;
        CREATE TABLE ck_retry(
            key BLOB PRIMARY KEY,
            seq INTEGER NOT NULL UNIQUE,
            content BLOB NOT NULL,
            salt BLOB NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TRIGGER ck_entry_kept BEFORE UPDATE ON ck_entry BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
        CREATE TRIGGER ck_entry_stays BEFORE DELETE ON ck_entry BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
        CREATE TRIGGER ck_subtree_kept BEFORE UPDATE ON ck_subtree BEGIN SELECT RAISE(ABORT, 'complete subtrees are never changed'); END;
        CREATE TRIGGER ck_subtree_stays BEFORE DELETE ON ck_subtree BEGIN SELECT RAISE(ABORT, 'complete subtrees are never deleted'); END;
        CREATE TRIGGER ck_checkpoint_kept BEFORE UPDATE ON ck_checkpoint BEGIN SELECT RAISE(ABORT, 'checkpoints are never changed'); END;
        CREATE TRIGGER ck_checkpoint_stays BEFORE DELETE ON ck_checkpoint BEGIN SELECT RAISE(ABORT, 'checkpoints are never deleted'); END;
        """;

    internal static string Table(LedgerRows rows) => rows switch
    {
        LedgerRows.Entries => "ck_entry",
        LedgerRows.Subtrees => "ck_subtree",
        LedgerRows.Checkpoints => "ck_checkpoint",
        LedgerRows.Points => "ck_point",
        LedgerRows.Owners => "ck_subject",
        LedgerRows.Payloads => "ck_payload",
        LedgerRows.Retries => "ck_retry",
        _ => throw new ArgumentOutOfRangeException(nameof(rows), rows, "A log has no such rows."),
    };

    /// <summary>Whether a database is a ledger that this version reads.</summary>
    /// <exception cref="LedgerCorruptException">The file is a database of something else.</exception>
    /// <exception cref="LedgerUnsupportedException">A newer version wrote it.</exception>
    internal static void Demand(SqliteFile store)
    {
        if (store.Scalar("PRAGMA application_id") != ApplicationId)
            throw new LedgerCorruptException($"'{store.Path}' is an SQLite database of something else, not a ledger. Point the connection string at a file of its own.");
        if (store.Scalar("PRAGMA user_version") is var version && version > Version)
            throw new LedgerUnsupportedException($"'{store.Path}' was written by a newer version of ComplianceKit (its form is {version}, this version knows {Version}). Update this application; the file was not touched.");
    }
}
