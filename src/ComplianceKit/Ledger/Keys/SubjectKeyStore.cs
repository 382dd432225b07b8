using System.Security.Cryptography;
using ComplianceKit.Ledger.Sqlite;

namespace ComplianceKit.Ledger.Keys;

/// <summary>The wrapped key of every person, in a database of its own beside the key file: apart from the ledger and its backups, so that destroying a key means something.</summary>
/// <remarks>A new key is committed here before the entry that needs it is committed there; a crash between the two leaves a key that nothing uses.</remarks>
internal sealed class SubjectKeyStore : ISubjectKeys, IDisposable
{
    internal const string Name = "subjects.keys";

    /// <summary>Pages that the writer keeps: pseudonyms are random, so that every new person touches another page.</summary>
    internal const int WriterCache = 8 << 20;

    private const long ApplicationId = 0x434B534B;
    private const string Schema = "CREATE TABLE ck_key(subj BLOB PRIMARY KEY, wrapping INTEGER NOT NULL, wrapped BLOB) STRICT, WITHOUT ROWID";

    private readonly SqliteFile file;
    private readonly WrappingKeys wrapping;
    private bool hasDrawn;

    private SubjectKeyStore(SqliteFile file, WrappingKeys wrapping) => (this.file, this.wrapping) = (file, wrapping);

    internal static void Create(string directory)
    {
        var path = Path.Combine(directory, Name);
        using (new FileStream(path, KeyFile.OwnerOnlyOptions(FileMode.OpenOrCreate)))
        {
        }

        using var created = SqliteFile.Open(path, readOnly: false, TimeSpan.FromSeconds(5));
        if (created.Scalar("PRAGMA application_id") == ApplicationId)
            return;
        created.Run("PRAGMA journal_mode = WAL");
        created.Run($"BEGIN IMMEDIATE; {Schema}; PRAGMA application_id = {ApplicationId}; PRAGMA user_version = 1; COMMIT");
    }

    internal static SubjectKeyStore Open(string directory, WrappingKeys wrapping, bool readOnly, TimeSpan busyWait)
    {
        var path = Path.Combine(directory, Name);
        if (!File.Exists(path))
            throw new LedgerKeyException($"The keys of persons are missing: '{path}' is not there. Restore it from its backup; without it nobody's facts can be read.");
        var opened = SqliteFile.Open(path, readOnly, busyWait);
        try
        {
            return opened.Scalar("PRAGMA application_id") == ApplicationId ? new(opened, wrapping) : throw new LedgerKeyException($"'{path}' is no store of subject keys. Restore it from its backup.");
        }
        catch (Exception error)
        {
            opened.Dispose();
            throw error is LedgerCorruptException ? new LedgerKeyException($"The keys of persons in '{path}' are damaged. Restore them from their backup.", error) : error;
        }
    }

    /// <summary>Whether SQLite took drawn keys back by itself (a full disk ends the whole transaction): entries that need them must not be committed.</summary>
    internal bool HasLostKeys => hasDrawn && !file.InTransaction;

    /// <summary>The key of a person; null when there is none, or when it was destroyed.</summary>
    internal byte[]? Find(SubjectId subject) => Find(subject, out _);

    public ValueTask<byte[]?> FindAsync(SubjectId subject, CancellationToken cancellationToken) => new(Find(subject));

    /// <summary>The key of a person, drawn the first time.</summary>
    /// <param name="subject">The person.</param>
    /// <param name="isNew">Whether the pseudonym was drawn a moment ago, so that there can be no key yet.</param>
    /// <exception cref="ArgumentException">The key was destroyed: nothing more can be recorded about an erased person.</exception>
    internal byte[] FindOrDraw(SubjectId subject, bool isNew)
    {
        var destroyed = false;
        if (!isNew && Find(subject, out destroyed) is { } known)
            return known;
        if (destroyed)
            throw new ArgumentException("This person was erased; nothing more can be kept under the old pseudonym. Record the event about the contact point, so that a new pseudonym is drawn.", nameof(subject));
        if (!hasDrawn)
        {
            file.RunPrepared("BEGIN IMMEDIATE");
            hasDrawn = true;
        }

        var key = RandomNumberGenerator.GetBytes(SecretKey.Size);
        var (number, wrapped) = wrapping.Wrap(subject, key);
        using var insert = file.Prepare("INSERT INTO ck_key(subj, wrapping, wrapped) VALUES(?1, ?2, ?3)");
        insert.Bind(1, subject.ToArray()).Bind(2, number).Bind(3, wrapped).Run();
        return key;
    }

    /// <summary>Makes drawn keys durable.</summary>
    internal void Commit()
    {
        if (HasLostKeys)
            throw new LedgerException($"The keys that were drawn in '{file.Path}' are lost. Check the disk and its free space.");
        if (hasDrawn)
            file.RunPrepared("COMMIT");
        hasDrawn = false;
    }

    internal void Rollback()
    {
        file.Rollback();
        hasDrawn = false;
    }

    internal void KeepPages(int bytes) => file.KeepPages(bytes);

    internal void Checkpoint(bool truncate) => file.Checkpoint(truncate);

    public void Dispose() => file.Dispose();

    private byte[]? Find(SubjectId subject, out bool destroyed)
    {
        using var query = file.Prepare("SELECT wrapping, wrapped FROM ck_key WHERE subj = ?1");
        query.Bind(1, subject.ToArray());
        destroyed = false;
        if (!query.Step())
            return null;
        destroyed = query.IsNull(1);
        return destroyed ? null : wrapping.Unwrap(subject, query.Int64(0), query.Span(1));
    }
}
