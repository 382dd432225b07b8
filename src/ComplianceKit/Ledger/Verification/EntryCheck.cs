using ComplianceKit.Ledger.Canonical;
using ComplianceKit.Ledger.Keys;
using ComplianceKit.Ledger.Merkle;
using ComplianceKit.Ledger.Sqlite;

namespace ComplianceKit.Ledger.Verification;

/// <summary>Walks the entries once, from their bytes to the root, and holds everything beside them against what they say.</summary>
internal sealed class EntryCheck(SqliteFile store, LogIdentity identity, SubjectKeyStore? subjectKeys, Findings findings)
{
    private const int TellEvery = 4096;

    private readonly HashSet<SubjectId> erased = Erased(store);
    private readonly SideRows sides = new(store, identity, subjectKeys, findings);
    private readonly TreeCheck tree = new(store, findings);
    private long recorded = long.MinValue;

    internal CompactRange Range { get; private set; } = CompactRange.Empty;

    internal CheckpointCheck Checkpoints { get; } = new(store, identity, findings);

    internal long FactsOpened => sides.FactsOpened;

    internal void Run(IProgress<LedgerVerificationProgress>? progress, CancellationToken cancellationToken)
    {
        var total = store.Scalar("SELECT COUNT(*) FROM ck_entry");
        var witness = identity.Witness?.Head;
        using var query = store.Prepare("SELECT seq, kind, subj, purpose, channel, rec, leaf, entry FROM ck_entry ORDER BY seq");
        Pass(witness);
        while (query.Step())
        {
            if (Range.Size % TellEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new(LedgerVerificationStage.Entries, Range.Size, total));
            }

            var sequence = query.Int64(0);
            findings.Demand(sequence == Range.Size, LedgerProblemKind.Sequence, sequence, $"Entry {Range.Size} is missing, or entry {sequence} is one too many.", $"缺少第 {Range.Size} 条记录，或第 {sequence} 条多余。");
            var bytes = query.Bytes(7);
            var leaf = MerkleHash.Leaf(bytes);
            findings.Demand(query.Span(6).SequenceEqual(leaf.AsSpan()), LedgerProblemKind.Entry, sequence, "The stored leaf hash is not that of the bytes.", "存储的叶哈希与字节不符。");
            if (Parse(sequence, bytes) is { } content)
            {
                Compare(sequence, content, query);
                sides.Check(sequence, content, content.Subject is { } subject && erased.Contains(subject));
            }

            Range = Range.Append(leaf);
            tree.Pass(leaf);
            Pass(witness);
        }

        if (witness is not null && witness.Size > Range.Size)
            findings.Add(LedgerProblemKind.Rollback, null, $"A head over {witness.Size} entries was witnessed beside the keys; the log has {Range.Size}: it was rolled back or cut.", $"密钥旁的见证记录了 {witness.Size} 条记录，而日志只有 {Range.Size} 条：日志被回滚或截断。");
        tree.Finish(Range, recorded);
        Checkpoints.Finish(Range.Size, identity.Witness?.Checkpoints ?? 0);
        sides.Finish();
        progress?.Report(new(LedgerVerificationStage.Entries, Range.Size, total));
    }

    private static HashSet<SubjectId> Erased(SqliteFile store)
    {
        var subjects = new HashSet<SubjectId>();
        using var query = store.Prepare("SELECT subj FROM ck_entry WHERE kind = ?1 AND length(subj) = ?2");
        query.Bind(1, (long)LedgerEventKind.Erased).Bind(2, SubjectId.Size);
        while (query.Step())
            subjects.Add(SubjectId.FromBytes(query.Span(0)));
        return subjects;
    }

    /// <summary>Compares the root at this size with what others hold of it.</summary>
    private void Pass(LedgerHead? witness)
    {
        Checkpoints.Pass(Range);
        if (witness?.Size == Range.Size)
            findings.Demand(witness.Root == Range.Root(), LedgerProblemKind.Rollback, null, $"The first {Range.Size} entries are not those that were witnessed beside the keys.", $"前 {Range.Size} 条记录与密钥旁的见证不一致。");
    }

    private EntryContent? Parse(long sequence, byte[] bytes)
    {
        try
        {
            var content = EntryReader.Read(bytes);
            findings.Demand(CanonicalJson.IsCanonical(bytes), LedgerProblemKind.Entry, sequence, "The bytes are not in canonical form.", "字节不是规范形式。");
            findings.Demand(content.Log == identity.Log?.Origin, LedgerProblemKind.Entry, sequence, "The entry belongs to another log.", "该记录属于其他日志。");
            return content;
        }
        catch (FormatException error)
        {
            findings.Add(LedgerProblemKind.Entry, sequence, $"The bytes are no entry: {error.Message}", "字节无法解析为记录。");
            return null;
        }
    }

    private void Compare(long sequence, EntryContent content, SqliteStatement row)
    {
        Same(row.Int64(1) == (long)content.Kind, sequence, "kind");
        Same(content.Subject is { } subject ? row.Span(2).SequenceEqual(subject.ToArray()) : row.IsNull(2), sequence, "subj");
        Same(row.TextOrNull(3) == content.Purpose?.Value, sequence, "purpose");
        Same(row.Int64OrNull(4) == (long?)content.Channel, sequence, "channel");
        Same(row.Int64(5) == content.RecordedAt, sequence, "rec");
        findings.Demand(content.RecordedAt >= recorded, LedgerProblemKind.Order, sequence, "It was recorded before the entry before it.", "其记录时间早于前一条记录。");
        recorded = Math.Max(recorded, content.RecordedAt);
        findings.Demand(content.Previous == Previous(content, sequence), LedgerProblemKind.Order, sequence, "It does not name the entry before it about the same person and purpose.", "其指向的前一条同人同目的记录不正确。");
    }

    private long? Previous(EntryContent content, long sequence)
    {
        if (content.Subject is not { } subject)
            return null;
        using var query = store.Prepare("SELECT MAX(seq) FROM ck_entry WHERE subj = ?1 AND purpose IS ?2 AND seq < ?3");
        return query.Bind(1, subject.ToArray()).Bind(2, content.Purpose?.Value).Bind(3, sequence).Step() ? query.Int64OrNull(0) : null;
    }

    private void Same(bool same, long sequence, string column) =>
        findings.Demand(same, LedgerProblemKind.Column, sequence, $"Column '{column}' says something else than the bytes.", $"列“{column}”与字节内容不一致。");
}
