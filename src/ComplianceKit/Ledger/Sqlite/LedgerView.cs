using System.Collections.Immutable;
using ComplianceKit.Consent;
using ComplianceKit.Ledger.Canonical;

namespace ComplianceKit.Ledger.Sqlite;

/// <summary>Reads of one transaction on a session.</summary>
internal class LedgerView(LedgerSession session, DateTimeOffset now) : ILedgerView
{
    private const string Columns = "e.seq, e.leaf, e.entry";
    private readonly Dictionary<ContactPoint, byte[][]> tags = [];
    private bool isOver;

    public virtual LedgerHead Head => field ??= Session.ReadHead().Of(Session.Keys.Log);

    public DateTimeOffset Now { get; } = now;

    protected LogId Log => session.Keys.Log;

    protected LedgerSession Session => isOver ? throw new InvalidOperationException("A view of the ledger is used after the call that handed it out; finish its work inside that call.") : session;

    private SqliteFile Store => Session.Store;

    public ValueTask<SubjectId?> FindSubjectAsync(Subject subject, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(FindSubject(subject));
    }

    public async ValueTask<ConsentState> GetConsentAsync(Subject subject, PurposeId purpose, DateTimeOffset? asOf, DateTimeOffset? asKnownAt, CancellationToken cancellationToken)
    {
        var (at, known) = (asOf ?? Now, asKnownAt ?? Now);
        var entries = await ReadSubjectAsync(subject, ConsentFold.Kinds, cancellationToken).ConfigureAwait(false);
        var (status, decidedBy) = ConsentFold.Fold(entries.Where(entry => entry.Purpose is not { } its || its == purpose), at, known);
        return new(status, purpose, FindSubject(subject), decidedBy, at, known, Head);
    }

    public ValueTask<IReadOnlyList<LedgerEntry>> ReadSubjectAsync(Subject subject, ReadOnlyMemory<LedgerEventKind> kinds, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (FindSubject(subject) is not { } id)
            return new([]);
        using var query = Store.Prepare($"SELECT {Columns} FROM ck_entry e WHERE e.subj = ?1 AND (?2 >> e.kind) & 1 ORDER BY e.seq");
        query.Bind(1, id.ToArray()).Bind(2, Mask(kinds));
        return new(Entries(query));
    }

    public ValueTask<IReadOnlyList<LedgerEntry>> ReadPointAsync(ContactPoint point, ReadOnlyMemory<LedgerEventKind> kinds, DateTimeOffset? recordedSince, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(point);
        cancellationToken.ThrowIfCancellationRequested();
        var entries = new List<LedgerEntry>();
        foreach (var tag in TagsOf(point))
        {
            using var query = Store.Prepare($"SELECT {Columns} FROM ck_point p CROSS JOIN ck_entry e ON e.seq = p.seq WHERE p.tag = ?1 AND (?2 >> e.kind) & 1 AND e.rec >= ?3 ORDER BY p.seq");
            query.Bind(1, tag).Bind(2, Mask(kinds)).Bind(3, Since(recordedSince));
            entries.AddRange(Entries(query));
        }

        return new(entries.OrderBy(static entry => entry.Sequence).ToList());
    }

    public ValueTask<long> CountPointAsync(ContactPoint point, LedgerEventKind kind, Channel? channel, DateTimeOffset recordedSince, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(point);
        cancellationToken.ThrowIfCancellationRequested();
        var count = 0L;
        foreach (var tag in TagsOf(point))
        {
            using var query = Store.Prepare("SELECT COUNT(*) FROM ck_point p CROSS JOIN ck_entry e ON e.seq = p.seq WHERE p.tag = ?1 AND e.kind = ?2 AND (?3 IS NULL OR e.channel = ?3) AND e.rec >= ?4");
            query.Bind(1, tag).Bind(2, (long)kind).Bind(3, (long?)channel).Bind(4, Since(recordedSince));
            count += query.Step() ? query.Int64(0) : 0;
        }

        return new(count);
    }

    public ValueTask<LedgerEntry?> FindAsync(string idempotencyKey, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(idempotencyKey);
        cancellationToken.ThrowIfCancellationRequested();
        return new(FindRetry(Session.Keys.Retries.Key(idempotencyKey)) is { } retry ? Get(retry.Sequence) : null);
    }

    public ValueTask<LedgerEntry?> GetAsync(long sequence, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(Get(sequence));
    }

    public ValueTask<IReadOnlyDictionary<string, string>?> ReadFactsAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        cancellationToken.ThrowIfCancellationRequested();
        return new(new StoredFacts(Session).Read(entry)?.ToImmutableDictionary(static fact => fact.Name, static fact => fact.Value, StringComparer.Ordinal));
    }

    internal void End() => isOver = true;

    protected SubjectId? FindSubject(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject switch
        {
            Subject.Known known => known.Id,
            Subject.ReachedAtPoint reached => Owner(reached.Point),
            _ => throw new ArgumentException("A subject is reached at a contact point, or known by its pseudonym.", nameof(subject)),
        };
    }

    protected SubjectId? Owner(ContactPoint point)
    {
        foreach (var tag in TagsOf(point))
        {
            using var query = Store.Prepare("SELECT subj FROM ck_subject WHERE tag = ?1");
            if (query.Bind(1, tag).Step())
                return SubjectId.FromBytes(query.Span(0));
        }

        return null;
    }

    /// <summary>The tags of a contact point under every live key, the newest first; one view asks about the same point again and again.</summary>
    protected byte[][] TagsOf(ContactPoint point)
    {
        if (!tags.TryGetValue(point, out var known))
            tags.Add(point, known = [.. Session.Keys.Tags.Select(key => key.Tag(point))]);
        return known;
    }

    protected (long Sequence, byte[] Content)? FindRetry(byte[] key)
    {
        using var query = Store.Prepare("SELECT seq, content FROM ck_retry WHERE key = ?1");
        return query.Bind(1, key).Step() ? (query.Int64(0), query.Bytes(1)) : null;
    }

    protected LedgerEntry? Get(long sequence)
    {
        using var query = Store.Prepare($"SELECT {Columns} FROM ck_entry e WHERE e.seq = ?1");
        query.Bind(1, sequence);
        return Entries(query).SingleOrDefault();
    }

    /// <summary>The entries at the places [from, to).</summary>
    internal IReadOnlyList<LedgerEntry> GetRange(long from, long to)
    {
        using var query = Store.Prepare($"SELECT {Columns} FROM ck_entry e WHERE e.seq >= ?1 AND e.seq < ?2 ORDER BY e.seq");
        query.Bind(1, from).Bind(2, to);
        return Entries(query);
    }

    private List<LedgerEntry> Entries(SqliteStatement query)
    {
        var entries = new List<LedgerEntry>();
        while (query.Step())
            entries.Add(EntryCodec.Read(Log, query.Int64(0), query.Bytes(2), query.Span(1)));
        return entries;
    }

    private static long Mask(ReadOnlyMemory<LedgerEventKind> kinds)
    {
        var mask = kinds.IsEmpty ? -1L : 0L;
        foreach (var kind in kinds.Span)
            mask |= 1L << (int)kind;
        return mask;
    }

    private static long Since(DateTimeOffset? time) => time is { } since ? Microseconds.From(since) : long.MinValue;
}
