using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace ComplianceKit.Ledger;

/// <summary>A log that throws (a full disk, an event source that is not there) neither stops the ledger nor changes what its callers are told.</summary>
internal sealed class GuardedLogger(ILogger inner) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => inner.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    [SuppressMessage("Design", "CA1031", Justification = "There is nowhere else to say it.")]
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        try
        {
            inner.Log(logLevel, eventId, state, exception, formatter);
        }
        catch (Exception)
        {
            // The ledger answers by its tasks and exceptions; the log is besides.
        }
    }
}
