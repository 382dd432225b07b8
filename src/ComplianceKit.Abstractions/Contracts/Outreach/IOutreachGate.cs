namespace ComplianceKit.Outreach;

/// <summary>The gate before every commercial message: decide, then redeem. It fails closed: what it cannot know is denied with that reason.</summary>
/// <remarks>
/// After an opt-out is acknowledged, no redemption that begins later succeeds, in any process on the ledger. What was already handed to
/// a mail or SMS server cannot be recalled. Behind it: 消费者权益保护法 29, 广告法 43, 消费者权益保护法实施条例 24, PIPL 13.
/// </remarks>
public interface IOutreachGate
{
    /// <summary>Decides whether one message may be sent now. A denial is recorded in the ledger in batches, an allowance when it is redeemed.</summary>
    /// <param name="attempt">The message.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>A permit, or every reason against it; a failing ledger is a reason and no exception.</returns>
    Task<GateDecision> DecideAsync(ContactAttempt attempt, CancellationToken cancellationToken = default);

    /// <summary>Decides about a recipient as a text, as it stands in a table or list; a text that is not one contact point is denied.</summary>
    /// <param name="recipient">Number, address or openid, as the channel of the content asks for.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="content">What the message says.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<GateDecision> DecideAsync(string recipient, PurposeId purpose, MessageContent content, CancellationToken cancellationToken = default);

    /// <summary>Redeems a permit: checks refusals and consent at the head of the ledger, uses the permit up and makes the decision durable. Only then send.</summary>
    /// <param name="permit">The permit.</param>
    /// <param name="cancellationToken">Cancels while it waits; once it is being written, the outcome is awaited.</param>
    Task<RedeemResult> RedeemAsync(SendPermit permit, CancellationToken cancellationToken = default);

    /// <summary>Redeems several permits in one transaction of the ledger; each stands or falls by itself.</summary>
    /// <param name="permits">The permits.</param>
    /// <param name="cancellationToken">Cancels while they wait; once they are being written, the outcome is awaited.</param>
    /// <returns>One result for each permit, in order.</returns>
    Task<IReadOnlyList<RedeemResult>> RedeemAsync(IReadOnlyList<SendPermit> permits, CancellationToken cancellationToken = default);

    /// <summary>Reports what became of a message; what nobody reports counts as sent.</summary>
    /// <param name="permit">The redeemed permit.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="Ledger.LedgerException">The ledger cannot take it; the message counts as sent.</exception>
    Task ReportAsync(SendPermit permit, SendOutcome outcome, CancellationToken cancellationToken = default);

    /// <summary>Why a contact point was or was not contacted: consents with their notices, refusals, decisions, redemptions, and the proof of each.</summary>
    /// <param name="point">The contact point.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="Ledger.LedgerException">The ledger cannot answer.</exception>
    Task<ContactExplanation> ExplainAsync(ContactPoint point, CancellationToken cancellationToken = default);
}
