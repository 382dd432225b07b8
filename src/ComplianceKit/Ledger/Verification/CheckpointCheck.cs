using ComplianceKit.Ledger.Checkpoints;
using ComplianceKit.Ledger.Merkle;
using ComplianceKit.Ledger.Stores;

namespace ComplianceKit.Ledger.Verification;

/// <summary>Every signed checkpoint: its signature, and its root against the entries as the walk passes its size.</summary>
internal sealed class CheckpointCheck(LogIdentity identity, Findings findings)
{
    private readonly Queue<(long Size, Sha256Digest Root)> awaited = new();

    internal async Task ReadAsync(ILedgerScan scan, CancellationToken cancellationToken)
    {
        var from = long.MinValue;
        IReadOnlyList<CheckpointRow> rows;
        do
        {
            rows = await scan.ScanCheckpointsAsync(from, Places.Page, cancellationToken).ConfigureAwait(false);
            foreach (var row in rows)
                Open(row);
            if (rows.Count > 0)
                from = Places.After(rows[^1].Size);
        }
        while (rows.Count == Places.Page);
    }

    internal int Count { get; private set; }

    /// <summary>How many entries the newest good checkpoint covers.</summary>
    internal long SignedEntries { get; private set; }

    internal void Pass(CompactRange range)
    {
        while (awaited.TryPeek(out var next) && next.Size <= range.Size)
        {
            awaited.Dequeue();
            if (next.Size == range.Size && next.Root == range.Root())
                SignedEntries = next.Size;
            else
                findings.Add(LedgerProblemKind.Checkpoint, null, $"The first {next.Size} entries are not those that were signed.", $"前 {next.Size} 条记录与已签名的内容不一致。");
        }
    }

    internal void Finish(long size, long witnessed)
    {
        findings.Demand(Count >= witnessed, LedgerProblemKind.Rollback, null, $"{witnessed} checkpoints had been signed, as the witness beside the keys says; there are {Count}.", $"密钥旁的见证表明已签署 {witnessed} 个检查点，现仅有 {Count} 个。");
        foreach (var (signed, _) in awaited)
            findings.Add(LedgerProblemKind.Rollback, null, $"A checkpoint over {signed} entries was signed; the log has {size}: it was rolled back or cut.", $"曾签署覆盖 {signed} 条记录的检查点，而日志只有 {size} 条：日志被回滚或截断。");
    }

    private void Open(CheckpointRow row)
    {
        Count++;
        findings.Demand(row.Number == Count, LedgerProblemKind.Checkpoint, null, $"The checkpoint over {row.Size} entries is numbered {row.Number} and is the {Count}th: one is missing.", $"覆盖 {row.Size} 条记录的检查点编号为 {row.Number}，但实际是第 {Count} 个：有检查点缺失。");
        try
        {
            if (identity is not { Key: { } key, Log: { } log })
                throw new FormatException("There is no key to check it with.");
            var checkpoint = Checkpoint.Open(row.Note ?? string.Empty, log.Origin, key);
            if (checkpoint.Size != row.Size)
                throw new FormatException("It stands under another size.");
            awaited.Enqueue((row.Size, checkpoint.Digest()));
        }
        catch (FormatException error)
        {
            findings.Add(LedgerProblemKind.Checkpoint, null, $"The checkpoint over {row.Size} entries cannot be trusted: {error.Message}", $"覆盖 {row.Size} 条记录的检查点不可信：签名或格式有误。");
        }
    }
}
