namespace ComplianceKit.Consent;

/// <summary>Records what people say about purposes, and answers where they stand.</summary>
public interface IConsent
{
    /// <summary>Records a consent, refusal or withdrawal; when the task completes it is durable and binds on every process and node.</summary>
    /// <param name="consentEvent">What the person said.</param>
    /// <param name="cancellationToken">Cancels while the event waits; once it is being written, the outcome is awaited.</param>
    /// <returns>The receipt, sequenced; <see cref="GetReceiptAsync"/> returns it published, with proof.</returns>
    /// <exception cref="Ledger.LedgerException">Nothing was recorded; the message says what to do.</exception>
    /// <exception cref="ArgumentException">The event lies in the future, or breaks a limit.</exception>
    Task<ConsentReceipt> RecordAsync(ConsentEvent consentEvent, CancellationToken cancellationToken = default);

    /// <summary>Where a person stands on a purpose, at a time, as known at another.</summary>
    /// <param name="subject">Who.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="asOf">The time asked about; null for now.</param>
    /// <param name="asKnownAt">What the ledger knew then; null for everything it knows.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<ConsentState> GetStateAsync(Subject subject, PurposeId purpose, DateTimeOffset? asOf = null, DateTimeOffset? asKnownAt = null, CancellationToken cancellationToken = default);

    /// <summary>Returns only if the person's consent to the purpose holds now; throws otherwise, and also when the ledger cannot answer.</summary>
    /// <param name="subject">Who.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="ConsentRequiredException">Consent does not hold.</exception>
    /// <exception cref="Ledger.LedgerException">The ledger cannot answer; do not go on.</exception>
    [RequiresConsent]
    Task RequireAsync(Subject subject, PurposeId purpose, CancellationToken cancellationToken = default);

    /// <summary>Whether the person's consent to the purpose holds now.</summary>
    /// <param name="subject">Who.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="Ledger.LedgerException">The ledger cannot answer; do not go on.</exception>
    [RequiresConsent]
    Task<bool> IsGrantedAsync(Subject subject, PurposeId purpose, CancellationToken cancellationToken = default);

    /// <summary>The receipt of a recorded event, published: with the proof under a signed checkpoint.</summary>
    /// <param name="sequence">Place of the entry, from the receipt that recording returned.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ArgumentOutOfRangeException">The log has no such entry.</exception>
    Task<ConsentReceipt> GetReceiptAsync(long sequence, CancellationToken cancellationToken = default);
}
