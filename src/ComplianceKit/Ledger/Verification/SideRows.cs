using System.Security.Cryptography;
using ComplianceKit.Ledger.Canonical;
using ComplianceKit.Ledger.Keys;
using ComplianceKit.Ledger.Stores;
using ComplianceKit.Ledger.Turns;

namespace ComplianceKit.Ledger.Verification;

/// <summary>The erasable rows beside the entries: each must be the one its entry commits to, and only an erased person's may be gone.</summary>
internal sealed class SideRows(ILedgerScan scan, LogIdentity identity, SubjectKeyStore? subjectKeys, Findings findings)
{
    private Dictionary<long, PointRow> pointsAt = [];
    private Dictionary<long, RetryRow> retriesAt = [];
    private Dictionary<long, PayloadRow> payloadsAt = [];
    private long points;
    private long retries;
    private long payloads;

    internal long FactsOpened { get; private set; }

    /// <summary>Reads the rows of the entries at the places [from, to), which are checked next.</summary>
    internal async ValueTask ReadAsync(long from, long to, CancellationToken cancellationToken)
    {
        pointsAt = (await scan.ScanPointsAsync(from, to, cancellationToken).ConfigureAwait(false)).ToDictionary(static point => point.Sequence);
        retriesAt = (await scan.ScanRetriesAsync(from, to, cancellationToken).ConfigureAwait(false)).ToDictionary(static retry => retry.Sequence);
        payloadsAt = (await scan.ReadPayloadsAsync(from, to, cancellationToken).ConfigureAwait(false)).ToDictionary(static payload => payload.Sequence);
    }

    internal void Check(long sequence, EntryContent content, bool isErased)
    {
        CheckPoint(sequence, content, isErased && content.Kind is not (LedgerEventKind.OptedOut or LedgerEventKind.OptOutLifted));
        CheckRetry(sequence, content, isErased);
        CheckFacts(sequence, content, isErased);
    }

    internal async Task FinishAsync(CancellationToken cancellationToken)
    {
        await DemandAsync(LedgerRows.Points, points, LedgerProblemKind.Point, "There are tags of contact points that no entry commits to.", "存在没有记录承诺的联系方式标签。", cancellationToken).ConfigureAwait(false);
        await DemandAsync(LedgerRows.Retries, retries, LedgerProblemKind.Retry, "There are rows about retries that no entry commits to.", "存在没有记录承诺的重试行。", cancellationToken).ConfigureAwait(false);
        await DemandAsync(LedgerRows.Payloads, payloads, LedgerProblemKind.Facts, "There are facts that no entry commits to.", "存在没有记录承诺的加密内容。", cancellationToken).ConfigureAwait(false);
    }

    private async Task DemandAsync(LedgerRows rows, long checkedRows, LedgerProblemKind kind, string english, string chinese, CancellationToken cancellationToken) =>
        findings.Demand(await scan.CountAsync(rows, cancellationToken).ConfigureAwait(false) == checkedRows, kind, null, english, chinese);

    private void CheckPoint(long sequence, EntryContent content, bool mayBeGone)
    {
        if (!pointsAt.TryGetValue(sequence, out var point))
        {
            findings.Demand(content.PointCommitment is null || mayBeGone, LedgerProblemKind.Point, sequence, "The tag of its contact point is gone, although nobody was erased.", "其联系方式标签缺失，但并无删除记录。");
            return;
        }

        points++;
        findings.Demand(
            content.PointCommitment is { } commitment && point is { Salt.Length: SaltedCommitment.SaltSize, Key: >= int.MinValue and <= int.MaxValue } && PointCommitment.Of(point) == commitment,
            LedgerProblemKind.Point,
            sequence,
            "The tag of its contact point is not the one it commits to.",
            "其联系方式标签与承诺不符。");
    }

    private void CheckRetry(long sequence, EntryContent content, bool mayBeGone)
    {
        if (!retriesAt.TryGetValue(sequence, out var retry))
        {
            findings.Demand(content.RetryCommitment is null || mayBeGone, LedgerProblemKind.Retry, sequence, "The row that recognises its retries is gone.", "识别其重试的行缺失。");
            return;
        }

        retries++;
        findings.Demand(
            content.RetryCommitment is { } commitment && retry.Salt.Length == SaltedCommitment.SaltSize && RetryCommitment.Of(retry) == commitment,
            LedgerProblemKind.Retry,
            sequence,
            "The row that recognises its retries is not the one it commits to.",
            "识别其重试的行与承诺不符。");
    }

    private void CheckFacts(long sequence, EntryContent content, bool mayBeGone)
    {
        if (!payloadsAt.TryGetValue(sequence, out var payload))
        {
            findings.Demand(content.FactsCommitment is null || mayBeGone, LedgerProblemKind.Facts, sequence, "Its facts are gone, although the person was not erased.", "其加密内容缺失，但该个人并未被删除。");
            return;
        }

        payloads++;
        if (content is not { FactsCommitment: { } commitment, Subject: { } subject })
            findings.Add(LedgerProblemKind.Facts, sequence, "It has facts that it does not commit to.", "其加密内容没有对应的承诺。");
        else if (subjectKeys is not null && !mayBeGone)
            Open(sequence, content, subject, commitment, payload.Box.Span);
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
