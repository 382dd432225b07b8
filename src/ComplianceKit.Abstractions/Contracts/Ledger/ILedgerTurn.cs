namespace ComplianceKit.Ledger;

/// <summary>An exclusive turn at the head of the log: read as of the head, decide, append; all of it becomes durable, or nothing.</summary>
/// <remarks>
/// Nothing is appended by anybody, in any process or on any node, between the reads and the appends of one turn: this is the
/// conditional transaction that redeeming a permit or consuming a single-use consent needs. The reads see the turn's own appends.
/// Several turns share one commit, so a turn must be quick and must await nothing but the members of this interface; it may be
/// run once only, and throwing rolls back its appends and nobody else's.
/// </remarks>
public interface ILedgerTurn : ILedgerView
{
    /// <summary>Appends an event; durable when the turn's task completes, and not before.</summary>
    /// <param name="draft">The event.</param>
    /// <param name="cancellationToken">Cancels before anything is written.</param>
    /// <returns>The entry; on a retry with the same idempotency key and content, the first one.</returns>
    /// <exception cref="LedgerConflictException">The idempotency key was used with other content.</exception>
    /// <exception cref="ArgumentException">The draft breaks a limit, lies in the future or has facts without a person.</exception>
    ValueTask<LedgerEntry> AppendAsync(LedgerDraft draft, CancellationToken cancellationToken);
}
