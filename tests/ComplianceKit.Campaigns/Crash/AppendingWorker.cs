using System.Globalization;
using ComplianceKit.Ledger;
using ComplianceKit.Tampering;

namespace ComplianceKit.Campaigns.Crash;

/// <summary>The process that is killed: several callers append, each one event after the other, and every acknowledgement is reported at once.</summary>
internal static class AppendingWorker
{
    internal const string Name = "appending-worker";
    internal const int Callers = 4;

    private const int PublishEvery = 25;

    /// <summary>Arguments: name, folder, worker, and for each caller the number of its next event.</summary>
    internal static async Task<int> RunAsync(string[] args)
    {
        var (folder, worker) = (args[1], args[2]);
        var report = new Report(Console.OpenStandardOutput());
        report.Write("started");
        var ledger = new SqliteLedger(LedgerSpecimen.Options(folder), LedgerSpecimen.Controller);
        await using (ledger.ConfigureAwait(false))
        {
            await ledger.OpenAsync().ConfigureAwait(false);
            report.Write("opened");
            await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => AppendAsync(ledger, report, worker, caller, Number(args[3 + caller])))).ConfigureAwait(false);
        }

        return 0;
    }

    internal static string Key(string worker, int caller, long number) => string.Create(CultureInfo.InvariantCulture, $"{worker}/{caller}/{number}");

    private static async Task AppendAsync(SqliteLedger ledger, Report report, string worker, int caller, long first)
    {
        for (var number = first; ; number++)
        {
            var key = Key(worker, caller, number);
            var draft = LedgerSpecimen.Draft((int)number) with { IdempotencyKey = key };
            var entry = (await ledger.AppendAsync([draft]).ConfigureAwait(false))[0];
            report.Write($"appended {key} {entry.Sequence.ToString(CultureInfo.InvariantCulture)} {entry.LeafHash}");
            if (number % PublishEvery == 0)
                report.Write($"published {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(await ledger.PublishAsync().ConfigureAwait(false)))}");
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Whole lines, each handed to the system at once: a killed process leaves no half of one in its own memory.</summary>
    private sealed class Report(Stream output)
    {
        private readonly Lock writing = new();

        internal void Write(string line)
        {
            lock (writing)
            {
                output.Write(System.Text.Encoding.UTF8.GetBytes(line + "\n"));
                output.Flush();
            }
        }
    }
}
