using System.Diagnostics.CodeAnalysis;
using ComplianceKit.Ledger.Stores;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplianceKit.Ledger.Sqlite;

/// <summary>One SQLite file on a local disk: any number of processes of one machine read it, and write it in turns.</summary>
internal sealed class SqliteLedgerStore(LedgerLocation location, TimeProvider? clock = null, ILogger? logger = null) : ILedgerStore
{
    /// <summary>Pages that the writer keeps: tags and pseudonyms are random, so that every entry touches another page of each index.</summary>
    internal const int WriterCache = 32 << 20;

    /// <summary>After so many entries the write-ahead log is moved into the database.</summary>
    private const long CheckpointEvery = 1000;

    private static readonly TimeSpan LookForOthers = TimeSpan.FromMilliseconds(100);

    private readonly TimeProvider clock = clock ?? TimeProvider.System;
    private readonly ILogger logger = logger ?? NullLogger.Instance;
    private readonly WriterLease lease = new(location.QueueDirectory, location.WriterWait, clock ?? TimeProvider.System);
    private readonly ReaderPool readers = new(location);
    private SqliteFile? writer;
    private long sinceCheckpoint;

    public string Location => location.Database;

    /// <summary>The connection of the writer, opened when it is first needed.</summary>
    internal SqliteFile Writer => writer ??= OpenWriter();

    public async ValueTask<bool> OpenAsync(Func<CancellationToken, ValueTask<NewLog>> create, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(create);
        lease.Probe();
        var isNew = false;
        if (!IsCreated())
        {
            using (await lease.AcquireAsync(cancellationToken).ConfigureAwait(false))
            {
                // Another process may have been faster.
                isNew = !IsCreated();
                if (isNew)
                    Create(await create(cancellationToken).ConfigureAwait(false));
            }
        }

        return isNew;
    }

    public ValueTask<ILedgerSnapshot> ReadAsync(CancellationToken cancellationToken) => new(new SqliteSnapshot(readers.Take(), readers.Return));

    public async ValueTask<ILedgerFence> EnterAsync(CancellationToken cancellationToken)
    {
        var held = await lease.AcquireAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            Writer.RunPrepared("BEGIN IMMEDIATE");
            return new SqliteFence(this, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    public ValueTask<ILedgerScan> ScanAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(location.Database))
            throw new LedgerException($"There is no ledger '{location.Database}'. Check the connection string.");
        var file = SqliteFile.Open(location.Database, readOnly: true, location.ForeignLockWait);
        try
        {
            LedgerSchema.Demand(file);
            file.Run("BEGIN");
            return new(new SqliteScan(file));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    // Other processes are found by looking; a file tells nobody that it grew.
    public Task WaitForGrowthAsync(long size, CancellationToken cancellationToken) => Task.Delay(LookForOthers, clock, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        readers.Dispose();
        if (writer is not { } last)
            return;
        writer = null;
        try
        {
            using (await lease.AcquireAsync(CancellationToken.None).ConfigureAwait(false))
                last.Checkpoint(truncate: true);
        }
        catch (Exception error) when (error is LedgerException or IOException or UnauthorizedAccessException)
        {
            logger.TidyingFailed(error, location.Database);
        }
        finally
        {
            last.Dispose();
        }
    }

    internal void Wrote(long entries) => sinceCheckpoint += entries;

    /// <summary>Gives the lease back; under it, and never as an error of what was committed, the write-ahead log is moved into the database now and then.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever went wrong here, the entries are on disk.")]
    internal void Leave(IDisposable held)
    {
        try
        {
            if (sinceCheckpoint < CheckpointEvery)
                return;
            sinceCheckpoint = 0;
            Writer.Checkpoint(truncate: false);
        }
        catch (Exception error)
        {
            logger.TidyingFailed(error, location.Database);
        }
        finally
        {
            held.Dispose();
        }
    }

    private SqliteFile OpenWriter()
    {
        var file = SqliteFile.Open(location.Database, readOnly: false, location.ForeignLockWait);
        file.KeepPages(WriterCache);
        return file;
    }

    /// <summary>Whether the file is a ledger already; false for a file that is not there or empty.</summary>
    private bool IsCreated()
    {
        if (!File.Exists(location.Database))
            return false;
        using var file = SqliteFile.Open(location.Database, readOnly: false, location.ForeignLockWait);
        if (file.Scalar("PRAGMA application_id") == 0 && file.Scalar("SELECT COUNT(*) FROM sqlite_schema") == 0)
            return false;
        LedgerSchema.Demand(file);
        return true;
    }

    private void Create(NewLog created)
    {
        using var file = SqliteFile.Open(location.Database, readOnly: false, location.ForeignLockWait);
        if (file.ScalarText("PRAGMA journal_mode = WAL") != "wal")
            throw new LedgerUnsupportedException($"SQLite cannot keep a write-ahead log beside '{location.Database}'. Put the ledger on a local disk.");
        file.Run("BEGIN IMMEDIATE");
        file.Run(LedgerSchema.Create);
        using (var insert = file.Prepare("INSERT INTO ck_log(one, origin, instance, public_key) VALUES(1, ?1, ?2, ?3)"))
            insert.Bind(1, created.Log.Origin).Bind(2, created.Log.Instance.Span).Bind(3, created.Log.PublicKey).Run();
        using (var insert = file.Prepare("INSERT INTO ck_head(one, size, frontier, root, recorded) VALUES(1, ?1, ?2, ?3, ?4)"))
            insert.Bind(1, created.Head.Size).Bind(2, created.Head.Frontier.Span).Bind(3, created.Head.Root.Span).Bind(4, created.Head.Recorded).Run();
        file.Run($"PRAGMA application_id = {LedgerSchema.ApplicationId}; PRAGMA user_version = {LedgerSchema.Version}; COMMIT");
        file.Checkpoint(truncate: true);
    }
}
