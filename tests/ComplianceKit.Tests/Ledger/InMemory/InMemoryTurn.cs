using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ComplianceKit.Consent;

namespace ComplianceKit.Ledger.InMemory;

/// <summary>A view of one state, and a turn on a copy of it.</summary>
internal sealed class InMemoryTurn(InMemoryLedger ledger, InMemoryState state, DateTimeOffset now) : ILedgerTurn
{
    internal InMemoryState State { get; private set; } = state;

    public LedgerHead Head => new(ledger.Log, State.Entries.Count, InMemoryTree.Root([.. State.Entries.Select(static entry => entry.Entry.LeafHash)]));

    public DateTimeOffset Now { get; } = now;

    public ValueTask<SubjectId?> FindSubjectAsync(Subject subject, CancellationToken cancellationToken) => new(Find(subject));

    public ValueTask<ConsentState> GetConsentAsync(Subject subject, PurposeId purpose, DateTimeOffset? asOf, DateTimeOffset? asKnownAt, CancellationToken cancellationToken)
    {
        var person = Find(subject);
        var entries = person is { } id ? State.BySubject.GetValueOrDefault(id, []).Select(static entry => entry.Entry) : [];
        var (at, known) = (asOf ?? Now, asKnownAt ?? Now);
        var (status, decidedBy) = InMemoryFold.Of(entries.Where(entry => entry.RecordedAt <= known), purpose, at);
        return new(new ConsentState(status, purpose, person, decidedBy, at, known, Head));
    }

    public ValueTask<IReadOnlyList<LedgerEntry>> ReadSubjectAsync(Subject subject, ReadOnlyMemory<LedgerEventKind> kinds, CancellationToken cancellationToken) =>
        new(Find(subject) is { } id ? Select(State.BySubject.GetValueOrDefault(id, []), kinds, since: null) : []);

    public ValueTask<IReadOnlyList<LedgerEntry>> ReadPointAsync(ContactPoint point, ReadOnlyMemory<LedgerEventKind> kinds, DateTimeOffset? recordedSince, CancellationToken cancellationToken) =>
        new(Select(State.ByPoint.GetValueOrDefault(point, []), kinds, recordedSince));

    public ValueTask<long> CountPointAsync(ContactPoint point, LedgerEventKind kind, Channel? channel, DateTimeOffset recordedSince, CancellationToken cancellationToken) =>
        new(Select(State.ByPoint.GetValueOrDefault(point, []), new[] { kind }, recordedSince).LongCount(entry => channel is null || entry.Channel == channel));

    public ValueTask<LedgerEntry?> FindAsync(string idempotencyKey, CancellationToken cancellationToken) => new(State.ByKey.GetValueOrDefault(idempotencyKey)?.Entry);

    public ValueTask<LedgerEntry?> GetAsync(long sequence, CancellationToken cancellationToken) => new(sequence < State.Entries.Count ? State.Entries[(int)sequence].Entry : null);

    public ValueTask<IReadOnlyDictionary<string, string>?> ReadFactsAsync(LedgerEntry entry, CancellationToken cancellationToken) => new(State.Entries[(int)entry.Sequence].Facts);

    public ValueTask<LedgerEntry> AppendAsync(LedgerDraft draft, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Check(draft);
        var point = draft.Point ?? (draft.Subject as Subject.ReachedAtPoint)?.Point;
        var request = Describe(draft, point);
        if (draft.IdempotencyKey is { } key && State.ByKey.TryGetValue(key, out var earlier))
            return earlier.Request == request ? new(earlier.Entry) : throw new LedgerConflictException(earlier.Entry.Sequence);

        var person = draft.Subject is null ? null : Find(draft.Subject) ?? Draw(draft.Subject);
        if (draft.Kind == LedgerEventKind.Linked && point is not null && person is { } owner)
            State = State with { Links = State.Links.SetItem(point, owner) };
        var entry = Seal(draft, point, person);
        State = State.With(new(entry, point, draft.Facts, draft.IdempotencyKey, request));
        return new(entry);
    }

    private static IReadOnlyList<LedgerEntry> Select(IEnumerable<InMemoryEntry> entries, ReadOnlyMemory<LedgerEventKind> kinds, DateTimeOffset? since) =>
        [.. entries.Select(static entry => entry.Entry).Where(entry => (kinds.IsEmpty || kinds.Span.Contains(entry.Kind)) && (since is null || entry.RecordedAt >= since))];

    private static string Describe(LedgerDraft draft, ContactPoint? point) => string.Join(
        '|',
        [draft.Kind, draft.Subject, point?.Address, draft.Purpose, draft.Channel, draft.OccurredAt, draft.ValidFrom, draft.ValidUntil, draft.Notice, draft.Actor, draft.BecauseOf, .. Sorted(draft.Details), .. Sorted(draft.Facts)]);

    private static IEnumerable<object?> Sorted(IReadOnlyDictionary<string, string> values) => values.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => (object?)pair.ToString());

    private void Check(LedgerDraft draft)
    {
        if (draft.OccurredAt > Now + TimeSpan.FromMinutes(2))
            throw new ArgumentException("The event lies in the future; correct its time.", nameof(draft));
        if (draft.Facts.Count > 0 && draft.Subject is null)
            throw new ArgumentException("Facts need a person whose key encrypts them.", nameof(draft));
        if (draft.Details.Count > 32 || draft.Details.Any(static detail => detail.Value.Length > 1024))
            throw new ArgumentException("At most 32 details of at most 1,024 characters.", nameof(draft));
    }

    private SubjectId? Find(Subject subject) => subject switch
    {
        Subject.Known known => State.BySubject.ContainsKey(known.Id) ? known.Id : null,
        Subject.ReachedAtPoint reached => State.Links.TryGetValue(reached.Point, out var id) ? id : null,
        _ => null,
    };

    private SubjectId? Draw(Subject subject)
    {
        if (subject is not Subject.ReachedAtPoint reached)
            throw new ArgumentException("The ledger does not know this person.", nameof(subject));
        var id = SubjectId.NewRandom();
        State = State with { Links = State.Links.Add(reached.Point, id) };
        return id;
    }

    private LedgerEntry Seal(LedgerDraft draft, ContactPoint? point, SubjectId? person)
    {
        var sequence = State.Entries.Count;
        var bytes = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{ledger.Log}|{sequence}|{draft}|{person}|{Now:O}|{string.Join('|', Sorted(draft.Details))}"));
        return new()
        {
            Log = ledger.Log,
            Sequence = sequence,
            Kind = draft.Kind,
            Id = Guid.CreateVersion7(Now).ToString("N"),
            Subject = person,
            Purpose = draft.Purpose,
            Channel = draft.Channel,
            OccurredAt = draft.OccurredAt ?? Now,
            RecordedAt = Now,
            ValidFrom = draft.ValidFrom,
            ValidUntil = draft.ValidUntil,
            Notice = draft.Notice,
            Actor = draft.Actor,
            BecauseOf = draft.BecauseOf,
            Details = draft.Details.ToImmutableDictionary(StringComparer.Ordinal),
            FactsCommitment = draft.Facts.Count == 0 ? null : Sha256Digest.OfText(string.Join('|', Sorted(draft.Facts))),
            PointCommitment = point is null ? null : Sha256Digest.OfText(ledger.Log + point.Address),
            Bytes = bytes,
            LeafHash = InMemoryTree.Leaf(bytes),
        };
    }
}
