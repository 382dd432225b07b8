using Microsoft.Extensions.Logging;

namespace ComplianceKit.Imports;

/// <summary>What the import door logs: the name of the list and counts; never a row. Event ids from 4001.</summary>
internal static partial class ImportLog
{
    [LoggerMessage(EventId = 4001, Level = LogLevel.Information, Message = "Import '{Name}': {Rows} rows, {Accepted} accepted, {Refused} refused ({Counts})")]
    internal static partial void Imported(this ILogger logger, string name, long rows, long accepted, long refused, string counts);

    [LoggerMessage(EventId = 4002, Level = LogLevel.Error, Message = "Import '{Name}' stopped after {Rows} rows: {Problem}")]
    internal static partial void Interrupted(this ILogger logger, string name, long rows, string problem);
}
