using System.Globalization;

namespace ComplianceKit.Benchmarks.Ledger;

/// <summary>How many events the ledger acknowledges in a second, over how many rows of the same bytes a plain table takes durably in the same minute on the same disk.</summary>
/// <remarks>
/// The plain table hashes, signs, encrypts and indexes nothing, and nobody waits for it but the loop that writes: it is what the disk and SQLite give,
/// and not what a ledger could reach: an event about a new person is seven rows in two files with six indexes, and a second flush, since the key of the
/// person is durable before the entry that needs it. The goals are floors on a disk that flushes, below which something broke; on a memory disk, where a
/// flush costs nothing, only that work is left and the ratios are a tenth.
/// </remarks>
internal static class LedgerBenchmark
{
    private static readonly LedgerCase[] Cases =
    [
        new("1 writer, row by row", Writers: 1, PerCall: 1, PeerBatch: 1, NewPersons: false, Goal: 0.5),
        new("1 writer, row by row, new persons", Writers: 1, PerCall: 1, PeerBatch: 1, NewPersons: true, Goal: 0.25),
        new("8 writers, peer row by row", Writers: 8, PerCall: 1, PeerBatch: 1, NewPersons: true, Goal: 0.6),
        new("8 writers, peer 8 rows at once", Writers: 8, PerCall: 1, PeerBatch: 8, NewPersons: true, Goal: 0.12),
        new("100 in one call, peer 100 at once", Writers: 1, PerCall: 100, PeerBatch: 100, NewPersons: true, Goal: 0.08),
    ];

    public static async Task<int> RunAsync(string[] options, CancellationToken cancellationToken)
    {
        if (Number(options, "--rounds", 5) is not { } rounds || Number(options, "--milliseconds", 1000) is not { } milliseconds || options.Length % 2 == 1)
        {
            Console.Error.WriteLine("usage: ledger [--rounds N] [--milliseconds N] [--folder DIR] [--case WORDS]: so many pairs of each case whose name holds the words, so long each half of a pair, on the disk of that folder.");
            return 2;
        }

        var folder = Option(options, "--folder") is { } named ? Directory.CreateDirectory(Path.Combine(named, "ck-benchmark-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture))) : Directory.CreateTempSubdirectory("ck-benchmark-");
        try
        {
            return await MeasureAsync(folder.FullName, Option(options, "--case") ?? string.Empty, rounds, TimeSpan.FromMilliseconds(milliseconds), cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> MeasureAsync(string folder, string words, int rounds, TimeSpan time, CancellationToken cancellationToken)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rounds} pairs of {time.TotalMilliseconds:0} ms each in {folder}; WAL, synchronous = FULL on both sides"));
        Console.WriteLine($"{"",-36} {"ledger/s",9} {"p50 ms",8} {"p99 ms",8} {"plain/s",9} {"p50 ms",8} {"p99 ms",8}");
        var results = new List<Ratios>();
        var number = 0;
        foreach (var one in Cases.Where(one => one.Name.Contains(words, StringComparison.OrdinalIgnoreCase)))
        {
            var (ledgers, peers) = (new List<Throughput>(), new List<Throughput>());
            var rows = await LedgerLoad.RowsAsync(Path.Combine(folder, "rows"), cancellationToken);
            for (var round = 0; round < rounds; round++)
            {
                // The halves change places from pair to pair: neither always finds the disk that the other left.
                foreach (var ours in round % 2 == 0 ? (bool[])[true, false] : [false, true])
                {
                    var place = Directory.CreateDirectory(Path.Combine(folder, (number++).ToString(CultureInfo.InvariantCulture))).FullName;
                    (ours ? ledgers : peers).Add(ours ? await LedgerLoad.RunAsync(place, one, time, cancellationToken) : PeerLoad.Run(place, rows, one.PeerBatch, time, cancellationToken));
                    Directory.Delete(place, recursive: true);
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Name,-36} {Throughput.Middle(ledgers)} {Throughput.Middle(peers)}"));
            results.Add(new Ratios("ledger/plain: " + one.Name, one.Goal, [.. ledgers.Zip(peers, static (l, p) => l.PerSecond / p.PerSecond)]) { AtLeast = true });
        }

        results.ForEach(static r => Console.WriteLine(r));
        Console.WriteLine(Ratios.ToJson(results));
        return results.TrueForAll(static r => r.Passes) ? 0 : 1;
    }

    private static int? Number(string[] options, string name, int otherwise) =>
        Option(options, name) is not { } text ? otherwise : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static string? Option(string[] options, string name)
    {
        var at = Array.IndexOf(options, name);
        return at >= 0 && at + 1 < options.Length ? options[at + 1] : null;
    }
}
