using ComplianceKit.Ledger.Checkpoints;
using ComplianceKit.Ledger.Merkle;
using ComplianceKit.Ledger.Sqlite;

namespace ComplianceKit.Ledger.Verification;

/// <summary>Every signed checkpoint: its signature, and its root against the entries as the walk passes its size.</summary>
internal sealed class CheckpointCheck
{
    private readonly Queue<(long Size, Sha256Digest Root)> awaited = new();
    private readonly Findings findings;

    internal CheckpointCheck(SqliteFile store, LogIdentity identity, Findings findings)
    {
        this.findings = findings;
        using var query = store.Prepare("SELECT size, note, number FROM ck_checkpoint ORDER BY size");
        while (query.Step())
        {
            Count++;
            var size = query.Int64(0);
            findings.Demand(query.Int64(2) == Count, LedgerProblemKind.Checkpoint, null, $"The checkpoint over {size} entries is numbered {query.Int64(2)} and is the {Count}th: one is missing.", $"覆盖 {size} 条记录的检查点编号为 {query.Int64(2)}，但实际是第 {Count} 个：有检查点缺失。");
            try
            {
                if (identity is not { Key: { } key, Log: { } log })
                    throw new FormatException("There is no key to check it with.");
                var checkpoint = Checkpoint.Open(query.TextOrNull(1) ?? string.Empty, log.Origin, key);
                if (checkpoint.Size != size)
                    throw new FormatException("It stands under another size.");
                awaited.Enqueue((size, checkpoint.Digest()));
            }
            catch (FormatException error)
            {
                findings.Add(LedgerProblemKind.Checkpoint, null, $"The checkpoint over {size} entries cannot be trusted: {error.Message}", $"覆盖 {size} 条记录的检查点不可信：签名或格式有误。");
            }
        }
    }

    internal int Count { get; }

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
}
