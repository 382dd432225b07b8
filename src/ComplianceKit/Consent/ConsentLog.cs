using Microsoft.Extensions.Logging;

namespace ComplianceKit.Consent;

/// <summary>What the consent register logs: purposes and places, never a person (event ids 1xxx).</summary>
internal static partial class ConsentLog
{
    [LoggerMessage(EventId = 1001, Level = LogLevel.Information, Message = "Consent event {Kind} to purpose {Purpose} recorded as entry {Sequence}")]
    public static partial void Recorded(this ILogger logger, Ledger.LedgerEventKind kind, PurposeId purpose, long sequence);

    [LoggerMessage(EventId = 1002, Level = LogLevel.Information, Message = "Consent to purpose {Purpose} was required and does not hold: {Status}")]
    public static partial void Required(this ILogger logger, PurposeId purpose, ConsentStatus status);

    [LoggerMessage(EventId = 1003, Level = LogLevel.Warning, Message = "Purpose {Purpose} is not declared in compliancekit.json; the call was refused")]
    public static partial void Undeclared(this ILogger logger, PurposeId purpose);
}
