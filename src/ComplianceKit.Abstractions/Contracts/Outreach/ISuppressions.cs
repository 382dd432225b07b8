using ComplianceKit.Ledger;

namespace ComplianceKit.Outreach;

/// <summary>Who must not be contacted. Opting out is one call; only the person's own later consent lifts a refusal.</summary>
/// <remarks>
/// A suppression stands in the ledger under a keyed tag of the contact point and outlives the erasure of the person. Importing,
/// merging, deleting a customer or another spelling never lifts one (消费者权益保护法实施条例 24; PIPL 15).
/// </remarks>
public interface ISuppressions
{
    /// <summary>Records that a contact point must not be contacted; once the task completes, no redemption that begins later succeeds.</summary>
    /// <param name="optOut">The contact point, scope, reason and source.</param>
    /// <param name="cancellationToken">Cancels while it waits; once it is being written, the outcome is awaited.</param>
    /// <returns>The entry of the ledger.</returns>
    /// <exception cref="LedgerException">It was not recorded; the message says what to do. Do not send before it is.</exception>
    Task<LedgerEntry> OptOutAsync(OptOut optOut, CancellationToken cancellationToken = default);

    /// <summary>The suppressions of a contact point and of its person, as of now.</summary>
    /// <param name="point">The contact point.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="LedgerException">The ledger cannot answer; do not send.</exception>
    Task<IReadOnlyList<Suppression>> GetAsync(ContactPoint point, CancellationToken cancellationToken = default);
}
