using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using ComplianceKit.Ledger.Canonical;
using ComplianceKit.Ledger.Keys;
using ComplianceKit.Ledger.Merkle;
using ComplianceKit.Ledger.Reading;
using ComplianceKit.Ledger.Stores;

namespace ComplianceKit.Ledger.Turns;

/// <summary>Appends of one turn, inside the transaction of a fence.</summary>
internal sealed class LedgerTurn(ILedgerFence fence, OpenLog log, SubjectKeyStore subjectKeys, StoredHead head, DateTimeOffset now) : LedgerView(fence, log, subjectKeys, head, now), ILedgerTurn
{
    private readonly KnownRows known = new();
    private ExceptionDispatchInfo? failure;
    private bool isHalf;

    /// <summary>The right edge of the tree with this turn's entries.</summary>
    internal CompactRange Range { get; private set; } = head.Range;

    public override LedgerHead Head => new(Log, Range.Size, Range.Root());

    public async ValueTask<LedgerEntry> AppendAsync(LedgerDraft draft, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (failure is not null)
            throw new InvalidOperationException("An append of this turn failed halfway, so that nothing more can be appended; let its exception end the turn.", failure.SourceException);
        DraftRules.Check(draft, Now);
        if (draft.BecauseOf is { } reason && (reason < 0 || reason >= Range.Size))
            throw new ArgumentException($"The log has no entry {reason} that could have decided.", nameof(draft));
        try
        {
            return draft.IdempotencyKey is { } key
                ? await AppendOnceAsync(draft, key).ConfigureAwait(false)
                : await AppendNewAsync(draft, retry: null).ConfigureAwait(false);
        }
        catch (Exception error) when (isHalf)
        {
            failure = ExceptionDispatchInfo.Capture(error);
            throw;
        }
    }

    /// <summary>Asks the store in a few round trips what the appends of these drafts will need to know.</summary>
    internal ValueTask PrepareAsync(IReadOnlyList<LedgerDraft> drafts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return known.AskAsync(fence, [.. drafts.Where(static draft => draft is not null)], TagsOf, Keys.Retries.Key);
    }

    /// <summary>Throws again what ended an append between its rows: whoever caught it cannot have the rows that were written before.</summary>
    internal void DemandWhole() => failure?.Throw();

    // What is being written is awaited, whoever lost patience.
    protected override CancellationToken ForStore(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return CancellationToken.None;
    }

    protected override ValueTask<SubjectId?> OwnerAsync(ContactPoint point, CancellationToken cancellationToken) =>
        known.TryOwner(point, out var owner) ? new(owner) : base.OwnerAsync(point, cancellationToken);

    protected override ValueTask<RetryRow?> FindRetryAsync(byte[] key, CancellationToken cancellationToken) =>
        known.TryRetry(key, out var retry) ? new(retry) : base.FindRetryAsync(key, cancellationToken);

    private async ValueTask<LedgerEntry> AppendOnceAsync(LedgerDraft draft, string idempotencyKey)
    {
        var key = Keys.Retries.Key(idempotencyKey);
        var retry = new RetryRow(key, Range.Size, Keys.Retries.Content(DraftDigest.Canonical(draft)), SaltedCommitment.NewSalt());
        if (await FindRetryAsync(key, CancellationToken.None).ConfigureAwait(false) is not { } first)
            return await AppendNewAsync(draft, retry).ConfigureAwait(false);
        return CryptographicOperations.FixedTimeEquals(first.Content.Span, retry.Content.Span)
            ? await GetAsync(first.Sequence, CancellationToken.None).ConfigureAwait(false) ?? throw new LedgerTamperedException($"Entry {first.Sequence} of log {Log} is gone. Run 'compliancekit ledger verify'.")
            : throw new LedgerConflictException(first.Sequence);
    }

