using ComplianceKit.Ledger.Keys;
using ComplianceKit.Ledger.Sqlite;

namespace ComplianceKit.Benchmarks.Ledger;

/// <summary>The fairer peer: the rows of such entries in the same tables with the same indexes, in the same two files; without hashing, signing, encryption, questions, queue and acknowledgement.</summary>
internal sealed class SameTables : IPeer
{
    private const int Known = 64;
    private const int Subtree = 256;

    private readonly Random random = new(1);
    private readonly byte[][] tags;
    private readonly byte[][] subjects;
    private readonly byte[] leaf = new byte[32];
    private readonly byte[] salt = new byte[32];
    private readonly byte[] wrapped = new byte[60];
    private readonly byte[] box = new byte[244];
    private readonly bool newPersons;
    private readonly SqliteFile store;
    private readonly SqliteFile keys;
    private long size;

    public SameTables(string folder, bool newPersons)
    {
        this.newPersons = newPersons;
        (tags, subjects) = (Draw(32), Draw(16));
        store = Create(Path.Combine(folder, "same.db"), LedgerSchema.Create, SqliteLedgerStore.WriterCache);
        keys = Create(Path.Combine(folder, "same.keys"), "CREATE TABLE ck_key(subj BLOB PRIMARY KEY, wrapping INTEGER NOT NULL, wrapped BLOB) STRICT, WITHOUT ROWID", SubjectKeyStore.WriterCache);
        store.Run("INSERT INTO ck_head(one, size, frontier, root, recorded) VALUES(1, 0, zeroblob(0), zeroblob(32), 0)");
    }

    public void Append(ReadOnlySpan<ReadOnlyMemory<byte>> rows)
    {
        Run(store, "BEGIN IMMEDIATE");
        if (newPersons)
        {
            Run(keys, "BEGIN IMMEDIATE");
        }

        foreach (var row in rows)
        {
            var person = newPersons ? 0 : (int)(size % Known);
            if (newPersons)
            {
                random.NextBytes(tags[0]);
                random.NextBytes(subjects[0]);
            }

            Insert(row.Span, tags[person], subjects[person]);
        }

        using (var update = store.Prepare("UPDATE ck_head SET size = ?1, frontier = ?2, root = ?3, recorded = ?1"))
        {
            update.Bind(1, size).Bind(2, box).Bind(3, leaf).Run();
        }

        if (newPersons)
        {
            Run(keys, "COMMIT");
        }

        Run(store, "COMMIT");
    }

    public void Checkpoint()
    {
        store.Checkpoint(truncate: false);
        keys.Checkpoint(truncate: false);
    }

    public void Dispose()
    {
        store.Dispose();
        keys.Dispose();
    }

    private static SqliteFile Create(string path, string schema, int cache)
    {
        var file = SqliteFile.Open(path, readOnly: false, TimeSpan.FromSeconds(5));
        file.ScalarText("PRAGMA journal_mode = WAL");
        file.Run(schema);
        file.KeepPages(cache);
        return file;
    }

    private static void Run(SqliteFile file, string sql)
    {
        using var statement = file.Prepare(sql);
        statement.Run();
    }

    private byte[][] Draw(int bytes)
    {
        var drawn = new byte[Known][];
        for (var i = 0; i < Known; i++)
        {
            random.NextBytes(drawn[i] = new byte[bytes]);
        }

        return drawn;
    }

    private void Insert(ReadOnlySpan<byte> entry, byte[] tag, byte[] subject)
    {
        using (var insert = store.Prepare("INSERT INTO ck_entry(seq, kind, subj, purpose, channel, rec, leaf, entry) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"))
        {
            insert.Bind(1, size).Bind(2, 1).Bind(3, subject).Bind(4, "viewing").BindNull(5).Bind(6, size).Bind(7, leaf).Bind(8, entry).Run();
        }

        using (var insert = store.Prepare("INSERT INTO ck_payload(seq, box) VALUES(?1, ?2)"))
        {
            insert.Bind(1, size).Bind(2, box).Run();
        }

        using (var insert = store.Prepare("INSERT INTO ck_point(tag, seq, key, salt) VALUES(?1, ?2, ?3, ?4)"))
        {
            insert.Bind(1, tag).Bind(2, size).Bind(3, 1).Bind(4, salt).Run();
        }

        if (newPersons)
        {
            using var link = store.Prepare("INSERT INTO ck_subject(tag, subj, seq) VALUES(?1, ?2, ?3)");
            link.Bind(1, tag).Bind(2, subject).Bind(3, size).Run();
            using var key = keys.Prepare("INSERT INTO ck_key(subj, wrapping, wrapped) VALUES(?1, ?2, ?3)");
            key.Bind(1, subject).Bind(2, 1).Bind(3, wrapped).Run();
        }

        if (++size % Subtree == 0)
        {
            using var root = store.Prepare("INSERT INTO ck_subtree(level, idx, root) VALUES(?1, ?2, ?3)");
            root.Bind(1, 1).Bind(2, (size / Subtree) - 1).Bind(3, leaf).Run();
        }
    }
}
