using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using ComplianceKit.Ledger.Canonical;
using ComplianceKit.Ledger.Merkle;

namespace ComplianceKit.Ledger.Sqlite;

/// <summary>Appends of one turn, inside the writer's transaction.</summary>
internal sealed class LedgerTurn(LedgerSession session, CompactRange range, DateTimeOffset now) : LedgerView(session, now), ILedgerTurn
{
    private ExceptionDispatchInfo? failure;
    private bool isHalf;

    /// <summary>The right edge of the tree with this turn's entries.</summary>
    internal CompactRange Range { get; private set; } = range;

    public override LedgerHead Head => new(Log, Range.Size, Range.Root());

    public ValueTask<LedgerEntry> AppendAsync(LedgerDraft draft, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (failure is not null)
            throw new InvalidOperationException("An append of this turn failed halfway, so that nothing more can be appended; let its exception end the turn.", failure.SourceException);
        DraftRules.Check(draft, Now);
        if (draft.BecauseOf is { } reason && (reason < 0 || reason >= Range.Size))
            throw new ArgumentException($"The log has no entry {reason} that could have decided.", nameof(draft));
        try
        {
            return new(draft.IdempotencyKey is { } key ? AppendOnce(draft, key) : Append(draft, retry: null));
        }
        catch (Exception error) when (isHalf)
        {
            failure = ExceptionDispatchInfo.Capture(error);
            throw;
        }
    }

    /// <summary>Throws again what ended an append between its rows: whoever caught it cannot have the rows that were written before.</summary>
    internal void DemandWhole() => failure?.Throw();

    private LedgerEntry AppendOnce(LedgerDraft draft, string idempotencyKey)
    {
        var retry = new Retry(
            Session.Keys.Retries.Key(idempotencyKey),
            Session.Keys.Retries.Content(DraftDigest.Canonical(draft)),
            SaltedCommitment.NewSalt());
        if (FindRetry(retry.Key) is not { } known)
            return Append(draft, retry);
        return CryptographicOperations.FixedTimeEquals(known.Content, retry.Content)
            ? Get(known.Sequence) ?? throw new LedgerTamperedException($"Entry {known.Sequence} of log {Log} is gone. Run 'compliancekit ledger verify'.")
            : throw new LedgerConflictException(known.Sequence);
    }

    private LedgerEntry Append(LedgerDraft draft, Retry? retry)
    {
        // Whatever can be refused is refused before the first row is written.
        var point = DraftRules.Point(draft);
        var owner = point is null ? null : Owner(point);
        var (subject, isNew) = Identify(draft.Subject, point, owner);
        if (draft.Kind == LedgerEventKind.Linked && owner is not null && owner != subject)
            throw new ArgumentException("The contact point belongs to another person in the ledger. Record that it was unlinked from that person first.", nameof(draft));
        var facts = draft.Facts.Select(static fact => new SaltedFact(fact.Key, fact.Value, SaltedCommitment.NewSalt())).ToList();
        var key = facts.Count > 0 ? Session.SubjectKeys.FindOrDraw(subject!.Value, isNew) : [];
        var isLinked = isNew && draft.Subject is Subject.ReachedAtPoint reached && !reached.Point.Equals(point);
        if (isLinked)
            Link(subject!.Value, ((Subject.ReachedAtPoint)draft.Subject!).Point);

        var tag = point is not null ? new PointTag(Session.Keys.Tags[0], TagsOf(point)[0]) : null;
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
            Previous = subject is { } person && (isLinked || !isNew) ? Previous(person, draft.Purpose) : null,
            Actor = draft.Actor,
            BecauseOf = draft.BecauseOf,
            Details = draft.Details,
            FactsCommitment = facts.Count > 0 ? SaltedCommitment.ToFacts(facts) : null,
            PointCommitment = tag?.Commitment,
            RetryCommitment = retry?.Commitment,
        };
        var entry = EntryCodec.ToEntry(Log, Range.Size, content, EntryWriter.Write(content));
        isHalf = true;
        Insert(entry, content);
        if (facts.Count > 0)
            new StoredFacts(Session).Write(key, entry, facts);
        if (point is not null)
            new StoredPoints(Session.Store).Write(entry, tag!, isOwned: owner is not null, TagsOf(point));
        if (draft.Kind == LedgerEventKind.Erased && subject is { } erased)
            new StoredPoints(Session.Store).Forget(erased);
        if (retry is not null)
            Insert(entry.Sequence, retry);
        Range = Range.Append(entry.LeafHash);
        Session.Nodes.StoreCompleted(Range.Size);
        isHalf = false;
        return entry;
    }

    /// <summary>Who a draft is about; somebody unknown gets a pseudonym.</summary>
    private (SubjectId? Subject, bool IsNew) Identify(Subject? who, ContactPoint? point, SubjectId? owner)
    {
        if (who is null)
            return (null, false);
        var known = who is Subject.ReachedAtPoint reached && reached.Point.Equals(point) ? owner : FindSubject(who);
        return known is { } found ? (found, false) : (SubjectId.NewRandom(), true);
    }

    /// <summary>The contact point that names a new person, where the entry is about another one, is linked by an entry of its own.</summary>
    private void Link(SubjectId subject, ContactPoint point)
    {
        Append(new LedgerDraft { Kind = LedgerEventKind.Linked, Subject = Subject.WithId(subject), Point = point }, retry: null);
        isHalf = true;
    }

    private long? Previous(SubjectId subject, PurposeId? purpose)
    {
        using var query = Session.Store.Prepare("SELECT seq FROM ck_entry WHERE subj = ?1 AND purpose IS ?2 ORDER BY seq DESC LIMIT 1");
        return query.Bind(1, subject.ToArray()).Bind(2, purpose?.Value).Step() ? query.Int64(0) : null;
    }

    private void Insert(LedgerEntry entry, EntryContent content)
    {
        using var insert = Session.Store.Prepare("INSERT INTO ck_entry(seq, kind, subj, purpose, channel, rec, leaf, entry) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        insert.Bind(1, entry.Sequence).Bind(2, (long)entry.Kind).Bind(4, entry.Purpose?.Value).Bind(5, (long?)entry.Channel).Bind(6, content.RecordedAt);
        if (entry.Subject is { } subject)
            insert.Bind(3, subject.ToArray());
        insert.Bind(7, entry.LeafHash.AsSpan()).Bind(8, entry.Bytes.Span).Run();
    }

    private void Insert(long sequence, Retry retry)
    {
        using var insert = Session.Store.Prepare("INSERT INTO ck_retry(key, seq, content, salt) VALUES(?1, ?2, ?3, ?4)");
        insert.Bind(1, retry.Key).Bind(2, sequence).Bind(3, retry.Content).Bind(4, retry.Salt).Run();
    }

    private sealed record Retry(byte[] Key, byte[] Content, byte[] Salt)
    {
        internal Sha256Digest Commitment => RetryCommitment.Of(Salt, Key, Content);
    }
}

/// <summary>What a leaf commits to about the row that recognises retries.</summary>
internal static class RetryCommitment
{
    internal static Sha256Digest Of(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> key, ReadOnlySpan<byte> content) => SaltedCommitment.To(salt, [.. key, .. content]);
}
