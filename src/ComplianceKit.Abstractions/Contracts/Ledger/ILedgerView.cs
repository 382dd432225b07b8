using ComplianceKit.Consent;

namespace ComplianceKit.Ledger;

/// <summary>One consistent state of the log, to read and decide from. Valid only inside the call that handed it out, for one question at a time.</summary>
public interface ILedgerView
{
    /// <summary>The head that every read of this view sees.</summary>
    LedgerHead Head { get; }

    /// <summary>The time by the ledger's clock, and of every entry of the same turn.</summary>
    DateTimeOffset Now { get; }

    /// <summary>The pseudonym of a person; null when the ledger has never recorded anything about the contact point.</summary>
    /// <param name="subject">Who.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<SubjectId?> FindSubjectAsync(Subject subject, CancellationToken cancellationToken);

    /// <summary>Consent of a person to a purpose at this head, folded from the entries (withdrawal overrides, expiry needs no job).</summary>
    /// <param name="subject">Who.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="asOf">The time asked about; null for now.</param>
    /// <param name="asKnownAt">What the ledger knew then; null for everything at this head.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<ConsentState> GetConsentAsync(Subject subject, PurposeId purpose, DateTimeOffset? asOf, DateTimeOffset? asKnownAt, CancellationToken cancellationToken);

    /// <summary>Entries about a person, in order; none for a person the ledger does not know.</summary>
    /// <param name="subject">Who.</param>
    /// <param name="kinds">Which kinds; empty for all.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<IReadOnlyList<LedgerEntry>> ReadSubjectAsync(Subject subject, ReadOnlyMemory<LedgerEventKind> kinds, CancellationToken cancellationToken);

    /// <summary>Entries about a contact point, whoever it belongs to, in order: opt-outs, redemptions, decisions.</summary>
    /// <param name="point">Which contact point; looked up under every live tag key.</param>
    /// <param name="kinds">Which kinds; empty for all.</param>
    /// <param name="recordedSince">Only entries recorded then or later; null for all.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<IReadOnlyList<LedgerEntry>> ReadPointAsync(ContactPoint point, ReadOnlyMemory<LedgerEventKind> kinds, DateTimeOffset? recordedSince, CancellationToken cancellationToken);

    /// <summary>How many entries of one kind there are about a contact point: the counter behind a frequency cap.</summary>
    /// <param name="point">Which contact point.</param>
    /// <param name="kind">Which kind, for example <see cref="LedgerEventKind.PermitRedeemed"/>.</param>
    /// <param name="channel">On which channel; null for all.</param>
    /// <param name="recordedSince">Recorded then or later.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<long> CountPointAsync(ContactPoint point, LedgerEventKind kind, Channel? channel, DateTimeOffset recordedSince, CancellationToken cancellationToken);

    /// <summary>The entry that was appended with an idempotency key (a permit's id, for example); null when there is none.</summary>
    /// <param name="idempotencyKey">The key, as it was given in the draft.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<LedgerEntry?> FindAsync(string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>The entry at a place; null beyond the head.</summary>
    /// <param name="sequence">The place, from 0.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<LedgerEntry?> GetAsync(long sequence, CancellationToken cancellationToken);

    /// <summary>The facts of an entry, decrypted and checked against its commitment; null once they are erased, empty when it has none.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="LedgerTamperedException">The stored facts are not those the entry commits to.</exception>
    ValueTask<IReadOnlyDictionary<string, string>?> ReadFactsAsync(LedgerEntry entry, CancellationToken cancellationToken);
}
