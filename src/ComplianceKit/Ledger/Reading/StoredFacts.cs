using System.Security.Cryptography;
using ComplianceKit.Ledger.Canonical;
using ComplianceKit.Ledger.Keys;
using ComplianceKit.Ledger.Stores;

namespace ComplianceKit.Ledger.Reading;

/// <summary>Opens the sealed facts of entries.</summary>
internal sealed class StoredFacts(ILedgerSnapshot snapshot, ISubjectKeys subjectKeys)
{
    /// <summary>The facts, checked against the entry's commitment; null once they are erased.</summary>
    /// <exception cref="LedgerTamperedException">They are not the ones the entry commits to, or they are gone although nobody was erased.</exception>
    internal async ValueTask<IReadOnlyList<SaltedFact>?> ReadAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        if (entry.FactsCommitment is not { } commitment)
            return [];
        var subject = entry.Subject ?? throw Tampered(entry, "has facts and no person");
        if ((await snapshot.ReadSubjectAsync(subject.ToArray(), LedgerView.Mask([LedgerEventKind.Erased]), cancellationToken).ConfigureAwait(false)).Count > 0)
            return null;
        var rows = await snapshot.ReadPayloadsAsync(entry.Sequence, entry.Sequence + 1, cancellationToken).ConfigureAwait(false);
        if (rows is not [var payload])
            throw Tampered(entry, "has lost its facts, although the person was not erased");
        var key = await subjectKeys.FindAsync(subject, cancellationToken).ConfigureAwait(false)
            ?? throw new LedgerKeyException($"The key of the person of entry {entry.Sequence} of log {entry.Log} is missing, although the person was not erased. Restore the store of subject keys from its backup.");
        try
        {
            var facts = FactsBox.Open(key, entry.Log.Origin, entry.Id, payload.Box.Span);
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

    private static LedgerTamperedException Tampered(LedgerEntry entry, string what, Exception? inner = null) =>
        new($"Entry {entry.Sequence} of log {entry.Log} {what}: the database was edited. Run 'compliancekit ledger verify'.", inner);
}
