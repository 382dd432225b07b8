using System.Globalization;

namespace ComplianceKit.Campaigns;

/// <summary>What a campaign did: rounds, failures, and how often each kind was exercised. A kind that never was is a failure too.</summary>
internal sealed class CampaignResult(IEnumerable<string> kinds)
{
    private readonly SortedDictionary<string, long> exercised = new(kinds.ToDictionary(static kind => kind, static _ => 0L, StringComparer.Ordinal), StringComparer.Ordinal);

    internal int Done { get; private set; }

    internal int Failed { get; private set; }

    internal bool IsPassed => Failed == 0 && Done > 0 && exercised.Values.All(static times => times > 0);

    internal void Add(string kind, bool passed)
    {
        Done++;
        Failed += passed ? 0 : 1;
        exercised[kind]++;
    }

    internal void Fail() => Failed++;

    internal void Print(TextWriter output)
    {
        foreach (var (kind, times) in exercised)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind,-16} {times,8}"));
    }

    internal string ToJson() =>
        string.Create(CultureInfo.InvariantCulture, $"{{\"done\":{Done},\"failed\":{Failed},\"kinds\":{{{string.Join(',', exercised.Select(static kind => string.Create(CultureInfo.InvariantCulture, $"\"{kind.Key}\":{kind.Value}")))}}}}}");
}
