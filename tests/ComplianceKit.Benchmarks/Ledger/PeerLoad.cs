using System.Diagnostics;

namespace ComplianceKit.Benchmarks.Ledger;

/// <summary>Writes rows into a peer from one loop.</summary>
internal static class PeerLoad
{
    private const int WarmUp = 40;

    /// <summary>As often as the ledger moves its log into the database.</summary>
    private const int CheckpointEvery = 1000;

    public static Throughput Run(IPeer peer, ReadOnlyMemory<byte>[] rows, int batch, TimeSpan time, CancellationToken cancellationToken)
    {
        for (var i = 0; i < WarmUp; i++)
        {
            peer.Append(rows.AsSpan(0, batch));
        }

        var (waits, written, sinceCheckpoint) = (new List<double>(), 0L, 0);
        var (began, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        while (Stopwatch.GetElapsedTime(began) < time)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var asked = Stopwatch.GetTimestamp();
            peer.Append(rows.AsSpan((int)(written % (rows.Length - batch + 1)), batch));
            waits.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            written += batch;
            if ((sinceCheckpoint += batch) >= CheckpointEvery)
            {
                peer.Checkpoint();
                sinceCheckpoint = 0;
            }
        }

        return Throughput.Of(written, Stopwatch.GetElapsedTime(began), Environment.CpuUsage.TotalTime - cpu, waits);
    }
}
