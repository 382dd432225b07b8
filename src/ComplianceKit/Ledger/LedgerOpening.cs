using ComplianceKit.Ledger.Checkpoints;
using ComplianceKit.Ledger.Keys;
using ComplianceKit.Ledger.Merkle;
using ComplianceKit.Ledger.Reading;
using ComplianceKit.Ledger.Stores;
using Microsoft.Extensions.Logging;

namespace ComplianceKit.Ledger;

/// <summary>Opens a ledger, or creates one with its keys; checks what can be checked without reading the whole log.</summary>
internal sealed class LedgerOpening(LedgerPlace place, LogId log, ILogger logger)
{
    private ILedgerStore Store => place.Store;

    private string KeyDirectory => place.KeyDirectory;

    private bool HasKeys => KeyFile.Exists(KeyDirectory);

    internal async Task<OpenedLedger> OpenAsync(CancellationToken cancellationToken)
    {
        if (await Store.OpenAsync(Create, cancellationToken).ConfigureAwait(false))
            logger.Created(log, Store.Location, KeyDirectory);
        if (!HasKeys)
            throw new LedgerKeyException($"The keys of log {log} are missing: '{Path.Combine(KeyDirectory, KeyFile.Name)}' is not there, but the log in '{Store.Location}' is. Restore the key directory from its backup; new keys cannot continue an old log.");
        var opened = new OpenLog(Store, KeyFile.Read(KeyDirectory, log));
        if (KeyFile.IsOpenToOthers(KeyDirectory))
            logger.KeysOpenToOthers(KeyDirectory);
        var subjectKeys = place.OpenSubjectKeys(opened.Keys);
        HeadWitness? witness = null;
        try
        {
            subjectKeys.KeepPages(SubjectKeyStore.WriterCache);
            await CheckOwnerAsync(opened, cancellationToken).ConfigureAwait(false);
            witness = HeadWitness.Open(KeyDirectory, opened.Keys);
            return new(opened, subjectKeys, witness, await CheckHeadAsync(opened, witness, cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            witness?.Dispose();
            subjectKeys.Dispose();
            throw;
        }
    }

    private ValueTask<NewLog> Create(CancellationToken cancellationToken)
    {
        var keys = HasKeys ? Reuse() : LedgerKeys.Create(log);
        if (!HasKeys)
            KeyFile.Write(KeyDirectory, keys);
        SubjectKeyStore.Create(KeyDirectory);
        using (var witness = HeadWitness.Open(KeyDirectory, keys))
            witness.Write(new(StoredHead.Empty.Of(log), Checkpoints: 0));
        return new(new NewLog(new(log.Origin, keys.Instance, keys.Signer.Key.ToString()), StoredHead.Empty.ToRow()));
    }

    /// <summary>Keys without a database are those of a first start that was cut off, or of a log whose database is lost.</summary>
    private LedgerKeys Reuse()
    {
        var keys = KeyFile.Read(KeyDirectory, log);
        using var witness = HeadWitness.Open(KeyDirectory, keys);
        return witness.Read() is { Head.Size: > 0 } last
            ? throw new LedgerTamperedException($"Log {log} had {last.Head.Size} entries, and '{Store.Location}' is gone or empty. Restore the database from its backup. If the log is really to begin anew, move the key directory '{KeyDirectory}' away first.")
            : keys;
    }

    private async ValueTask CheckOwnerAsync(OpenLog opened, CancellationToken cancellationToken)
    {
        var snapshot = await Store.ReadAsync(cancellationToken).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
        {
            var row = await snapshot.ReadLogAsync(cancellationToken).ConfigureAwait(false)
                ?? throw new LedgerCorruptException($"'{Store.Location}' does not say which log it holds. Restore it from a backup that verifies.");
            if (!string.Equals(row.Origin, log.Origin, StringComparison.Ordinal))
                throw new LedgerException($"'{Store.Location}' holds log {row.Origin}, not log {log}. Give each controller its own ledger.");
            if (!row.Instance.Span.SequenceEqual(opened.Keys.Instance) || row.PublicKey != opened.Keys.Signer.Key.ToString())
                throw new LedgerKeyException($"The keys in '{KeyDirectory}' belong to another log of the same name, not to '{Store.Location}'. Restore the keys that were created with this database.");
        }
    }

    private async ValueTask<WitnessedHead> CheckHeadAsync(OpenLog opened, HeadWitness witness, CancellationToken cancellationToken)
    {
        // Before the state of the database that it is held against: another process may commit, and witness that, at any time.
        var witnessed = witness.Read();
        var snapshot = await Store.ReadAsync(cancellationToken).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
        {
            var head = (await StoredHead.ReadAsync(snapshot, opened, cancellationToken).ConfigureAwait(false)).Of(log);
            var entries = await snapshot.FindEndAsync(cancellationToken).ConfigureAwait(false);
            if (entries != head.Size)
                throw new LedgerTamperedException($"Log {log} has {entries} entries and a head over {head.Size}: '{Store.Location}' was edited. Run 'compliancekit ledger verify'.");
            if (witnessed is not null)
                await CheckPrefixAsync(snapshot, head, witnessed.Head.Size, witnessed.Head.Root, "was witnessed beside the keys", cancellationToken).ConfigureAwait(false);
            else
                logger.WitnessMissing(log, head.Size);
            var newest = await StoredCheckpoints.NewestAsync(snapshot, opened, cancellationToken).ConfigureAwait(false);
            if (newest is not null)
                await CheckPrefixAsync(snapshot, head, newest.Checkpoint.Size, newest.Checkpoint.Digest(), "was signed", cancellationToken).ConfigureAwait(false);
            if (witnessed?.Checkpoints > (newest?.Number ?? 0))
                throw new LedgerTamperedException($"Log {log} had signed {witnessed.Checkpoints} checkpoints and now has {newest?.Number ?? 0}: '{Store.Location}' was edited, or an older copy was put in its place. Restore the newest file; do not write to this one.");
            logger.Opened(log, head.Size);
            return new(head, newest?.Number ?? 0);
        }
    }

    private async ValueTask CheckPrefixAsync(ILedgerSnapshot snapshot, LedgerHead head, long size, Sha256Digest root, string how, CancellationToken cancellationToken)
    {
        if (size > head.Size)
            throw new LedgerTamperedException($"Log {log} has {head.Size} entries, but a head over {size} {how}: an older copy of '{Store.Location}' was put in its place, or its tail was cut off. Restore the newest file; do not write to this one.");
        if ((await StoredTree.RangeAsync(snapshot, Store.Location, size, cancellationToken).ConfigureAwait(false)).Root() != root)
            throw new LedgerTamperedException($"The first {size} entries of log {log} are not those whose head {how}: '{Store.Location}' was edited or exchanged. Restore the right file; do not write to this one.");
    }
}
