using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplianceKit.Outreach;

/// <summary>Stands in the HTTP client of a vendor of text messages, calls or push notifications, and lets no request pass without its permit.</summary>
/// <remarks>Add it as the innermost handler, so that retries of the handlers around it do not become second messages: <c>AddHttpMessageHandler(services =&gt; new PermitHandler(…))</c>.</remarks>
public sealed class PermitHandler : DelegatingHandler
{
    internal static readonly HttpRequestOptionsKey<SendPermit> Permit = new("ComplianceKit.SendPermit");

    private readonly Func<HttpRequestMessage, CancellationToken, ValueTask<OutboundMessage>> read;
    private readonly PermittedSend permitted;

    /// <summary>Makes a handler for one vendor.</summary>
    /// <param name="gate">The gate.</param>
    /// <param name="read">To whom a request of this vendor sends and what it says; reads the body of the request.</param>
    /// <param name="logger">Where it reports; null for nowhere.</param>
    public PermitHandler(IOutreachGate gate, Func<HttpRequestMessage, CancellationToken, ValueTask<OutboundMessage>> read, ILogger<PermitHandler>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(gate);
        ArgumentNullException.ThrowIfNull(read);
        this.read = read;
        permitted = new(gate, logger ?? NullLogger<PermitHandler>.Instance);
    }

    /// <inheritdoc/>
    /// <exception cref="SendRefusedException">The request has no permit, or one that cannot be redeemed or is for another message.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!request.Options.TryGetValue(Permit, out var permit) || permit is null)
            throw PermittedSend.Refused(GateReasonCode.NoPermit);
        var message = await read(request, cancellationToken).ConfigureAwait(false);
        return await permitted.RunAsync(
            permit,
            message,
            async token =>
            {
                var response = await base.SendAsync(request, token).ConfigureAwait(false);
                return (response, OutcomeOf(response.StatusCode));
            },
            Judge,
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Not supported: asking the gate is asynchronous.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Not used.</param>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Asking the gate is asynchronous; send with SendAsync.");

    /// <summary>What the vendor refused did not go out; what broke in between may have.</summary>
    private static SendOutcome OutcomeOf(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => SendOutcome.Sent,
        (int)HttpStatusCode.RequestTimeout => SendOutcome.Unknown,
        >= 400 and < 500 => SendOutcome.Failed,
        _ => SendOutcome.Unknown,
    };

    private static SendOutcome Judge(Exception error) =>
        error is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError } ? SendOutcome.Failed : SendOutcome.Unknown;
}
