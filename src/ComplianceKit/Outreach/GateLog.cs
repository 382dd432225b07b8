using Microsoft.Extensions.Logging;

namespace ComplianceKit.Outreach;

/// <summary>What the gate logs: codes, purposes, channels, counts; never a person, a contact point or a content. Event ids from 3001.</summary>
internal static partial class GateLog
{
    [LoggerMessage(EventId = 3001, Level = LogLevel.Debug, Message = "Denied for purpose {Purpose} on {Channel}: {Reasons}")]
    internal static partial void Denied(this ILogger logger, PurposeId purpose, Channel channel, string reasons);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Error, Message = "The ledger failed ({Type}), so messages are denied. {Problem}")]
    internal static partial void LedgerFailed(this ILogger logger, string type, string problem);

    [LoggerMessage(EventId = 3003, Level = LogLevel.Error, Message = "The ledger did not answer within {Timeout}, so messages are denied. Look for what keeps it busy, or raise OutreachOptions.LedgerTimeout.")]
    internal static partial void LedgerTooSlow(this ILogger logger, TimeSpan timeout);

    [LoggerMessage(EventId = 3004, Level = LogLevel.Warning, Message = "{Count} denials wait for the ledger, which cannot take them ({Type}); they are tried again in {Delay}.")]
    internal static partial void DenialsWait(this ILogger logger, int count, string type, TimeSpan delay);

    [LoggerMessage(EventId = 3005, Level = LogLevel.Error, Message = "{Count} denials were not entered in the ledger: {Why}. The messages were not sent; only the record of it is missing.")]
    internal static partial void DenialsLost(this ILogger logger, long count, string why);

    [LoggerMessage(EventId = 3006, Level = LogLevel.Information, Message = "Suppression {Sequence} recorded: {Reason} by {Source}, covering {Scope}")]
    internal static partial void OptedOut(this ILogger logger, long sequence, SuppressionReason reason, OptOutSource source, SuppressionScope scope);

    [LoggerMessage(EventId = 3007, Level = LogLevel.Warning, Message = "The outcome {Outcome} of a message could not be reported; it counts as sent. {Problem}.")]
    internal static partial void OutcomeUnreported(this ILogger logger, SendOutcome outcome, string problem);
}
