using System.Diagnostics;
using System.Globalization;
using ComplianceKit.Ledger;

namespace ComplianceKit.Benchmarks.Ledger;

/// <summary>Appends consents to a ledger of its own, as an application does: each writer waits until its events are acknowledged.</summary>
internal static class LedgerLoad
{
    private const int Known = 64;
    private const int WarmUp = 40;

    private static readonly PurposeId Viewing = new("viewing");
    private static readonly NoticeReference Notice = NoticeReference.Of("lead-form", "2026-01", "zh-Hans", "我们用您的电话预约看房。");
    private static readonly Dictionary<string, string> Facts = new(StringComparer.Ordinal) { ["evidence.act"] = "ticked 'call me back', pressed Send", ["evidence.form"] = "/leads" };

    public static async Task<Throughput> RunAsync(string folder, LedgerCase one, TimeSpan time, CancellationToken cancellationToken)
    {
        await using var ledger = Open(folder);
        for (var i = 0; i < WarmUp + Known; i++)
        {
            await ledger.AppendAsync([Consent(i)], cancellationToken);
        }

        var person = Known + WarmUp;
        var (began, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var writers = await Task.WhenAll(Enumerable.Range(0, one.Writers).Select(_ => Task.Run(WriteAsync, cancellationToken)));
        var took = Stopwatch.GetElapsedTime(began);
        return Throughput.Of(writers.Sum(static w => (long)w.Count) * one.PerCall, took, Environment.CpuUsage.TotalTime - cpu, [.. writers.SelectMany(static w => w)]);

        async Task<List<double>> WriteAsync()
        {
            var waits = new List<double>();
            while (Stopwatch.GetElapsedTime(began) < time)
            {
                var drafts = Enumerable.Range(0, one.PerCall).Select(_ => Interlocked.Increment(ref person)).Select(n => Consent(one.NewPersons ? n : n % Known)).ToArray();
                var asked = Stopwatch.GetTimestamp();
                await ledger.AppendAsync(drafts, cancellationToken);
                waits.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }

            return waits;
        }
    }

    /// <summary>The bytes of such entries, for the peer to write.</summary>
    public static async Task<ReadOnlyMemory<byte>[]> RowsAsync(string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await using var ledger = Open(folder);
        var entries = await ledger.AppendAsync([.. Enumerable.Range(0, 256).Select(Consent)], cancellationToken);
        return [.. entries.Select(static e => e.Bytes)];
    }

    private static SqliteLedger Open(string folder) => new(new() { ConnectionString = $"Data Source={Path.Combine(folder, "consent.db")}" }, new("acme-homes", "Acme Homes"));

    private static LedgerDraft Consent(int person)
    {
        var point = ContactPoint.Phone("138" + person.ToString("D8", CultureInfo.InvariantCulture));
        return new LedgerDraft { Kind = LedgerEventKind.Granted, Subject = Subject.ReachedAt(point), Point = point, Purpose = Viewing, Notice = Notice, Facts = Facts, Actor = "person" };
    }
}
