using System.Collections.Immutable;
using ComplianceKit.Consent;
using ComplianceKit.Ledger.Canonical;
using ComplianceKit.Ledger.Keys;
using ComplianceKit.Ledger.Stores;

namespace ComplianceKit.Ledger.Reading;

/// <summary>Reads of one snapshot.</summary>
internal class LedgerView(ILedgerSnapshot snapshot, OpenLog log, ISubjectKeys subjectKeys, StoredHead head, DateTimeOffset now) : ILedgerView
{
    private readonly Dictionary<ContactPoint, ReadOnlyMemory<byte>[]> tags = [];
    private bool isOver;

    public virtual LedgerHead Head => field ??= head.Of(log.Id);

    public DateTimeOffset Now { get; } = now;

    protected LogId Log => log.Id;

    protected LedgerKeys Keys => log.Keys;

    private ILedgerSnapshot Snapshot => isOver ? throw new InvalidOperationException("A view of the ledger is used after the call that handed it out; finish its work inside that call.") : snapshot;

    public ValueTask<SubjectId?> FindSubjectAsync(Subject subject, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject switch
        {
            Subject.Known known => new(known.Id),
            Subject.ReachedAtPoint reached => OwnerAsync(reached.Point, cancellationToken),
            _ => throw new ArgumentException("A subject is reached at a contact point, or known by its pseudonym.", nameof(subject)),
        };
    }

    public async ValueTask<ConsentState> GetConsentAsync(Subject subject, PurposeId purpose, DateTimeOffset? asOf, DateTimeOffset? asKnownAt, CancellationToken cancellationToken)
    {
        var (at, known) = (asOf ?? Now, asKnownAt ?? Now);
        var person = await FindSubjectAsync(subject, cancellationToken).ConfigureAwait(false);
        var entries = person is { } id ? await ReadSubjectAsync(id, ConsentFold.Kinds, cancellationToken).ConfigureAwait(false) : [];
        var (status, decidedBy) = ConsentFold.Fold(entries.Where(entry => entry.Purpose is not { } its || its == purpose), at, known);
        return new(status, purpose, person, decidedBy, at, known, Head);
    }

    public async ValueTask<IReadOnlyList<LedgerEntry>> ReadSubjectAsync(Subject subject, ReadOnlyMemory<LedgerEventKind> kinds, CancellationToken cancellationToken) =>
        await FindSubjectAsync(subject, cancellationToken).ConfigureAwait(false) is { } id ? await ReadSubjectAsync(id, kinds, cancellationToken).ConfigureAwait(false) : [];

    public async ValueTask<IReadOnlyList<LedgerEntry>> ReadPointAsync(ContactPoint point, ReadOnlyMemory<LedgerEventKind> kinds, DateTimeOffset? recordedSince, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(point);
        return Entries(await Snapshot.ReadPointAsync(TagsOf(point), Mask(kinds.Span), Since(recordedSince), ForStore(cancellationToken)).ConfigureAwait(false));
    }

    public ValueTask<long> CountPointAsync(ContactPoint point, LedgerEventKind kind, Channel? channel, DateTimeOffset recordedSince, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(point);
        return Snapshot.CountPointAsync(TagsOf(point), (long)kind, (long?)channel, Since(recordedSince), ForStore(cancellationToken));
    }

    public async ValueTask<LedgerEntry?> FindAsync(string idempotencyKey, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(idempotencyKey);
        return await FindRetryAsync(Keys.Retries.Key(idempotencyKey), cancellationToken).ConfigureAwait(false) is { } retry ? await GetAsync(retry.Sequence, cancellationToken).ConfigureAwait(false) : null;
    }

    public async ValueTask<LedgerEntry?> GetAsync(long sequence, CancellationToken cancellationToken) =>
        (await GetRangeAsync(sequence, sequence + 1, cancellationToken).ConfigureAwait(false)).SingleOrDefault();

    public async ValueTask<IReadOnlyDictionary<string, string>?> ReadFactsAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var facts = await new StoredFacts(Snapshot, subjectKeys).ReadAsync(entry, ForStore(cancellationToken)).ConfigureAwait(false);
        return facts?.ToImmutableDictionary(static fact => fact.Name, static fact => fact.Value, StringComparer.Ordinal);
    }

    /// <summary>The entries at the places [from, to).</summary>
    internal async ValueTask<IReadOnlyList<LedgerEntry>> GetRangeAsync(long from, long to, CancellationToken cancellationToken) =>
        Entries(await Snapshot.ReadEntriesAsync(from, to, ForStore(cancellationToken)).ConfigureAwait(false));

    internal void End() => isOver = true;

    /// <summary>Kinds as a store is asked for them; none means all.</summary>
    internal static long Mask(ReadOnlySpan<LedgerEventKind> kinds)
    {
        var mask = kinds.IsEmpty ? -1L : 0L;
        foreach (var kind in kinds)
            mask |= 1L << (int)kind;
        return mask;
    }

    /// <summary>Whose a contact point is: the owner under the newest key that knows one.</summary>
    internal static SubjectId? OwnerIn(IEnumerable<OwnerRow?> owners) => owners.FirstOrDefault(static owner => owner is not null) is { } found ? SubjectId.FromBytes(found.Subject.Span) : null;

    protected virtual async ValueTask<SubjectId?> OwnerAsync(ContactPoint point, CancellationToken cancellationToken) =>
        OwnerIn(await Snapshot.FindOwnersAsync(TagsOf(point), ForStore(cancellationToken)).ConfigureAwait(false));

    /// <summary>The tags of a contact point under every live key, the newest first; one view asks about the same point again and again.</summary>
    protected ReadOnlyMemory<byte>[] TagsOf(ContactPoint point)
    {
        if (!tags.TryGetValue(point, out var known))
            tags.Add(point, known = [.. Keys.Tags.Select(key => (ReadOnlyMemory<byte>)key.Tag(point))]);
        return known;
    }

    protected virtual async ValueTask<RetryRow?> FindRetryAsync(byte[] key, CancellationToken cancellationToken) =>
        (await Snapshot.FindRetriesAsync([key], ForStore(cancellationToken)).ConfigureAwait(false))[0];

    /// <summary>The token that the store may see.</summary>
    protected virtual CancellationToken ForStore(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return cancellationToken;
    }

    private async ValueTask<IReadOnlyList<LedgerEntry>> ReadSubjectAsync(SubjectId subject, ReadOnlyMemory<LedgerEventKind> kinds, CancellationToken cancellationToken) =>
        Entries(await Snapshot.ReadSubjectAsync(subject.ToArray(), Mask(kinds.Span), ForStore(cancellationToken)).ConfigureAwait(false));

    private List<LedgerEntry> Entries(IReadOnlyList<EntryRow> rows)
    {
        var entries = new List<LedgerEntry>(rows.Count);
        foreach (var row in rows)
            entries.Add(EntryCodec.Read(Log, row.Sequence, row.Bytes, row.Leaf.Span));
        return entries;
    }

    private static long Since(DateTimeOffset? time) => time is { } since ? Microseconds.From(since) : long.MinValue;
}
