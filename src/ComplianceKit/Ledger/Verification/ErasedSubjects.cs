using ComplianceKit.Ledger.Reading;
using ComplianceKit.Ledger.Stores;

namespace ComplianceKit.Ledger.Verification;

/// <summary>Who was erased, and by which entry last.</summary>
internal static class ErasedSubjects
{
    internal static async Task<Dictionary<SubjectId, long>> ReadAsync(ILedgerScan scan, CancellationToken cancellationToken)
    {
        var erased = new Dictionary<SubjectId, long>();
        var kinds = LedgerView.Mask([LedgerEventKind.Erased]);
        for (var rows = await ReadAsync(long.MinValue).ConfigureAwait(false); rows.Count > 0; rows = await ReadAsync(Places.After(rows[^1].Entry.Sequence)).ConfigureAwait(false))
        {
            foreach (var row in rows)
            {
                if (row.Columns.Subject is { Length: SubjectId.Size } subject)
                    erased[SubjectId.FromBytes(subject.Span)] = row.Entry.Sequence;
            }

            if (rows.Count < Places.Page)
                break;
        }

        return erased;

        ValueTask<IReadOnlyList<IndexedEntryRow>> ReadAsync(long from) => scan.ScanEntriesAsync(from, kinds, Places.Page, cancellationToken);
    }
}
