using System.Globalization;
using System.Text.Json;

namespace ComplianceKit.Benchmarks;

/// <summary>Ratios of interleaved pairs: their median and the interval between their quartiles. The machine's noise meets both halves of a pair alike.</summary>
internal sealed record Ratios(string Name, double Goal, IReadOnlyList<double> Values)
{
    public double Median => Quantile(0.5);

    public double Low => Quantile(0.25);

    public double High => Quantile(0.75);

    /// <summary>Whether more is better; otherwise less is.</summary>
    public bool AtLeast { get; init; }

    public bool Passes => AtLeast ? Median >= Goal : Median <= Goal;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name,-48} {Median,6:F3} [{Low:F3}, {High:F3}]  goal {(AtLeast ? ">=" : "<=")} {Goal:F2}  {(Passes ? "pass" : "FAIL")}");

    public static string ToJson(IEnumerable<Ratios> all)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var ratios in all)
            {
                json.WriteStartObject();
                json.WriteString("name", ratios.Name);
                json.WriteNumber("ratio", Math.Round(ratios.Median, 3));
                json.WriteNumber("low", Math.Round(ratios.Low, 3));
                json.WriteNumber("high", Math.Round(ratios.High, 3));
                json.WriteNumber("goal", ratios.Goal);
                json.WriteBoolean("pass", ratios.Passes);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private double Quantile(double q)
    {
        var sorted = Values.Order().ToArray();
        var at = q * (sorted.Length - 1);
        var below = (int)at;
        return below + 1 < sorted.Length ? sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
