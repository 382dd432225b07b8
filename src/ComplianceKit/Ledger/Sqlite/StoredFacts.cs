using System.Security.Cryptography;
using ComplianceKit.Ledger.Canonical;

namespace ComplianceKit.Ledger.Sqlite;

/// <summary>Reads and writes the sealed facts of entries.</summary>
internal sealed class StoredFacts(LedgerSession session)
{
    /// <summary>Seals the facts of an entry under the person's key, and forgets the key.</summary>
    internal void Write(byte[] key, LedgerEntry entry, IReadOnlyList<SaltedFact> facts)
    {
        using var insert = session.Store.Prepare("INSERT INTO ck_payload(seq, box) VALUES(?1, ?2)");
        insert.Bind(1, entry.Sequence).Bind(2, FactsBox.Seal(key, entry.Log.Origin, entry.Id, facts)).Run();
        CryptographicOperations.ZeroMemory(key);
    }

    /// <summary>The facts, checked against the entry's commitment; null once they are erased.</summary>
    /// <exception cref="LedgerTamperedException">They are not the ones the entry commits to, or they are gone although nobody was erased.</exception>
    internal IReadOnlyList<SaltedFact>? Read(LedgerEntry entry)
    {
        if (entry.FactsCommitment is not { } commitment)
            return [];
        var subject = entry.Subject ?? throw Tampered(entry, "has facts and no person");
        if (IsErased(subject))
            return null;
        using var query = session.Store.Prepare("SELECT box FROM ck_payload WHERE seq = ?1");
        if (!query.Bind(1, entry.Sequence).Step())
            throw Tampered(entry, "has lost its facts, although the person was not erased");
        var key = session.SubjectKeys.Find(subject)
            ?? throw new LedgerKeyException($"The key of the person of entry {entry.Sequence} of log {entry.Log} is missing, although the person was not erased. Restore the store of subject keys from its backup.");
        try
        {
            var facts = FactsBox.Open(key, entry.Log.Origin, entry.Id, query.Span(0));
            return SaltedCommitment.ToFacts(facts) == commitment ? facts : throw Tampered(entry, "has other facts than it commits to");
        }
        catch (CryptographicException error)
        {
            throw Tampered(entry, "has facts that do not open under the person's key", error);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    internal bool IsErased(SubjectId subject)
    {
        using var query = session.Store.Prepare("SELECT 1 FROM ck_entry WHERE subj = ?1 AND kind = ?2 LIMIT 1");
        return query.Bind(1, subject.ToArray()).Bind(2, (long)LedgerEventKind.Erased).Step();
    }

    private static LedgerTamperedException Tampered(LedgerEntry entry, string what, Exception? inner = null) =>
        new($"Entry {entry.Sequence} of log {entry.Log} {what}: the database was edited. Run 'compliancekit ledger verify'.", inner);
}
