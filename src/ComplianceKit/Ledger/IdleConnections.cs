using System.Collections.Concurrent;

namespace ComplianceKit.Ledger;

/// <summary>Connections that wait for their next reader; each is one reader's at a time.</summary>
internal sealed class IdleConnections<T>(Func<T> open) : IDisposable
    where T : IDisposable
{
    private const int Kept = 16;

    private readonly ConcurrentBag<T> idle = [];
    private volatile bool isClosed;

    internal bool IsClosed => isClosed;

    internal T Take() => idle.TryTake(out var waiting) ? waiting : open();

    internal void Return(T connection)
    {
        if (isClosed || idle.Count >= Kept)
            connection.Dispose();
        else
            idle.Add(connection);
    }

    public void Dispose()
    {
        isClosed = true;
        while (idle.TryTake(out var connection))
            connection.Dispose();
    }
}
