using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ComplianceKit.Consent;

namespace ComplianceKit.Ledger.InMemory;

/// <summary>A view of one state, and a turn on a copy of it.</summary>
internal sealed class InMemoryTurn(InMemoryLedger ledger, InMemoryState state, DateTimeOffset now) : ILedgerTurn
{
    private LedgerHead? head;

    internal InMemoryState State { get; private set; } = state;

    public LedgerHead Head => head?.Size == State.Entries.Count
        ? head
        : head = new(ledger.Log, State.Entries.Count, InMemoryTree.Root([.. State.Entries.Select(static entry => entry.Entry.LeafHash)]));

    public DateTimeOffset Now { get; } = now;

    public ValueTask<SubjectId?> FindSubjectAsync(Subject subject, CancellationToken cancellationToken) => new(Find(subject));

    public ValueTask<ConsentState> GetConsentAsync(Subject subject, PurposeId purpose, DateTimeOffset? asOf, DateTimeOffset? asKnownAt, CancellationToken cancellationToken)
    {
        var person = Find(subject);
        var entries = person is { } id ? State.BySubject.GetValueOrDefault(id, []).Select(static entry => entry.Entry) : [];
        var (at, known) = (asOf ?? Now, asKnownAt ?? Now);
        var (status, decidedBy) = ConsentFold.Fold(entries.Where(entry => entry.Purpose is not { } its || its == purpose), at, known);
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
        DraftRules.Check(draft, Now);
        var point = DraftRules.Point(draft);
        var request = Describe(draft, point);
        if (draft.IdempotencyKey is { } key && State.ByKey.TryGetValue(key, out var earlier))
            return earlier.Request == request ? new(earlier.Entry) : throw new LedgerConflictException(earlier.Entry.Sequence);

        SubjectId? person = draft.Subject is null ? null : Find(draft.Subject) ?? SubjectId.NewRandom();
        if (person is { } named)
            State = State with { Links = Link(State.Links, draft.Kind, named, point) };
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

    /// <summary>The first entry that names a person and a point links them; from then on only Unlinked or Erased parts them again.</summary>
    private static ImmutableDictionary<ContactPoint, SubjectId> Link(ImmutableDictionary<ContactPoint, SubjectId> links, LedgerEventKind kind, SubjectId person, ContactPoint? point)
    {
        if (kind == LedgerEventKind.Erased)
            return links.RemoveRange(links.Where(link => link.Value == person).Select(static link => link.Key));
        if (point is null)
            return links;
        if (!links.TryGetValue(point, out var owner))
            return kind == LedgerEventKind.Unlinked ? links : links.Add(point, person);
        if (kind == LedgerEventKind.Linked && owner != person)
            throw new ArgumentException("The contact point belongs to another person in the ledger.", nameof(point));
        return kind == LedgerEventKind.Unlinked && owner == person ? links.Remove(point) : links;
    }

    private SubjectId? Find(Subject subject) => subject switch
    {
        Subject.Known known => known.Id,
        Subject.ReachedAtPoint reached => State.Links.TryGetValue(reached.Point, out var id) ? id : null,
        _ => null,
    };

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
