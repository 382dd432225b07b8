using ComplianceKit.Ledger.Canonical;
using ComplianceKit.Ledger.Keys;
using ComplianceKit.Ledger.Merkle;
using ComplianceKit.Ledger.Stores;

namespace ComplianceKit.Ledger.Verification;

/// <summary>Walks the entries once, from their bytes to the root, and holds everything beside them against what they say.</summary>
internal sealed class EntryCheck(ILedgerScan scan, LogIdentity identity, SubjectKeyStore? subjectKeys, Findings findings)
{
    private const int TellEvery = 4096;

    private readonly SideRows sides = new(scan, identity, subjectKeys, findings);
    private readonly TreeCheck tree = new(scan, findings);
    private readonly CheckpointCheck checkpoints = new(identity, findings);
    private long recorded = long.MinValue;
    private long told;

    internal CompactRange Range { get; private set; } = CompactRange.Empty;

    internal int Checkpoints => checkpoints.Count;

    internal long SignedEntries => checkpoints.SignedEntries;

    internal long FactsOpened => sides.FactsOpened;

    internal async Task RunAsync(IReadOnlyDictionary<SubjectId, long> erased, IProgress<LedgerVerificationProgress>? progress, CancellationToken cancellationToken)
    {
        await checkpoints.ReadAsync(scan, cancellationToken).ConfigureAwait(false);
        var total = await scan.CountAsync(LedgerRows.Entries, cancellationToken).ConfigureAwait(false);
        var witness = identity.Witness?.Head;
        Pass(witness);
        var from = long.MinValue;
        IReadOnlyList<IndexedEntryRow> rows;
        do
        {
            Tell(progress, total);
            cancellationToken.ThrowIfCancellationRequested();
            rows = await scan.ScanEntriesAsync(from, kinds: -1, Places.Page, cancellationToken).ConfigureAwait(false);
            if (rows.Count == 0)
                break;
            await CheckAsync(rows, erased, witness, cancellationToken).ConfigureAwait(false);
            from = Places.After(rows[^1].Entry.Sequence);
        }
        while (rows.Count == Places.Page);

        if (witness is not null && witness.Size > Range.Size)
            findings.Add(LedgerProblemKind.Rollback, null, $"A head over {witness.Size} entries was witnessed beside the keys; the log has {Range.Size}: it was rolled back or cut.", $"密钥旁的见证记录了 {witness.Size} 条记录，而日志只有 {Range.Size} 条：日志被回滚或截断。");
        await tree.FinishAsync(Range, recorded, cancellationToken).ConfigureAwait(false);
        checkpoints.Finish(Range.Size, identity.Witness?.Checkpoints ?? 0);
        await sides.FinishAsync(cancellationToken).ConfigureAwait(false);
        progress?.Report(new(LedgerVerificationStage.Entries, Range.Size, total));
    }

    private void Tell(IProgress<LedgerVerificationProgress>? progress, long total)
    {
        if (Range.Size < told)
            return;
        progress?.Report(new(LedgerVerificationStage.Entries, Range.Size, total));
        told = Range.Size + TellEvery;
    }

    private async ValueTask CheckAsync(IReadOnlyList<IndexedEntryRow> rows, IReadOnlyDictionary<SubjectId, long> erased, LedgerHead? witness, CancellationToken cancellationToken)
    {
        await sides.ReadAsync(rows[0].Entry.Sequence, Places.After(rows[^1].Entry.Sequence), cancellationToken).ConfigureAwait(false);
        var contents = new EntryContent?[rows.Count];
        for (var i = 0; i < contents.Length; i++)
            contents[i] = Parse(rows[i].Entry);
        var previous = await PreviousAsync(rows, contents, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < contents.Length; i++)
        {
            var (row, columns) = (rows[i].Entry, rows[i].Columns);
            var sequence = row.Sequence;
            findings.Demand(sequence == Range.Size, LedgerProblemKind.Sequence, sequence, $"Entry {Range.Size} is missing, or entry {sequence} is one too many.", $"缺少第 {Range.Size} 条记录，或第 {sequence} 条多余。");
            var leaf = MerkleHash.Leaf(row.Bytes.Span);
            findings.Demand(row.Leaf.Span.SequenceEqual(leaf.AsSpan()), LedgerProblemKind.Entry, sequence, "The stored leaf hash is not that of the bytes.", "存储的叶哈希与字节不符。");
            if (contents[i] is { } content)
            {
                Compare(sequence, content, columns, previous[i]);
                sides.Check(sequence, content, content.Subject is { } subject && erased.ContainsKey(subject));
            }

            Range = Range.Append(leaf);
            await tree.PassAsync(leaf, cancellationToken).ConfigureAwait(false);
            Pass(witness);
        }
    }

