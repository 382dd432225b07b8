using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplianceKit.Outreach;

/// <summary>Sends through any client: the application says what a message holds and how it is handed over; redeeming and reporting happen here.</summary>
/// <typeparam name="TMessage">What the client sends.</typeparam>
/// <param name="gate">The gate.</param>
/// <param name="read">To whom a message goes and what it says.</param>
/// <param name="send">Hands the message over, and says what became of it; when it throws, the outcome is unknown and counts as sent.</param>
/// <param name="logger">Where it reports; null for nowhere.</param>
public sealed class DelegateMarketingSender<TMessage>(
    IOutreachGate gate,
    Func<TMessage, OutboundMessage> read,
    Func<TMessage, CancellationToken, Task<SendOutcome>> send,
    ILogger<DelegateMarketingSender<TMessage>>? logger = null) : IMarketingSender<TMessage>
{
    private readonly PermittedSend permitted = new(gate, logger ?? NullLogger<DelegateMarketingSender<TMessage>>.Instance);

    /// <inheritdoc/>
    [ChecksGate]
    public async Task SendAsync(TMessage message, SendPermit permit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(permit);
        await permitted.RunAsync(permit, read(message), async token => (true, await send(message, token).ConfigureAwait(false)), static _ => SendOutcome.Unknown, cancellationToken).ConfigureAwait(false);
    }
}
