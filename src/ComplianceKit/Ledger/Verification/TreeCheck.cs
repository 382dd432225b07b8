using ComplianceKit.Ledger.Merkle;
using ComplianceKit.Ledger.Sqlite;

namespace ComplianceKit.Ledger.Verification;

/// <summary>The stored parts of the tree and the stored head against those that the entries give.</summary>
internal sealed class TreeCheck(SqliteFile store, Findings findings)
{
    /// <summary>At each stored level, the part that is not complete yet.</summary>
    private readonly List<CompactRange> growing = [CompactRange.Empty];
    private readonly List<long> completed = [0];
    private long subtrees;

    /// <summary>Compares the subtrees that a leaf completes.</summary>
    internal void Pass(Sha256Digest leaf)
    {
        growing[0] = growing[0].Append(leaf);
        for (var level = 0; growing[level].Size == StoredNodes.Width; level++)
        {
            var root = growing[level].Root();
            growing[level] = CompactRange.Empty;
            Compare(level + 1, completed[level]++, root);
            subtrees++;
            if (growing.Count == level + 1)
            {
                growing.Add(CompactRange.Empty);
                completed.Add(0);
            }

            growing[level + 1] = growing[level + 1].Append(root);
        }
    }

    internal void Finish(CompactRange range, long recorded)
    {
        findings.Demand(store.Scalar("SELECT COUNT(*) FROM ck_subtree") == subtrees, LedgerProblemKind.Tree, null, "There are stored subtrees that no entry gives.", "存在没有对应记录的子树哈希。");
        using var query = store.Prepare("SELECT size, frontier, root, recorded FROM ck_head");
        if (!query.Step())
        {
            findings.Add(LedgerProblemKind.Tree, null, "The head of the log is missing.", "日志头缺失。");
            return;
        }

        findings.Demand(query.Int64(0) == range.Size, LedgerProblemKind.Tree, null, $"The head stands over {query.Int64(0)} entries, and there are {range.Size}.", $"日志头覆盖 {query.Int64(0)} 条，而实际有 {range.Size} 条。");
        findings.Demand(query.Span(2).SequenceEqual(range.Root().AsSpan()), LedgerProblemKind.Tree, null, "The root of the head is not that of the entries.", "日志头的根哈希与记录不符。");
        findings.Demand(query.Span(1).SequenceEqual(range.ToBytes()), LedgerProblemKind.Tree, null, "The right edge of the tree is not that of the entries.", "树的右边缘与记录不符。");
        findings.Demand(query.Int64(3) == Math.Max(recorded, 0), LedgerProblemKind.Tree, null, "The time of the head is not that of the newest entry.", "日志头的时间与最新记录不符。");
    }

    private void Compare(int level, long index, Sha256Digest root)
    {
        using var query = store.Prepare("SELECT root FROM ck_subtree WHERE level = ?1 AND idx = ?2");
        findings.Demand(
            query.Bind(1, level).Bind(2, index).Step() && query.Span(0).SequenceEqual(root.AsSpan()),
            LedgerProblemKind.Tree,
            null,
            $"The stored root of subtree {level}/{index} is not that of its entries.",
            $"子树 {level}/{index} 存储的根哈希与其记录不符。");
    }
}
