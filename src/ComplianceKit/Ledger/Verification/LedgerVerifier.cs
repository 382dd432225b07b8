using ComplianceKit.Ledger.Checkpoints;
using ComplianceKit.Ledger.Keys;
using ComplianceKit.Ledger.Merkle;
using ComplianceKit.Ledger.Sqlite;
using ComplianceKit.Ledger.Verification;

namespace ComplianceKit.Ledger;

/// <summary>Checks a whole embedded ledger: from the bytes of every entry to the signed roots, and everything beside the entries against what they commit to.</summary>
/// <remarks>
/// Reads one consistent state while others write, and changes nothing. The public key is enough to check log and commitments; with the
/// key directory the facts are opened too. It lists every problem it finds, rather than stopping at the first.
/// </remarks>
public sealed class LedgerVerifier
{
    private static readonly TimeSpan ForeignLockWait = TimeSpan.FromSeconds(5);

    private readonly LedgerLocation location;
    private readonly NoteKey? given;

    /// <summary>Names the ledger to check.</summary>
    /// <param name="options">Where it lies.</param>
    /// <param name="verifierKey">The public key to trust, best from outside; null for that of the key file, or of the database.</param>
    /// <exception cref="FormatException">The key is none.</exception>
    /// <exception cref="LedgerException">The options name no file.</exception>
    public LedgerVerifier(SqliteLedgerOptions options, string? verifierKey = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        location = LedgerLocation.Of(options);
        given = verifierKey is null ? null : NoteKey.Parse(verifierKey);
    }

    /// <summary>Checks everything.</summary>
    /// <param name="progress">Told now and then; null for nobody.</param>
    /// <param name="cancellationToken">Stops the verification.</param>
    /// <exception cref="LedgerException">The file is not there, or is no ledger that this version can read.</exception>
    public Task<LedgerVerification> VerifyAsync(IProgress<LedgerVerificationProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => Verify(progress, cancellationToken), cancellationToken);

    private LedgerVerification Verify(IProgress<LedgerVerificationProgress>? progress, CancellationToken cancellationToken)
    {
        if (!File.Exists(location.Database))
            throw new LedgerException($"There is no ledger '{location.Database}'. Check the connection string.");
        using var store = SqliteFile.Open(location.Database, readOnly: true, ForeignLockWait);
        LedgerSchema.Demand(store);
        var findings = new Findings();
        LogIdentity? identity = null;
        SubjectKeyStore? keys = null;
        EntryCheck? entries = null;
        try
        {
            progress?.Report(new(LedgerVerificationStage.File, 0, 1));
            identity = LogIdentity.Read(store, location, given, findings);
            keys = identity.OpenKeys(location, ForeignLockWait, findings);
            store.Run("BEGIN");
            FileCheck.Run(store, findings);
            entries = new EntryCheck(store, identity, keys, findings);
            entries.Run(progress, cancellationToken);
            PointCheck.Run(store, findings, progress, cancellationToken);
        }
        catch (LedgerException error) when (error is not LedgerBusyException)
        {
            findings.Add(LedgerProblemKind.File, null, $"The file cannot be read to its end, so that not everything was checked: {error.Message}", $"数据库文件无法完整读取，部分内容未能核对：{error.Message}");
        }
        finally
        {
            keys?.Dispose();
        }

        return new()
        {
            Log = identity?.Log,
            Entries = entries?.Range.Size ?? 0,
            Root = (entries?.Range ?? CompactRange.Empty).Root(),
            Checkpoints = entries?.Checkpoints.Count ?? 0,
            SignedEntries = entries?.Checkpoints.SignedEntries ?? 0,
            FactsOpened = entries?.FactsOpened ?? 0,
            KeySource = identity?.KeySource ?? LedgerKeySource.Database,
            Problems = findings.ToImmutable(),
        };
    }
}
