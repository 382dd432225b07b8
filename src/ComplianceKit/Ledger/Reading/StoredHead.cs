using ComplianceKit.Ledger.Merkle;
using ComplianceKit.Ledger.Stores;

namespace ComplianceKit.Ledger.Reading;

/// <summary>The head of a log as it is stored: the right edge of the tree, and the recording time of the newest entry in microseconds.</summary>
internal sealed record StoredHead(CompactRange Range, long Recorded)
{
    internal static StoredHead Empty { get; } = new(CompactRange.Empty, 0);

    internal LedgerHead Of(LogId log) => new(log, Range.Size, Range.Root());

    internal HeadRow ToRow() => new(Range.Size, Range.ToBytes(), Range.Root().AsSpan().ToArray(), Recorded);

    /// <exception cref="LedgerCorruptException">The head is lost.</exception>
    /// <exception cref="LedgerTamperedException">Its parts do not fit each other.</exception>
    internal static async ValueTask<StoredHead> ReadAsync(ILedgerSnapshot snapshot, OpenLog log, CancellationToken cancellationToken)
    {
        var row = await snapshot.ReadHeadAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new LedgerCorruptException($"'{log.Store.Location}' has lost the head of its log. Restore it from a backup that verifies.");
        try
        {
            var range = CompactRange.From(row.Size, row.Frontier.Span);
            if (!row.Root.Span.SequenceEqual(range.Root().AsSpan()))
                throw new LedgerTamperedException($"The head of log {log.Id} does not fit the right edge of its tree: '{log.Store.Location}' was edited. Run 'compliancekit ledger verify'.");
            return new(range, row.Recorded);
        }
        catch (FormatException error)
        {
            throw new LedgerTamperedException($"The head of log {log.Id} is malformed: '{log.Store.Location}' was edited. Run 'compliancekit ledger verify'.", error);
        }
    }
}
