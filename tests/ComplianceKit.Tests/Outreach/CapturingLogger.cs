using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ComplianceKit.Outreach;

/// <summary>Keeps everything that is logged, at every level, exceptions included.</summary>
internal sealed class CapturingLogger : ILoggerFactory, ILoggerProvider, ILogger
{
    internal ConcurrentQueue<(EventId Id, LogLevel Level, string Text)> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    internal ILogger<T> For<T>() => this.CreateLogger<T>();

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue((eventId, logLevel, formatter(state, exception) + exception + string.Join(' ', state as IEnumerable<KeyValuePair<string, object?>> ?? [])));

    public void Dispose()
    {
    }
}
