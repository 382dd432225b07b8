using ComplianceKit.Ledger.Merkle;
using ComplianceKit.Ledger.Reading;
using ComplianceKit.Ledger.Stores;

namespace ComplianceKit.Ledger.Verification;

/// <summary>The stored parts of the tree and the stored head against those that the entries give.</summary>
internal sealed class TreeCheck(ILedgerScan scan, Findings findings)
{
    /// <summary>At each stored level, the part that is not complete yet.</summary>
    private readonly List<CompactRange> growing = [CompactRange.Empty];
    private readonly List<long> completed = [0];
    private long subtrees;

    /// <summary>Compares the subtrees that a leaf completes.</summary>
    internal async ValueTask PassAsync(Sha256Digest leaf, CancellationToken cancellationToken)
    {
        growing[0] = growing[0].Append(leaf);
        for (var level = 0; growing[level].Size == StoredTree.Width; level++)
        {
            var root = growing[level].Root();
            growing[level] = CompactRange.Empty;
            await CompareAsync(level + 1, completed[level]++, root, cancellationToken).ConfigureAwait(false);
            subtrees++;
            if (growing.Count == level + 1)
            {
                growing.Add(CompactRange.Empty);
                completed.Add(0);
            }

            growing[level + 1] = growing[level + 1].Append(root);
        }
    }

    internal async Task FinishAsync(CompactRange range, long recorded, CancellationToken cancellationToken)
    {
        findings.Demand(await scan.CountAsync(LedgerRows.Subtrees, cancellationToken).ConfigureAwait(false) == subtrees, LedgerProblemKind.Tree, null, "There are stored subtrees that no entry gives.", "存在没有对应记录的子树哈希。");
        if (await scan.ReadHeadAsync(cancellationToken).ConfigureAwait(false) is not { } head)
        {
            findings.Add(LedgerProblemKind.Tree, null, "The head of the log is missing.", "日志头缺失。");
            return;
        }

        findings.Demand(head.Size == range.Size, LedgerProblemKind.Tree, null, $"The head stands over {head.Size} entries, and there are {range.Size}.", $"日志头覆盖 {head.Size} 条，而实际有 {range.Size} 条。");
        findings.Demand(head.Root.Span.SequenceEqual(range.Root().AsSpan()), LedgerProblemKind.Tree, null, "The root of the head is not that of the entries.", "日志头的根哈希与记录不符。");
        findings.Demand(head.Frontier.Span.SequenceEqual(range.ToBytes()), LedgerProblemKind.Tree, null, "The right edge of the tree is not that of the entries.", "树的右边缘与记录不符。");
        findings.Demand(head.Recorded == Math.Max(recorded, 0), LedgerProblemKind.Tree, null, "The time of the head is not that of the newest entry.", "日志头的时间与最新记录不符。");
    }

    private async ValueTask CompareAsync(int level, long index, Sha256Digest root, CancellationToken cancellationToken)
    {
        var stored = (await scan.ReadHashesAsync([new(level, index, index + 1)], cancellationToken).ConfigureAwait(false))[0];
        findings.Demand(
            stored is [var hash] && hash.Span.SequenceEqual(root.AsSpan()),
            LedgerProblemKind.Tree,
            null,
            $"The stored root of subtree {level}/{index} is not that of its entries.",
            $"子树 {level}/{index} 存储的根哈希与其记录不符。");
    }
}
