using System.Security.Cryptography;
using ComplianceKit.Ledger.Canonical;
using ComplianceKit.Ledger.Merkle;

namespace ComplianceKit.Ledger.Sqlite;

/// <summary>Appends of one turn, inside the writer's transaction.</summary>
internal sealed class LedgerTurn(LedgerSession session, CompactRange range, DateTimeOffset now) : LedgerView(session, now), ILedgerTurn
{
    /// <summary>The right edge of the tree with this turn's entries.</summary>
    internal CompactRange Range { get; private set; } = range;

    public override LedgerHead Head => new(Log, Range.Size, Range.Root());

    public ValueTask<LedgerEntry> AppendAsync(LedgerDraft draft, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        DraftRules.Check(draft, Now);
        if (draft.BecauseOf is { } reason && (reason < 0 || reason >= Range.Size))
            throw new ArgumentException($"The log has no entry {reason} that could have decided.", nameof(draft));
        return new(draft.IdempotencyKey is { } key ? AppendOnce(draft, key) : Append(draft, retry: null));
    }

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
        var point = DraftRules.Point(draft);
        var subject = draft.Subject is { } who ? FindSubject(who) ?? Introduce(who, point) : (SubjectId?)null;
        var sequence = Range.Size;
        var tag = point is not null ? new PointTag(Session.Keys.Tags[0], point) : null;
        var facts = draft.Facts.Select(static fact => new SaltedFact(fact.Key, fact.Value, SaltedCommitment.NewSalt())).ToList();
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
            Previous = subject is { } person ? Previous(person, draft.Purpose) : null,
            Actor = draft.Actor,
            BecauseOf = draft.BecauseOf,
            Details = draft.Details,
            FactsCommitment = facts.Count > 0 ? SaltedCommitment.ToFacts(facts) : null,
            PointCommitment = tag?.Commitment,
            RetryCommitment = retry?.Commitment,
        };
        var entry = EntryCodec.ToEntry(Log, sequence, content, EntryWriter.Write(content));
        Insert(entry, content);
        if (subject is { } owner && facts.Count > 0)
            new StoredFacts(Session).Write(owner, sequence, content.Id, facts);
        if (tag is not null)
            new StoredPoints(Session.Store).Write(sequence, tag, subject, draft.Kind, Owner(point!), Session.Keys.Tags.Select(key => key.Tag(point!)));
        if (draft.Kind == LedgerEventKind.Erased && subject is { } erased)
            new StoredPoints(Session.Store).Forget(erased);
        if (retry is not null)
            Insert(sequence, retry);
        Range = Range.Append(entry.LeafHash);
        Session.Nodes.StoreCompleted(Range.Size);
        return entry;
    }

    /// <summary>Draws a pseudonym. If the entry is about another contact point than the one that names the person, an entry of its own links the latter.</summary>
    private SubjectId Introduce(Subject who, ContactPoint? point)
    {
        var subject = SubjectId.NewRandom();
        if (who is Subject.ReachedAtPoint reached && !reached.Point.Equals(point))
            Append(new LedgerDraft { Kind = LedgerEventKind.Linked, Subject = Subject.WithId(subject), Point = reached.Point }, retry: null);
        return subject;
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
