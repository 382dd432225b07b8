using System.Diagnostics;

namespace ComplianceKit.Benchmarks.Ledger;

/// <summary>Writes rows into the plain table from one loop.</summary>
internal static class PeerLoad
{
    private const int WarmUp = 40;

    /// <summary>As often as the ledger moves its log into the database.</summary>
    private const int CheckpointEvery = 1000;

    public static Throughput Run(string folder, ReadOnlyMemory<byte>[] rows, int batch, TimeSpan time, CancellationToken cancellationToken)
    {
        using var table = new PlainTable(Path.Combine(folder, "plain.db"));
        for (var i = 0; i < WarmUp; i++)
        {
            table.Append(rows.AsSpan(0, batch));
        }

        var (waits, written, sinceCheckpoint) = (new List<double>(), 0L, 0);
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < time)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var asked = Stopwatch.GetTimestamp();
            table.Append(rows.AsSpan((int)(written % (rows.Length - batch + 1)), batch));
            waits.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            written += batch;
            if ((sinceCheckpoint += batch) >= CheckpointEvery)
            {
                table.Checkpoint();
                sinceCheckpoint = 0;
            }
        }

        return Throughput.Of(written, Stopwatch.GetElapsedTime(began), waits);
    }
}
