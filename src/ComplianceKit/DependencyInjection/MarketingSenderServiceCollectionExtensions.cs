using System.Net.Mail;
using ComplianceKit.Outreach;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers senders that demand a permit.</summary>
public static class MarketingSenderServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IMarketingSender{TMessage}"/> for mail over SMTP.</summary>
    /// <param name="builder">What <c>AddComplianceKit</c> returned.</param>
    /// <param name="connect">Makes the client for one mail: host, port, credentials, TLS.</param>
    public static ComplianceKitBuilder AddSmtpSender(this ComplianceKitBuilder builder, Func<IServiceProvider, SmtpClient> connect)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(connect);
        builder.Services.TryAddSingleton<IMarketingSender<MailMessage>>(provider => new SmtpMarketingSender(
            provider.GetRequiredService<IOutreachGate>(), () => connect(provider), provider.GetService<ILoggerFactory>()?.CreateLogger<SmtpMarketingSender>()));
        return builder;
    }

    /// <summary>Adds <see cref="IMarketingSender{TMessage}"/> over any client.</summary>
    /// <typeparam name="TMessage">What the client sends.</typeparam>
    /// <param name="builder">What <c>AddComplianceKit</c> returned.</param>
    /// <param name="read">To whom a message goes and what it says.</param>
    /// <param name="send">Hands the message over, and says what became of it.</param>
    public static ComplianceKitBuilder AddSender<TMessage>(this ComplianceKitBuilder builder, Func<TMessage, OutboundMessage> read, Func<IServiceProvider, TMessage, CancellationToken, Task<SendOutcome>> send)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(send);
        builder.Services.TryAddSingleton<IMarketingSender<TMessage>>(provider => new DelegateMarketingSender<TMessage>(
            provider.GetRequiredService<IOutreachGate>(), read, (message, token) => send(provider, message, token), provider.GetService<ILoggerFactory>()?.CreateLogger<DelegateMarketingSender<TMessage>>()));
        return builder;
    }
}
