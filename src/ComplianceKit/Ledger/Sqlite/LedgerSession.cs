using ComplianceKit.Ledger.Keys;
using ComplianceKit.Ledger.Merkle;

namespace ComplianceKit.Ledger.Sqlite;

/// <summary>The two connections that one reader or the writer works with: to the ledger and to the keys of persons.</summary>
internal sealed class LedgerSession : IDisposable
{
    /// <summary>Pages of the log that the writer keeps: tags and pseudonyms are random, so that every entry touches another page of each index.</summary>
    internal const int LogCache = 32 << 20;

    /// <summary>Pages of the keys of persons that the writer keeps.</summary>
    internal const int KeyCache = 8 << 20;

    private LedgerSession(SqliteFile store, SubjectKeyStore subjectKeys, LedgerKeys keys)
    {
        Store = store;
        SubjectKeys = subjectKeys;
        Keys = keys;
        Nodes = new(store);
    }

    internal SqliteFile Store { get; }

    internal SubjectKeyStore SubjectKeys { get; }

    internal LedgerKeys Keys { get; }

    internal StoredNodes Nodes { get; }

    internal static LedgerSession Open(LedgerLocation location, LedgerKeys keys, bool readOnly)
    {
        var store = SqliteFile.Open(location.Database, readOnly: false, location.ForeignLockWait);
        try
        {
            if (readOnly)
                store.Run("PRAGMA query_only = ON");
            else
                store.KeepPages(LogCache);
            var subjectKeys = SubjectKeyStore.Open(location.KeyDirectory, keys.Wrapping, readOnly: false, location.ForeignLockWait);
            if (!readOnly)
                subjectKeys.KeepPages(KeyCache);
            return new(store, subjectKeys, keys);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>The head row: the right edge of the tree, its root, and when the newest entry was recorded.</summary>
    internal StoredHead ReadHead()
    {
        using var query = Store.Prepare("SELECT size, frontier, root, recorded FROM ck_head");
        if (!query.Step())
            throw new LedgerCorruptException($"'{Store.Path}' has lost the head of its log. Restore it from a backup that verifies.");
        try
        {
            var range = CompactRange.From(query.Int64(0), query.Span(1));
            if (!query.Span(2).SequenceEqual(range.Root().AsSpan()))
                throw new LedgerTamperedException($"The head of log {Keys.Log} does not fit the right edge of its tree: '{Store.Path}' was edited. Run 'compliancekit ledger verify'.");
            return new(range, query.Int64(3));
        }
        catch (FormatException error)
        {
            throw new LedgerTamperedException($"The head of log {Keys.Log} is malformed: '{Store.Path}' was edited. Run 'compliancekit ledger verify'.", error);
        }
    }

    public void Dispose()
    {
        Store.Dispose();
        SubjectKeys.Dispose();
    }
}

/// <summary>The right edge of the tree as it is stored, and the recording time of the newest entry in microseconds.</summary>
internal sealed record StoredHead(CompactRange Range, long Recorded)
{
    internal LedgerHead Of(LogId log) => new(log, Range.Size, Range.Root());
}
