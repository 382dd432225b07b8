using ComplianceKit.Ledger.Stores;

namespace ComplianceKit.Ledger.Verification;

/// <summary>Whose a contact point is, folded again from the entries, against the rows that answer it.</summary>
internal sealed class PointCheck(ILedgerScan scan, IReadOnlyDictionary<SubjectId, long> erased, Findings findings)
{
    private readonly List<OwnerRow> expected = [];
    private long owners;

    internal async Task RunAsync(IProgress<LedgerVerificationProgress>? progress, CancellationToken cancellationToken)
    {
        var total = await scan.CountAsync(LedgerRows.Points, cancellationToken).ConfigureAwait(false);
        var done = 0L;
        var point = new Ownership(erased) { Tag = default };
        TaggedEntry? last = null;
        IReadOnlyList<TaggedEntry> rows;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new(LedgerVerificationStage.Points, done, total));
            rows = await scan.ScanTagsAsync(last, Places.Page, cancellationToken).ConfigureAwait(false);
            foreach (var row in rows)
            {
                if (!row.Tag.Span.SequenceEqual(point.Tag.Span))
                {
                    Expect(point);
                    point = new(erased) { Tag = row.Tag };
                }

                point.Pass(row);
                last = row;
            }

            done += rows.Count;
            await CompareAsync(cancellationToken).ConfigureAwait(false);
        }
        while (rows.Count == Places.Page);

        Expect(point);
        await CompareAsync(cancellationToken).ConfigureAwait(false);
        findings.Demand(await scan.CountAsync(LedgerRows.Owners, cancellationToken).ConfigureAwait(false) == owners, LedgerProblemKind.Owner, null, "Contact points have owners that no entry gives them.", "存在没有记录依据的联系方式归属。");
        progress?.Report(new(LedgerVerificationStage.Points, total, total));
    }

    private void Expect(Ownership point)
    {
        if (point.Finish() is not { } owner)
            return;
        owners++;
        expected.Add(owner);
    }

    private async ValueTask CompareAsync(CancellationToken cancellationToken)
    {
        if (expected.Count == 0)
            return;
        var found = await scan.FindOwnersAsync(expected.ConvertAll(static owner => owner.Tag), cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < expected.Count; i++)
        {
            var owner = expected[i];
            findings.Demand(
                found[i] is { } stored && stored.Subject.Span.SequenceEqual(owner.Subject.Span) && stored.Sequence == owner.Sequence,
                LedgerProblemKind.Owner,
                owner.Sequence,
                "The contact point of this entry has another owner, or none, than the entries give it.",
                "该记录的联系方式归属与记录推导结果不一致。");
        }

        expected.Clear();
    }

    /// <summary>The owner of one contact point: the first person an entry names with it, until unlinked or erased.</summary>
    private sealed class Ownership(IReadOnlyDictionary<SubjectId, long> erased)
    {
        private (SubjectId Subject, long Sequence)? current;

        internal required ReadOnlyMemory<byte> Tag { get; init; }

        internal void Pass(TaggedEntry entry)
        {
            if (entry.Subject is not { Length: SubjectId.Size } bytes)
                return;
            Erase(before: entry.Sequence);
            var subject = SubjectId.FromBytes(bytes.Span);
            if (entry.Kind != (long)LedgerEventKind.Unlinked)
                current ??= (subject, entry.Sequence);
            else if (current?.Subject == subject)
                current = null;
        }

        /// <summary>The row that there should be; null if the point is nobody's.</summary>
        internal OwnerRow? Finish()
        {
            Erase(before: long.MaxValue);
            return current is { } owner ? new(Tag, owner.Subject.ToArray(), owner.Sequence) : null;
        }

        private void Erase(long before)
        {
            if (current is { } owner && erased.TryGetValue(owner.Subject, out var erasure) && erasure > owner.Sequence && erasure < before)
                current = null;
        }
    }
}
