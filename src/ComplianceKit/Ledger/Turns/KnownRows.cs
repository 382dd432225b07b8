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

    internal bool TryRetry(byte[] key, out RetryRow? retry) => retries.TryGetValue(Convert.ToHexString(key), out retry);

    internal bool TryLast(SubjectId subject, PurposeId? purpose, out long? place) => last.TryGetValue((subject, purpose), out place);

    /// <summary>Asks about drafts that are appended next: three questions, however many they are.</summary>
    internal async ValueTask AskAsync(ILedgerFence fence, IEnumerable<LedgerDraft> drafts, Func<ContactPoint, ReadOnlyMemory<byte>[]> tagsOf, Func<string, byte[]> retryKey)
    {
        var coming = drafts.ToList();
        var points = coming.SelectMany(static draft => new[] { DraftRules.Point(draft), (draft.Subject as Subject.ReachedAtPoint)?.Point }).OfType<ContactPoint>().Distinct().ToList();
        var tags = points.ConvertAll(point => tagsOf(point));
        var found = points.Count == 0 ? [] : await fence.FindOwnersAsync([.. tags.SelectMany(static own => own)], CancellationToken.None).ConfigureAwait(false);
        for (var (i, next) = (0, 0); i < points.Count; next += tags[i++].Length)
            owners[points[i]] = LedgerView.OwnerIn(found.Skip(next).Take(tags[i].Length));

        var keys = coming.Select(static draft => draft.IdempotencyKey).OfType<string>().Distinct(StringComparer.Ordinal).Select(retryKey).ToList();
        var rows = keys.Count == 0 ? [] : await fence.FindRetriesAsync(keys.ConvertAll(static key => (ReadOnlyMemory<byte>)key), CancellationToken.None).ConfigureAwait(false);
        for (var i = 0; i < keys.Count; i++)
            retries[Convert.ToHexString(keys[i])] = rows[i];

        var threads = coming.Select(draft => (Subject: Known(draft.Subject), draft.Purpose)).Where(static thread => thread.Subject is not null).Select(static thread => (thread.Subject!.Value, thread.Purpose)).Distinct().ToList();
        var places = threads.Count == 0 ? [] : await fence.FindLastAsync(threads.ConvertAll(static thread => new EntryThread(thread.Value.ToArray(), thread.Purpose?.Value, long.MaxValue)), CancellationToken.None).ConfigureAwait(false);
        for (var i = 0; i < threads.Count; i++)
            last[threads[i]] = places[i];
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
            retries[Convert.ToHexString(retry.Key.Span)] = retry;
        if (entry.Subject is { } subject)
            last[(subject, entry.Purpose)] = entry.Sequence;
    }

    private SubjectId? Known(Subject? subject) => subject switch
    {
        Subject.Known known => known.Id,
        Subject.ReachedAtPoint reached => owners.GetValueOrDefault(reached.Point),
        _ => null,
    };
}
