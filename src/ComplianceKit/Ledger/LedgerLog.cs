using Microsoft.Extensions.Logging;

namespace ComplianceKit.Ledger;

/// <summary>What the ledger logs: places, sizes and times, never a person (event ids 2xxx).</summary>
internal static partial class LedgerLog
{
    [LoggerMessage(EventId = 2001, Level = LogLevel.Information, Message = "Ledger {Log} created at {Database}; its keys are in {KeyDirectory}. Back both up, apart from each other.")]
    public static partial void Created(this ILogger logger, LogId log, string database, string keyDirectory);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Information, Message = "Ledger {Log} opened with {Size} entries")]
    public static partial void Opened(this ILogger logger, LogId log, long size);

    [LoggerMessage(EventId = 2003, Level = LogLevel.Debug, Message = "Ledger {Log} committed {Entries} entries of {Turns} turns; it has {Size}")]
    public static partial void Committed(this ILogger logger, LogId log, long entries, int turns, long size);

    [LoggerMessage(EventId = 2004, Level = LogLevel.Information, Message = "Ledger {Log} published a checkpoint of {Size} entries")]
    public static partial void Published(this ILogger logger, LogId log, long size);

    [LoggerMessage(EventId = 2005, Level = LogLevel.Error, Message = "Ledger {Log} could not write {Turns} turns; none of them was acknowledged")]
    public static partial void WriteFailed(this ILogger logger, Exception exception, LogId log, int turns);

    [LoggerMessage(EventId = 2006, Level = LogLevel.Warning, Message = "The key file in {KeyDirectory} can be read by others than its owner; restrict it (chmod 600)")]
    public static partial void KeysOpenToOthers(this ILogger logger, string keyDirectory);

    [LoggerMessage(EventId = 2007, Level = LogLevel.Warning, Message = "The head witness of ledger {Log} was missing; a rollback before now cannot be found. It starts again at {Size} entries")]
    public static partial void WitnessMissing(this ILogger logger, LogId log, long size);

    [LoggerMessage(EventId = 2008, Level = LogLevel.Warning, Message = "The clock is {Behind} behind the newest entry of ledger {Log}; entries are recorded at the time of that entry until it has caught up")]
    public static partial void ClockBehind(this ILogger logger, LogId log, TimeSpan behind);

    [LoggerMessage(EventId = 2009, Level = LogLevel.Warning, Message = "Work after a commit of ledger {Log} failed; the entries are durable, and the work is tried again with the next commit")]
    public static partial void HousekeepingFailed(this ILogger logger, Exception exception, LogId log);

    [LoggerMessage(EventId = 2010, Level = LogLevel.Warning, Message = "The write-ahead log could not be moved into {Location}; the entries are durable, and it is tried again later")]
    public static partial void TidyingFailed(this ILogger logger, Exception exception, string location);
}
