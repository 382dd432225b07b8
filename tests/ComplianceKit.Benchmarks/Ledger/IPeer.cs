namespace ComplianceKit.Benchmarks.Ledger;

/// <summary>Something that keeps rows durably, to hold the ledger against.</summary>
internal interface IPeer : IDisposable
{
    /// <summary>One transaction with these rows; on return they are flushed to disk.</summary>
    void Append(ReadOnlySpan<ReadOnlyMemory<byte>> rows);

    /// <summary>Moves the log into the database, as the ledger does from time to time.</summary>
    void Checkpoint();
}
