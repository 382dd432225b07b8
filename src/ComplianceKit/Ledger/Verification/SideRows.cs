using System.Security.Cryptography;
using ComplianceKit.Ledger.Canonical;
using ComplianceKit.Ledger.Keys;
using ComplianceKit.Ledger.Sqlite;

namespace ComplianceKit.Ledger.Verification;

/// <summary>The erasable rows beside the entries: each must be the one its entry commits to, and only an erased person's may be gone.</summary>
internal sealed class SideRows(SqliteFile store, LogIdentity identity, SubjectKeyStore? subjectKeys, Findings findings)
{
    private long points;
    private long retries;
    private long payloads;

    internal long FactsOpened { get; private set; }

    internal void Check(long sequence, EntryContent content, bool isErased)
    {
        CheckPoint(sequence, content, isErased && content.Kind is not (LedgerEventKind.OptedOut or LedgerEventKind.OptOutLifted));
        CheckRetry(sequence, content, isErased);
        CheckFacts(sequence, content, isErased);
    }

    internal void Finish()
    {
        findings.Demand(store.Scalar("SELECT COUNT(*) FROM ck_point") == points, LedgerProblemKind.Point, null, "There are tags of contact points that no entry commits to.", "存在没有记录承诺的联系方式标签。");
        findings.Demand(store.Scalar("SELECT COUNT(*) FROM ck_retry") == retries, LedgerProblemKind.Retry, null, "There are rows about retries that no entry commits to.", "存在没有记录承诺的重试行。");
        findings.Demand(store.Scalar("SELECT COUNT(*) FROM ck_payload") == payloads, LedgerProblemKind.Facts, null, "There are facts that no entry commits to.", "存在没有记录承诺的加密内容。");
    }

    private void CheckPoint(long sequence, EntryContent content, bool mayBeGone)
    {
        using var query = store.Prepare("SELECT key, tag, salt FROM ck_point WHERE seq = ?1");
        if (!query.Bind(1, sequence).Step())
        {
            findings.Demand(content.PointCommitment is null || mayBeGone, LedgerProblemKind.Point, sequence, "The tag of its contact point is gone, although nobody was erased.", "其联系方式标签缺失，但并无删除记录。");
            return;
        }

        points++;
        findings.Demand(
            content.PointCommitment is { } commitment && query.Span(2).Length == SaltedCommitment.SaltSize && new PointTag((int)query.Int64(0), query.Bytes(1), query.Bytes(2)).Commitment == commitment,
            LedgerProblemKind.Point,
            sequence,
            "The tag of its contact point is not the one it commits to.",
            "其联系方式标签与承诺不符。");
    }

    private void CheckRetry(long sequence, EntryContent content, bool mayBeGone)
    {
        using var query = store.Prepare("SELECT salt, key, content FROM ck_retry WHERE seq = ?1");
        if (!query.Bind(1, sequence).Step())
        {
            findings.Demand(content.RetryCommitment is null || mayBeGone, LedgerProblemKind.Retry, sequence, "The row that recognises its retries is gone.", "识别其重试的行缺失。");
            return;
        }

        retries++;
        findings.Demand(
            content.RetryCommitment is { } commitment && query.Span(0).Length == SaltedCommitment.SaltSize && RetryCommitment.Of(query.Span(0), query.Span(1), query.Span(2)) == commitment,
            LedgerProblemKind.Retry,
            sequence,
            "The row that recognises its retries is not the one it commits to.",
            "识别其重试的行与承诺不符。");
    }

    private void CheckFacts(long sequence, EntryContent content, bool mayBeGone)
    {
        using var query = store.Prepare("SELECT box FROM ck_payload WHERE seq = ?1");
        if (!query.Bind(1, sequence).Step())
        {
            findings.Demand(content.FactsCommitment is null || mayBeGone, LedgerProblemKind.Facts, sequence, "Its facts are gone, although the person was not erased.", "其加密内容缺失，但该个人并未被删除。");
            return;
        }

        payloads++;
        if (content is not { FactsCommitment: { } commitment, Subject: { } subject })
            findings.Add(LedgerProblemKind.Facts, sequence, "It has facts that it does not commit to.", "其加密内容没有对应的承诺。");
        else if (subjectKeys is not null && !mayBeGone)
            Open(sequence, content, subject, commitment, query.Span(0));
    }

    private void Open(long sequence, EntryContent content, SubjectId subject, Sha256Digest commitment, ReadOnlySpan<byte> box)
    {
        try
        {
            var key = subjectKeys!.Find(subject);
            if (key is null)
            {
                findings.Add(LedgerProblemKind.Facts, sequence, "The key of its person is missing, although the person was not erased.", "该个人的密钥缺失，但并未被删除。");
                return;
            }

            var facts = FactsBox.Open(key, identity.Log!.Origin, content.Id, box);
            findings.Demand(SaltedCommitment.ToFacts(facts) == commitment, LedgerProblemKind.Facts, sequence, "Its facts are not those it commits to.", "其加密内容与承诺不符。");
            FactsOpened++;
        }
        catch (Exception error) when (error is CryptographicException or LedgerKeyException)
        {
            findings.Add(LedgerProblemKind.Facts, sequence, "Its facts do not open under the key of its person: facts or key were edited.", "其加密内容无法用该个人的密钥打开：内容或密钥被改动。");
        }
    }
}
