using ComplianceKit.Ledger.Checkpoints;
using ComplianceKit.Ledger.Keys;
using ComplianceKit.Ledger.Merkle;
using ComplianceKit.Ledger.Sqlite;
using ComplianceKit.Ledger.Stores;
using ComplianceKit.Ledger.Verification;

namespace ComplianceKit.Ledger;

/// <summary>Checks a whole ledger: from the bytes of every entry to the signed roots, and everything beside the entries against what they commit to.</summary>
/// <remarks>
/// Reads one consistent state while others write, and changes nothing. The public key is enough to check log and commitments; with the
/// key directory the facts are opened too. It lists every problem it finds, rather than stopping at the first.
/// </remarks>
public sealed class LedgerVerifier
{
    private static readonly TimeSpan ForeignLockWait = TimeSpan.FromSeconds(5);

    private readonly ILedgerStore store;
    private readonly string keyDirectory;
    private readonly NoteKey? given;

    /// <summary>Names the embedded ledger to check.</summary>
    /// <param name="options">Where it lies.</param>
    /// <param name="verifierKey">The public key to trust, best from outside; null for that of the key file, or of the database.</param>
    /// <exception cref="FormatException">The key is none.</exception>
    /// <exception cref="LedgerException">The options name no file.</exception>
    public LedgerVerifier(SqliteLedgerOptions options, string? verifierKey = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var location = LedgerLocation.Of(options);
        (store, keyDirectory) = (new SqliteLedgerStore(location), location.KeyDirectory);
        given = verifierKey is null ? null : NoteKey.Parse(verifierKey);
    }

    /// <summary>Names the ledger to check, in any store.</summary>
    /// <param name="store">The store; neither opened nor closed by the verification.</param>
    /// <param name="keyDirectory">The directory of its keys, which need not be there.</param>
    /// <param name="verifierKey">The public key to trust, best from outside; null for that of the key file, or of the store.</param>
    /// <exception cref="FormatException">The key is none.</exception>
    public LedgerVerifier(ILedgerStore store, string keyDirectory, string? verifierKey = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentException.ThrowIfNullOrEmpty(keyDirectory);
        (this.store, this.keyDirectory) = (store, keyDirectory);
        given = verifierKey is null ? null : NoteKey.Parse(verifierKey);
    }

    /// <summary>Checks everything.</summary>
    /// <param name="progress">Told now and then; null for nobody.</param>
    /// <param name="cancellationToken">Stops the verification.</param>
    /// <exception cref="LedgerException">The log is not there, or is none that this version can read.</exception>
    public Task<LedgerVerification> VerifyAsync(IProgress<LedgerVerificationProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => VerifyAllAsync(progress, cancellationToken), cancellationToken);

    private async Task<LedgerVerification> VerifyAllAsync(IProgress<LedgerVerificationProgress>? progress, CancellationToken cancellationToken)
    {
        var first = await store.ScanAsync(cancellationToken).ConfigureAwait(false);
        var findings = new Findings();
        LogIdentity? identity = null;
        SubjectKeyStore? keys = null;
        EntryCheck? entries = null;
        try
        {
            progress?.Report(new(LedgerVerificationStage.File, 0, 1));
            await using (first.ConfigureAwait(false))
                identity = LogIdentity.Read(await first.ReadLogAsync(cancellationToken).ConfigureAwait(false), keyDirectory, given, findings);
            keys = identity.OpenKeys(keyDirectory, ForeignLockWait, findings);

            // A state of its own, which is not older than the witness that was just read.
            var scan = await store.ScanAsync(cancellationToken).ConfigureAwait(false);
            await using (scan.ConfigureAwait(false))
            {
                foreach (var fault in await scan.CheckAsync(cancellationToken).ConfigureAwait(false))
                    findings.Add(fault.IsDefinition ? LedgerProblemKind.Schema : LedgerProblemKind.File, null, fault.Text.English, fault.Text.Chinese);
                var erased = await ErasedSubjects.ReadAsync(scan, cancellationToken).ConfigureAwait(false);
                entries = new EntryCheck(scan, identity, keys, findings);
                await entries.RunAsync(erased, progress, cancellationToken).ConfigureAwait(false);
                await new PointCheck(scan, erased, findings).RunAsync(progress, cancellationToken).ConfigureAwait(false);
            }
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
            Checkpoints = entries?.Checkpoints ?? 0,
            SignedEntries = entries?.SignedEntries ?? 0,
            FactsOpened = entries?.FactsOpened ?? 0,
            KeySource = identity?.KeySource ?? LedgerKeySource.Database,
            Problems = findings.ToImmutable(),
        };
    }
}
