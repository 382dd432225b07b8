using System.Globalization;

namespace ComplianceKit.Benchmarks.Ledger;

/// <summary>How many events the ledger acknowledges in a second, over how many two peers take durably in the same minute on the same disk.</summary>
/// <remarks>
/// The yardstick is <see cref="SameTables"/>: the same rows with the same indexes in the same two files. Every ratio to it is the price of proofs,
/// encryption and the queue. The ratio to <see cref="PlainTable"/>, rows of the same bytes in one table without an index, says what the disk gives, and
/// not what a ledger could reach: an event about a new person is six rows with seven indexes, four of them in random order, and a second flush, since the
/// key of the person is durable before the entry that needs it. The goals are floors on a disk that flushes, below which something broke; on a memory
/// disk, where a flush costs nothing, only the work is left and the ratios are a part of these.
/// </remarks>
internal static class LedgerBenchmark
{
    private static readonly LedgerCase[] Cases =
    [
        new("1 writer, row by row", Writers: 1, PerCall: 1, PeerBatch: 1, NewPersons: false, Goal: 0.5, PlainGoal: 0.4, CpuGoal: 4),
        new("1 writer, row by row, new persons", Writers: 1, PerCall: 1, PeerBatch: 1, NewPersons: true, Goal: 0.5, PlainGoal: 0.2, CpuGoal: 4),
        new("8 writers, peer row by row", Writers: 8, PerCall: 1, PeerBatch: 1, NewPersons: true, Goal: 1, PlainGoal: 0.6, CpuGoal: 4),
        new("8 writers, peer 8 rows at once", Writers: 8, PerCall: 1, PeerBatch: 8, NewPersons: true, Goal: 0.35, PlainGoal: 0.12, CpuGoal: 4),
        new("100 in one call, peer 100 at once", Writers: 1, PerCall: 100, PeerBatch: 100, NewPersons: true, Goal: 0.35, PlainGoal: 0.08, CpuGoal: 4),
    ];

    public static async Task<int> RunAsync(string[] options, CancellationToken cancellationToken)
    {
        if (Options.Number(options, "--rounds", 5, atLeast: 1) is not { } rounds || Options.Number(options, "--milliseconds", 1000, atLeast: 1) is not { } milliseconds || options.Length % 2 == 1)
        {
            Console.Error.WriteLine("usage: ledger [--rounds N] [--milliseconds N] [--folder DIR] [--case WORDS]: so many pairs of each case whose name holds the words, so long each half of a pair, on the disk of that folder.");
            return 2;
        }

        var folder = Options.Text(options, "--folder") is { } named ? Directory.CreateDirectory(Path.Combine(named, "ck-benchmark-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture))) : Directory.CreateTempSubdirectory("ck-benchmark-");
        try
        {
            return await MeasureAsync(folder.FullName, Options.Text(options, "--case") ?? string.Empty, rounds, TimeSpan.FromMilliseconds(milliseconds), cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> MeasureAsync(string folder, string words, int rounds, TimeSpan time, CancellationToken cancellationToken)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rounds} pairs of {time.TotalMilliseconds:0} ms each in {folder}; WAL, synchronous = FULL on both sides"));
        Console.WriteLine($"{"",-36} {"ledger/s",9} {"p50 ms",8} {"p99 ms",8} {"cpu us",6} {"same/s",9} {"p50 ms",8} {"p99 ms",8} {"cpu us",6} {"plain/s",9} {"p50 ms",8} {"p99 ms",8} {"cpu us",6}");
        var (results, processor, plain) = (new List<Ratios>(), new List<Ratios>(), new List<Ratios>());
        var rows = await LedgerLoad.RowsAsync(Path.Combine(folder, "rows"), cancellationToken);
        var number = 0;
        foreach (var one in Cases.Where(one => one.Name.Contains(words, StringComparison.OrdinalIgnoreCase)))
        {
            var all = new List<Throughput>[] { [], [], [] };
            for (var round = 0; round < rounds; round++)
            {
                // The three change places from round to round: none always finds the disk that another left.
                for (var turn = 0; turn < all.Length; turn++)
                {
                    var who = (round + turn) % all.Length;
                    var place = Directory.CreateDirectory(Path.Combine(folder, (number++).ToString(CultureInfo.InvariantCulture))).FullName;
                    all[who].Add(who == 0 ? await LedgerLoad.RunAsync(place, one, time, cancellationToken) : Run(who == 1 ? new SameTables(place, one.NewPersons) : new PlainTable(Path.Combine(place, "plain.db")), rows, one, time, cancellationToken));
                    Directory.Delete(place, recursive: true);
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Name,-36} {Throughput.Middle(all[0])} {Throughput.Middle(all[1])} {Throughput.Middle(all[2])}"));
            results.Add(new Ratios("ledger/same tables: " + one.Name, one.Goal, [.. all[0].Zip(all[1], static (l, p) => l.PerSecond / p.PerSecond)]) { AtLeast = true });
            processor.Add(new Ratios("processor time of ledger/same tables: " + one.Name, one.CpuGoal, [.. all[0].Zip(all[1], static (l, p) => l.Cpu / p.Cpu)]));
            plain.Add(new Ratios("ledger/plain: " + one.Name, one.PlainGoal, [.. all[0].Zip(all[2], static (l, p) => l.PerSecond / p.PerSecond)]) { AtLeast = true });
        }

        results.AddRange(processor);
        results.AddRange(plain);
        results.ForEach(static r => Console.WriteLine(r));
        Console.WriteLine(Ratios.ToJson(results));
        return results.TrueForAll(static r => r.Passes) ? 0 : 1;
    }

    private static Throughput Run(IPeer peer, ReadOnlyMemory<byte>[] rows, LedgerCase one, TimeSpan time, CancellationToken cancellationToken)
    {
        using (peer)
        {
            return PeerLoad.Run(peer, rows, one.PeerBatch, time, cancellationToken);
        }
    }
}
