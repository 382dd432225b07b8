namespace ComplianceKit.Outreach;

/// <summary>Sends commercial messages, and only against a permit: it redeems the permit, and only then touches the wire.</summary>
/// <typeparam name="TMessage">What it sends.</typeparam>
public interface IMarketingSender<in TMessage>
{
    /// <summary>Redeems the permit, sends the message to the permit's contact point and reports the outcome.</summary>
    /// <param name="message">The message; its content must be the one that was decided about.</param>
    /// <param name="permit">The permit.</param>
    /// <param name="cancellationToken">Cancels before the redemption and while sending.</param>
    /// <exception cref="SendRefusedException">The permit cannot be redeemed or is for another message; nothing was sent.</exception>
    [ChecksGate]
    Task SendAsync(TMessage message, SendPermit permit, CancellationToken cancellationToken = default);
}
