using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplianceKit.Outreach;

/// <summary>Sends commercial mail over SMTP, one recipient to a mail: copies to others would pass no gate.</summary>
/// <remarks>Decide about <see cref="MarketingMail.ContentOf"/> of the same mail. What the server took cannot be recalled.</remarks>
/// <param name="gate">The gate.</param>
/// <param name="connect">Makes the client for one mail; it is disposed after it.</param>
/// <param name="logger">Where it reports; null for nowhere.</param>
public sealed class SmtpMarketingSender(IOutreachGate gate, Func<SmtpClient> connect, ILogger<SmtpMarketingSender>? logger = null) : IMarketingSender<MailMessage>
{
    private readonly PermittedSend permitted = new(gate, logger ?? NullLogger<SmtpMarketingSender>.Instance);

    /// <inheritdoc/>
    /// <exception cref="SendFailedException">The server did not take the mail, or nobody knows whether it did.</exception>
    [ChecksGate]
    public async Task SendAsync(MailMessage message, SendPermit permit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(permit);
        if (message.To.Count != 1 || message.CC.Count > 0 || message.Bcc.Count > 0)
            throw PermittedSend.Refused(GateReasonCode.ContentChanged);
        await permitted.RunAsync(permit, new(message.To[0].Address, MarketingMail.ContentOf(message)), token => HandOverAsync(message, token), Judge, cancellationToken).ConfigureAwait(false);
    }

    [SuppressMessage("Design", "CA1031", Justification = "What the mail client throws may name the person; it is judged and replaced.")]
    private async Task<(bool, SendOutcome)> HandOverAsync(MailMessage message, CancellationToken cancellationToken)
    {
        try
        {
            using var client = connect();
            await client.SendMailAsync(message, cancellationToken).ConfigureAwait(false);
            return (true, SendOutcome.Sent);
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (Exception error)
        {
            throw new SendFailedException(Judge(error), error is SmtpException smtp ? $"SMTP: {smtp.StatusCode}" : error.GetType().Name);
        }
    }

    /// <summary>It certainly did not go out where the server said so or was never reached; otherwise the line may have broken after the server took it.</summary>
    private static SendOutcome Judge(Exception error) => error switch
    {
        SendFailedException failed => failed.Outcome,
        SmtpFailedRecipientException => SendOutcome.Failed,
        SmtpException { StatusCode: not SmtpStatusCode.GeneralFailure and not SmtpStatusCode.Ok } => SendOutcome.Failed,
        SmtpException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.NetworkUnreachable or SocketError.HostUnreachable } } => SendOutcome.Failed,
        _ => SendOutcome.Unknown,
    };
}