    private async ValueTask<LedgerEntry> AppendNewAsync(LedgerDraft draft, RetryRow? retry)
    {
        // Whatever can be refused is refused before the first row is written.
        var point = DraftRules.Point(draft);
        var owner = point is null ? null : await OwnerAsync(point, CancellationToken.None).ConfigureAwait(false);
        var (subject, isNew) = await IdentifyAsync(draft.Subject, point, owner).ConfigureAwait(false);
        if (draft.Kind == LedgerEventKind.Linked && owner is not null && owner != subject)
            throw new ArgumentException("The contact point belongs to another person in the ledger. Record that it was unlinked from that person first.", nameof(draft));
        var facts = draft.Facts.Select(static fact => new SaltedFact(fact.Key, fact.Value, SaltedCommitment.NewSalt())).ToList();
        var key = facts.Count > 0 ? subjectKeys.FindOrDraw(subject!.Value, isNew) : [];
        var isLinked = isNew && draft.Subject is Subject.ReachedAtPoint reached && !reached.Point.Equals(point);
        if (isLinked)
            await LinkAsync(subject!.Value, ((Subject.ReachedAtPoint)draft.Subject!).Point).ConfigureAwait(false);

        var tag = point is not null ? new PointRow(TagsOf(point)[0], Range.Size, Keys.Tags[0].Number, SaltedCommitment.NewSalt()) : null;
        var placed = retry is null ? null : retry with { Sequence = Range.Size };
        var content = new EntryContent
        {
            Log = Log.Origin,
            Kind = draft.Kind,
            Id = EntryId.Create(Now),
            Subject = subject,
            Purpose = draft.Purpose,
            Channel = draft.Channel,
            OccurredAt = Microseconds.From(draft.OccurredAt ?? Now),
            RecordedAt = Microseconds.From(Now),
            ValidFrom = Microseconds.From(draft.ValidFrom),
            ValidUntil = Microseconds.From(draft.ValidUntil),
            Notice = draft.Notice,
            Previous = subject is { } person && (isLinked || !isNew) ? await PreviousAsync(person, draft.Purpose).ConfigureAwait(false) : null,
            Actor = draft.Actor,
            BecauseOf = draft.BecauseOf,
            Details = draft.Details,
            FactsCommitment = facts.Count > 0 ? SaltedCommitment.ToFacts(facts) : null,
            PointCommitment = tag is null ? null : PointCommitment.Of(tag),
            RetryCommitment = placed is null ? null : RetryCommitment.Of(placed),
        };
        var entry = EntryCodec.ToEntry(Log, Range.Size, content, EntryWriter.Write(content));
        var append = new LedgerAppend
        {
            Entry = ToRow(entry, content.RecordedAt),
            Point = tag,
            Payload = facts.Count > 0 ? new(entry.Sequence, FactsBox.Seal(key, Log.Origin, entry.Id, facts)) : null,
            Retry = placed,
            Erasure = draft.Kind == LedgerEventKind.Erased && subject is { } erased ? new(erased.ToArray()) : null,
        };
        CryptographicOperations.ZeroMemory(key);
        append = point is null ? append : Linking(append, entry, point, isOwned: owner is not null);
        await WriteAsync(append, entry.LeafHash).ConfigureAwait(false);
        known.Wrote(append, entry, point);
        return entry;
    }

    private static IndexedEntryRow ToRow(LedgerEntry entry, long recorded) => new(
        new(entry.Sequence, entry.LeafHash.AsSpan().ToArray(), entry.Bytes),
        new((long)entry.Kind, entry.Subject is { } subject ? subject.ToArray() : (ReadOnlyMemory<byte>?)null, entry.Purpose?.Value, (long?)entry.Channel, recorded));

    private async ValueTask WriteAsync(LedgerAppend append, Sha256Digest leaf)
    {
        var hashes = new List<Sha256Digest>(1);
        var range = Range.Append(leaf, hashes);
        isHalf = true;
        await fence.AppendAsync(append with { Subtrees = StoredTree.Completed(range.Size, hashes) }, CancellationToken.None).ConfigureAwait(false);
        Range = range;
        isHalf = false;
    }

    /// <summary>The first entry that names a person and a point links them; from then on only Unlinked parts them again.</summary>
    private LedgerAppend Linking(LedgerAppend append, LedgerEntry entry, ContactPoint point, bool isOwned)
    {
        if (entry.Subject is not { } person)
            return append;
        var subject = person.ToArray();
        if (entry.Kind == LedgerEventKind.Unlinked)
            return append with { Unlinked = Array.ConvertAll(TagsOf(point), tag => new PointUnlink(tag, subject)) };
        return isOwned ? append : append with { Owner = new(append.Point!.Tag, subject, entry.Sequence) };
    }

    /// <summary>Who a draft is about; somebody unknown gets a pseudonym.</summary>
    private async ValueTask<(SubjectId? Subject, bool IsNew)> IdentifyAsync(Subject? who, ContactPoint? point, SubjectId? owner)
    {
        if (who is null)
            return (null, false);
        var person = who is Subject.ReachedAtPoint reached && reached.Point.Equals(point) ? owner : await FindSubjectAsync(who, CancellationToken.None).ConfigureAwait(false);
        return person is { } found ? (found, false) : (SubjectId.NewRandom(), true);
    }

    /// <summary>The contact point that names a new person, where the entry is about another one, is linked by an entry of its own.</summary>
    private async ValueTask LinkAsync(SubjectId subject, ContactPoint point)
    {
        await AppendNewAsync(new LedgerDraft { Kind = LedgerEventKind.Linked, Subject = Subject.WithId(subject), Point = point }, retry: null).ConfigureAwait(false);
        isHalf = true;
    }

    private async ValueTask<long?> PreviousAsync(SubjectId subject, PurposeId? purpose) =>
        known.TryLast(subject, purpose, out var place) ? place : (await fence.FindLastAsync([new(subject.ToArray(), purpose?.Value, long.MaxValue)], CancellationToken.None).ConfigureAwait(false))[0];
}
