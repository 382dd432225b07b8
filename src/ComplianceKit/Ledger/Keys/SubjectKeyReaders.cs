namespace ComplianceKit.Ledger.Keys;

/// <summary>Connections to the keys of persons for readers, opened when facts are first read.</summary>
internal sealed class SubjectKeyReaders(Func<SubjectKeyStore> open) : ISubjectKeys, IDisposable
{
    private readonly IdleConnections<SubjectKeyStore> connections = new(open);

    public ValueTask<byte[]?> FindAsync(SubjectId subject, CancellationToken cancellationToken)
    {
        var keys = connections.Take();
        try
        {
            return new(keys.Find(subject));
        }
        finally
        {
            connections.Return(keys);
        }
    }

    public void Dispose() => connections.Dispose();
}
