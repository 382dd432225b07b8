using ComplianceKit.Ledger.Reading;
using ComplianceKit.Ledger.Stores;

namespace ComplianceKit.Ledger.Turns;

/// <summary>What the appends of one turn ask about, asked for all of them at once, and kept up to date with what the turn writes: nobody else writes meanwhile.</summary>
internal sealed class KnownRows
{
    private readonly Dictionary<ContactPoint, SubjectId?> owners = [];
    private readonly Dictionary<string, RetryRow?> retries = new(StringComparer.Ordinal);
    private readonly Dictionary<(SubjectId Subject, PurposeId? Purpose), long?> last = [];

    internal bool TryOwner(ContactPoint point, out SubjectId? owner) => owners.TryGetValue(point, out owner);

    internal bool TryRetry(byte[] key, out RetryRow? retry) => retries.TryGetValue(Name(key), out retry);

    internal bool TryLast(SubjectId subject, PurposeId? purpose, out long? place) => last.TryGetValue((subject, purpose), out place);

    /// <summary>Asks about drafts that are appended next: three questions, however many they are.</summary>
    internal async ValueTask AskAsync(ILedgerFence fence, IReadOnlyList<LedgerDraft> drafts, Func<ContactPoint, ReadOnlyMemory<byte>[]> tagsOf, Func<string, byte[]> retryKey)
    {
        var points = drafts.SelectMany(static draft => new[] { DraftRules.Point(draft), (draft.Subject as Subject.ReachedAtPoint)?.Point }).OfType<ContactPoint>().Distinct().ToList();
        await AskOwnersAsync(fence, points, points.ConvertAll(point => tagsOf(point))).ConfigureAwait(false);
        var keys = drafts.Select(static draft => draft.IdempotencyKey).OfType<string>().Distinct(StringComparer.Ordinal).Select(key => (ReadOnlyMemory<byte>)retryKey(key)).ToList();
        await AskRetriesAsync(fence, keys).ConfigureAwait(false);
        var threads = drafts.Where(draft => Known(draft.Subject) is not null).Select(draft => (Known(draft.Subject)!.Value, draft.Purpose)).Distinct().ToList();
        await AskLastAsync(fence, threads).ConfigureAwait(false);
    }

    /// <summary>Takes over what an append wrote.</summary>
    internal void Wrote(LedgerAppend append, LedgerEntry entry, ContactPoint? point)
    {
        if (append.Erasure is not null)
            owners.Clear();
        else if (point is not null && append.Unlinked.Count > 0)
            owners.Remove(point);
        else if (point is not null && append.Owner is not null)
            owners[point] = entry.Subject;
        if (append.Retry is { } retry)
            retries[Name(retry.Key)] = retry;
        if (entry.Subject is { } subject)
            last[(subject, entry.Purpose)] = entry.Sequence;
    }

    private async ValueTask AskOwnersAsync(ILedgerFence fence, List<ContactPoint> points, List<ReadOnlyMemory<byte>[]> tags)
    {
        if (points.Count == 0)
            return;
        var found = await fence.FindOwnersAsync([.. tags.SelectMany(static own => own)], CancellationToken.None).ConfigureAwait(false);
        for (var (i, next) = (0, 0); i < points.Count; next += tags[i++].Length)
            owners[points[i]] = LedgerView.OwnerIn(found.Skip(next).Take(tags[i].Length));
    }

    private async ValueTask AskRetriesAsync(ILedgerFence fence, List<ReadOnlyMemory<byte>> keys)
    {
        if (keys.Count == 0)
            return;
        var found = await fence.FindRetriesAsync(keys, CancellationToken.None).ConfigureAwait(false);
        for (var i = 0; i < keys.Count; i++)
            retries[Name(keys[i])] = found[i];
    }

    private async ValueTask AskLastAsync(ILedgerFence fence, List<(SubjectId Subject, PurposeId? Purpose)> threads)
    {
        if (threads.Count == 0)
            return;
        var found = await fence.FindLastAsync(threads.ConvertAll(static thread => new EntryThread(thread.Subject.ToArray(), thread.Purpose?.Value, long.MaxValue)), CancellationToken.None).ConfigureAwait(false);
        for (var i = 0; i < threads.Count; i++)
            last[threads[i]] = found[i];
    }

    private static string Name(ReadOnlyMemory<byte> key) => Convert.ToHexString(key.Span);

    private SubjectId? Known(Subject? subject) => subject switch
    {
        Subject.Known known => known.Id,
        Subject.ReachedAtPoint reached => owners.GetValueOrDefault(reached.Point),
        _ => null,
    };
}