    /// <summary>Compares the root at this size with what others hold of it.</summary>
    private void Pass(LedgerHead? witness)
    {
        checkpoints.Pass(Range);
        if (witness?.Size == Range.Size)
            findings.Demand(witness.Root == Range.Root(), LedgerProblemKind.Rollback, null, $"The first {Range.Size} entries are not those that were witnessed beside the keys.", $"前 {Range.Size} 条记录与密钥旁的见证不一致。");
    }

    private EntryContent? Parse(EntryRow row)
    {
        try
        {
            var content = EntryReader.Read(row.Bytes.Span);
            findings.Demand(CanonicalJson.IsCanonical(row.Bytes.Span), LedgerProblemKind.Entry, row.Sequence, "The bytes are not in canonical form.", "字节不是规范形式。");
            findings.Demand(content.Log == identity.Log?.Origin, LedgerProblemKind.Entry, row.Sequence, "The entry belongs to another log.", "该记录属于其他日志。");
            return content;
        }
        catch (FormatException error)
        {
            findings.Add(LedgerProblemKind.Entry, row.Sequence, $"The bytes are no entry: {error.Message}", "字节无法解析为记录。");
            return null;
        }
    }

    /// <summary>For every entry, the last one before it about the same person and purpose.</summary>
    private async ValueTask<long?[]> PreviousAsync(IReadOnlyList<IndexedEntryRow> rows, EntryContent?[] contents, CancellationToken cancellationToken)
    {
        var threads = new List<EntryThread>();
        for (var i = 0; i < contents.Length; i++)
        {
            if (contents[i] is { Subject: { } subject } content)
                threads.Add(new(subject.ToArray(), content.Purpose?.Value, rows[i].Entry.Sequence));
        }

        var last = threads.Count == 0 ? [] : await scan.FindLastAsync(threads, cancellationToken).ConfigureAwait(false);
        var previous = new long?[contents.Length];
        for (var (i, asked) = (0, 0); i < contents.Length; i++)
        {
            if (contents[i] is { Subject: not null })
                previous[i] = last[asked++];
        }

        return previous;
    }

    private void Compare(long sequence, EntryContent content, EntryColumns columns, long? previous)
    {
        Same(columns.Kind == (long)content.Kind, sequence, "kind");
        Same(content.Subject is { } subject ? columns.Subject is { } stored && stored.Span.SequenceEqual(subject.ToArray()) : columns.Subject is null, sequence, "subj");
        Same(columns.Purpose == content.Purpose?.Value, sequence, "purpose");
        Same(columns.Channel == (long?)content.Channel, sequence, "channel");
        Same(columns.Recorded == content.RecordedAt, sequence, "rec");
        findings.Demand(content.RecordedAt >= recorded, LedgerProblemKind.Order, sequence, "It was recorded before the entry before it.", "其记录时间早于前一条记录。");
        recorded = Math.Max(recorded, content.RecordedAt);
        findings.Demand(content.Previous == previous, LedgerProblemKind.Order, sequence, "It does not name the entry before it about the same person and purpose.", "其指向的前一条同人同目的记录不正确。");
    }

    private void Same(bool same, long sequence, string column) =>
        findings.Demand(same, LedgerProblemKind.Column, sequence, $"Column '{column}' says something else than the bytes.", $"列“{column}”与字节内容不一致。");
}
