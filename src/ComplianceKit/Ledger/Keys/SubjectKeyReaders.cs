using System.Collections.Concurrent;

namespace ComplianceKit.Ledger.Keys;

/// <summary>Connections to the keys of persons for readers, opened when facts are first read.</summary>
internal sealed class SubjectKeyReaders(Func<SubjectKeyStore> open) : ISubjectKeys, IDisposable
{
    private const int Kept = 16;

    private readonly ConcurrentBag<SubjectKeyStore> idle = [];
    private volatile bool isClosed;

    public ValueTask<byte[]?> FindAsync(SubjectId subject, CancellationToken cancellationToken)
    {
        var keys = idle.TryTake(out var waiting) ? waiting : open();
        try
        {
            return new(keys.Find(subject));
        }
        finally
        {
            if (isClosed || idle.Count >= Kept)
                keys.Dispose();
            else
                idle.Add(keys);
        }
    }

    public void Dispose()
    {
        isClosed = true;
        while (idle.TryTake(out var keys))
            keys.Dispose();
    }
}
