using System.Buffers.Binary;
using ComplianceKit.Ledger.Canonical;
using ComplianceKit.Ledger.Keys;

namespace ComplianceKit.Ledger.Sqlite;

/// <summary>The keyed tag of one contact point in one entry, and the salt under which the leaf commits to it.</summary>
internal sealed record PointTag(int Key, byte[] Tag, byte[] Salt)
{
    internal PointTag(TagKey key, byte[] tag)
        : this(key.Number, tag, SaltedCommitment.NewSalt())
    {
    }

    internal Sha256Digest Commitment
    {
        get
        {
            var value = new byte[sizeof(int) + Tag.Length];
            BinaryPrimitives.WriteInt32BigEndian(value, Key);
            Tag.CopyTo(value, sizeof(int));
            return SaltedCommitment.To(Salt, value);
        }
    }
}

/// <summary>Which entries are about a contact point, and whose it is.</summary>
internal sealed class StoredPoints(SqliteFile store)
{
    /// <param name="entry">The entry about the contact point.</param>
    /// <param name="point">The tag that the entry commits to.</param>
    /// <param name="isOwned">Whether the contact point is somebody's already.</param>
    /// <param name="everyTag">The tags of the contact point under every live key.</param>
    internal void Write(LedgerEntry entry, PointTag point, bool isOwned, byte[][] everyTag)
    {
        using (var insert = store.Prepare("INSERT INTO ck_point(tag, seq, key, salt) VALUES(?1, ?2, ?3, ?4)"))
            insert.Bind(1, point.Tag).Bind(2, entry.Sequence).Bind(3, point.Key).Bind(4, point.Salt).Run();
        if (entry.Subject is not { } person)
            return;

        // The first entry that names a person and a point links them; from then on only Unlinked parts them again.
        if (entry.Kind == LedgerEventKind.Unlinked)
            Unlink(everyTag, person);
        else if (!isOwned)
            Link(point, person, entry.Sequence);
    }

    /// <summary>Forgets which contact points were a person's; tags of opt-outs stay, since a refusal outlives the erasure.</summary>
    internal void Forget(SubjectId subject)
    {
        using var delete = store.Prepare("DELETE FROM ck_subject WHERE subj = ?1");
        delete.Bind(1, subject.ToArray()).Run();
    }

    private void Link(PointTag point, SubjectId subject, long sequence)
    {
        using var insert = store.Prepare("INSERT INTO ck_subject(tag, subj, seq) VALUES(?1, ?2, ?3)");
        insert.Bind(1, point.Tag).Bind(2, subject.ToArray()).Bind(3, sequence).Run();
    }

    private void Unlink(byte[][] everyTag, SubjectId subject)
    {
        foreach (var tag in everyTag)
        {
            using var delete = store.Prepare("DELETE FROM ck_subject WHERE tag = ?1 AND subj = ?2");
            delete.Bind(1, tag).Bind(2, subject.ToArray()).Run();
        }
    }
}
