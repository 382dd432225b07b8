using System.Globalization;

namespace ComplianceKit.Benchmarks.Ledger;

/// <summary>What one half of a pair reached.</summary>
/// <param name="PerSecond">Rows in a second.</param>
/// <param name="Half">The median wait for an acknowledgement, in milliseconds.</param>
/// <param name="Most">The wait that 99 of 100 do not exceed.</param>
/// <param name="Cpu">Microseconds of processor time for one row, the kernel's included: what other programs on the machine change least.</param>
internal sealed record Throughput(double PerSecond, double Half, double Most, double Cpu)
{
    public static Throughput Of(long rows, TimeSpan took, TimeSpan cpu, List<double> waits)
    {
        waits.Sort();
        return new(rows / took.TotalSeconds, At(waits, 0.5), At(waits, 0.99), cpu.TotalMicroseconds / rows);
    }

    /// <summary>The medians of several.</summary>
    public static Throughput Middle(IReadOnlyCollection<Throughput> all) =>
        new(Median(all.Select(static t => t.PerSecond)), Median(all.Select(static t => t.Half)), Median(all.Select(static t => t.Most)), Median(all.Select(static t => t.Cpu)));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{PerSecond,9:F0} {Half,8:F2} {Most,8:F2} {Cpu,6:F0}");

    private static double Median(IEnumerable<double> values) => At([.. values.Order()], 0.5);

    private static double At(List<double> sorted, double q) => sorted.Count == 0 ? double.NaN : sorted[(int)(q * (sorted.Count - 1))];
}
