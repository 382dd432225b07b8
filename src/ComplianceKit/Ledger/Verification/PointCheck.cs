using ComplianceKit.Ledger.Sqlite;

namespace ComplianceKit.Ledger.Verification;

/// <summary>Whose a contact point is, folded again from the entries, against the table that answers it.</summary>
internal static class PointCheck
{
    private const int TellEvery = 4096;

    internal static void Run(SqliteFile store, Findings findings, IProgress<LedgerVerificationProgress>? progress, CancellationToken cancellationToken)
    {
        var total = store.Scalar("SELECT COUNT(*) FROM ck_point");
        var (done, owners) = (0L, 0L);
        var erasures = Erasures(store);
        var owner = new Ownership(erasures);
        using var query = store.Prepare("SELECT p.tag, p.seq, e.kind, e.subj FROM ck_point p LEFT JOIN ck_entry e ON e.seq = p.seq ORDER BY p.tag, p.seq");
        while (query.Step())
        {
            if (done++ % TellEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new(LedgerVerificationStage.Points, done, total));
            }

            if (!query.Span(0).SequenceEqual(owner.Tag))
            {
                owners += owner.Compare(store, findings);
                owner = new Ownership(erasures) { Tag = query.Bytes(0) };
            }

            owner.Pass(query.Int64(1), (LedgerEventKind)query.Int64(2), query.Span(3));
        }

        owners += owner.Compare(store, findings);
        findings.Demand(store.Scalar("SELECT COUNT(*) FROM ck_subject") == owners, LedgerProblemKind.Owner, null, "Contact points have owners that no entry gives them.", "存在没有记录依据的联系方式归属。");
        progress?.Report(new(LedgerVerificationStage.Points, total, total));
    }

    private static Dictionary<SubjectId, long> Erasures(SqliteFile store)
    {
        var erasures = new Dictionary<SubjectId, long>();
        using var query = store.Prepare("SELECT subj, MAX(seq) FROM ck_entry WHERE kind = ?1 AND length(subj) = ?2 GROUP BY subj");
        query.Bind(1, (long)LedgerEventKind.Erased).Bind(2, SubjectId.Size);
        while (query.Step())
            erasures[SubjectId.FromBytes(query.Span(0))] = query.Int64(1);
        return erasures;
    }

    /// <summary>The owner of one contact point: the first person an entry names with it, until unlinked or erased.</summary>
    private sealed class Ownership(Dictionary<SubjectId, long> erasures)
    {
        private (SubjectId Subject, long Sequence)? current;

        internal byte[] Tag { get; init; } = [];

        internal void Pass(long sequence, LedgerEventKind kind, ReadOnlySpan<byte> subjectBytes)
        {
            if (subjectBytes.Length != SubjectId.Size)
                return;
            Erase(before: sequence);
            var subject = SubjectId.FromBytes(subjectBytes);
            if (kind != LedgerEventKind.Unlinked)
                current ??= (subject, sequence);
            else if (current?.Subject == subject)
                current = null;
        }

        /// <summary>Compares with the table; 1 if the point has an owner.</summary>
        internal long Compare(SqliteFile store, Findings findings)
        {
            Erase(before: long.MaxValue);
            if (current is not { } owner)
                return 0;
            using var query = store.Prepare("SELECT subj, seq FROM ck_subject WHERE tag = ?1");
            findings.Demand(
                query.Bind(1, Tag).Step() && query.Span(0).SequenceEqual(owner.Subject.ToArray()) && query.Int64(1) == owner.Sequence,
                LedgerProblemKind.Owner,
                owner.Sequence,
                "The contact point of this entry has another owner, or none, than the entries give it.",
                "该记录的联系方式归属与记录推导结果不一致。");
            return 1;
        }

        private void Erase(long before)
        {
            if (current is { } owner && erasures.TryGetValue(owner.Subject, out var erasure) && erasure > owner.Sequence && erasure < before)
                current = null;
        }
    }
}
