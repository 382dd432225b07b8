using ComplianceKit.Ledger.Keys;
using ComplianceKit.Ledger.Merkle;
using Microsoft.Extensions.Logging;

namespace ComplianceKit.Ledger.Sqlite;

/// <summary>Opens a ledger, or creates one with its keys; checks what can be checked without reading the whole log.</summary>
internal sealed class LedgerOpening(LedgerLocation location, LogId log, WriterLease lease, ILogger logger)
{
    private bool HasKeys => KeyFile.Exists(location.KeyDirectory);

    internal async Task<(LedgerSession Session, HeadWitness Witness, WitnessedHead Head)> OpenAsync(CancellationToken cancellationToken)
    {
        lease.Probe();
        if (!IsCreated())
        {
            using (await lease.AcquireAsync(cancellationToken).ConfigureAwait(false))
            {
                // Another process may have been faster.
                if (!IsCreated())
                    Create();
            }
        }

        if (!HasKeys)
            throw new LedgerKeyException($"The keys of log {log} are missing: '{Path.Combine(location.KeyDirectory, KeyFile.Name)}' is not there, but the log in '{location.Database}' is. Restore the key directory from its backup; new keys cannot continue an old log.");
        var keys = KeyFile.Read(location.KeyDirectory, log);
        if (KeyFile.IsOpenToOthers(location.KeyDirectory))
            logger.KeysOpenToOthers(location.KeyDirectory);
        var session = LedgerSession.Open(location, keys, readOnly: false);
        HeadWitness? witness = null;
        try
        {
            CheckOwner(session);
            witness = HeadWitness.Open(location.KeyDirectory, keys);
            return (session, witness, CheckHead(session, witness));
        }
        catch
        {
            witness?.Dispose();
            session.Dispose();
            throw;
        }
    }

    /// <summary>Whether the file is a ledger already; false for a file that is not there or empty.</summary>
    private bool IsCreated()
    {
        if (!File.Exists(location.Database))
            return false;
        using var store = SqliteFile.Open(location.Database, readOnly: false, location.ForeignLockWait);
        if (store.Scalar("PRAGMA application_id") == 0 && store.Scalar("SELECT COUNT(*) FROM sqlite_schema") == 0)
            return false;
        LedgerSchema.Demand(store);
        return true;
    }

    private void Create()
    {
        var keys = HasKeys ? Reuse() : LedgerKeys.Create(log);
        if (!HasKeys)
            KeyFile.Write(location.KeyDirectory, keys);
        SubjectKeyStore.Create(location.KeyDirectory);
        using var store = SqliteFile.Open(location.Database, readOnly: false, location.ForeignLockWait);
        if (store.ScalarText("PRAGMA journal_mode = WAL") != "wal")
            throw new LedgerUnsupportedException($"SQLite cannot keep a write-ahead log beside '{location.Database}'. Put the ledger on a local disk.");
        store.Run("BEGIN IMMEDIATE");
        store.Run(LedgerSchema.Create);
        using (var insert = store.Prepare("INSERT INTO ck_log(one, origin, instance, public_key) VALUES(1, ?1, ?2, ?3)"))
            insert.Bind(1, log.Origin).Bind(2, keys.Instance).Bind(3, keys.Signer.Key.ToString()).Run();
        using (var insert = store.Prepare("INSERT INTO ck_head(one, size, frontier, root, recorded) VALUES(1, 0, zeroblob(0), ?1, 0)"))
            insert.Bind(1, MerkleHash.Empty.AsSpan()).Run();
        store.Run($"PRAGMA application_id = {LedgerSchema.ApplicationId}; PRAGMA user_version = {LedgerSchema.Version}; COMMIT");
        store.Checkpoint(truncate: true);
        using (var witness = HeadWitness.Open(location.KeyDirectory, keys))
            witness.Write(new(new(log, 0, MerkleHash.Empty), Checkpoints: 0));
        logger.Created(log, location.Database, location.KeyDirectory);
    }

    /// <summary>Keys without a database are those of a first start that was cut off, or of a log whose database is lost.</summary>
    private LedgerKeys Reuse()
    {
        var keys = KeyFile.Read(location.KeyDirectory, log);
        using var witness = HeadWitness.Open(location.KeyDirectory, keys);
        return witness.Read() is { Head.Size: > 0 } last
            ? throw new LedgerTamperedException($"Log {log} had {last.Head.Size} entries, and '{location.Database}' is gone or empty. Restore the database from its backup. If the log is really to begin anew, move the key directory '{location.KeyDirectory}' away first.")
            : keys;
    }

    private void CheckOwner(LedgerSession session)
    {
        using var query = session.Store.Prepare("SELECT origin, instance, public_key FROM ck_log");
        if (!query.Step())
            throw new LedgerCorruptException($"'{location.Database}' does not say which log it holds. Restore it from a backup that verifies.");
        if (query.TextOrNull(0) is var origin && !string.Equals(origin, log.Origin, StringComparison.Ordinal))
            throw new LedgerException($"'{location.Database}' holds log {origin}, not log {log}. Give each controller its own ledger.");
        if (!query.Span(1).SequenceEqual(session.Keys.Instance) || query.TextOrNull(2) != session.Keys.Signer.Key.ToString())
            throw new LedgerKeyException($"The keys in '{location.KeyDirectory}' belong to another log of the same name, not to '{location.Database}'. Restore the keys that were created with this database.");
    }

    private WitnessedHead CheckHead(LedgerSession session, HeadWitness witness)
    {
        // Before the state of the database that it is held against: another process may commit, and witness that, at any time.
        var witnessed = witness.Read();
        session.Store.Run("BEGIN");
        try
        {
            var head = session.ReadHead().Of(log);
            var entries = session.Store.Scalar("SELECT IFNULL(MAX(seq) + 1, 0) FROM ck_entry");
            if (entries != head.Size)
                throw new LedgerTamperedException($"Log {log} has {entries} entries and a head over {head.Size}: '{location.Database}' was edited. Run 'compliancekit ledger verify'.");
            if (witnessed is not null)
                CheckPrefix(session, head, witnessed.Head.Size, witnessed.Head.Root, "was witnessed beside the keys");
            else
                logger.WitnessMissing(log, head.Size);
            var newest = new StoredCheckpoints(session).Newest();
            if (newest is not null)
                CheckPrefix(session, head, newest.Checkpoint.Size, newest.Checkpoint.Digest(), "was signed");
            if (witnessed?.Checkpoints > (newest?.Number ?? 0))
                throw new LedgerTamperedException($"Log {log} had signed {witnessed.Checkpoints} checkpoints and now has {newest?.Number ?? 0}: '{location.Database}' was edited, or an older copy was put in its place. Restore the newest file; do not write to this one.");
            logger.Opened(log, head.Size);
            return new(head, newest?.Number ?? 0);
        }
        finally
        {
            session.Store.Rollback();
        }
    }

    private void CheckPrefix(LedgerSession session, LedgerHead head, long size, Sha256Digest root, string how)
    {
        if (size > head.Size)
            throw new LedgerTamperedException($"Log {log} has {head.Size} entries, but a head over {size} {how}: an older copy of '{location.Database}' was put in its place, or its tail was cut off. Restore the newest file; do not write to this one.");
        if (MerkleProof.Range(session.Nodes, size).Root() != root)
            throw new LedgerTamperedException($"The first {size} entries of log {log} are not those whose head {how}: '{location.Database}' was edited or exchanged. Restore the right file; do not write to this one.");
    }
}
