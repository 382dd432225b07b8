using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ComplianceKit.Campaigns;

/// <summary>What to run and for how long: a number of rounds, or a time.</summary>
internal sealed class CampaignArguments
{
    private static readonly string[] Campaigns = ["crash", "tamper"];

    private readonly long began = Stopwatch.GetTimestamp();
    private readonly TimeSpan? time;
    private readonly int? count;

    private CampaignArguments(string campaign, int? count, TimeSpan? time, int seed) => (Campaign, this.count, this.time, Seed) = (campaign, count, time, seed);

    internal string Campaign { get; }

    /// <summary>Where all choices come from; printed, so that a failure can be repeated.</summary>
    internal int Seed { get; }

    internal static bool TryParse(string[] args, [NotNullWhen(true)] out CampaignArguments? arguments, [NotNullWhen(false)] out string? problem)
    {
        arguments = null;
        problem = "usage: crash|tamper (--count N | --seconds N) [--seed N] [--store sqlite]";
        if (args is not [var campaign, ..] || !Campaigns.Contains(campaign, StringComparer.Ordinal) || args.Length % 2 == 0)
            return false;
        var options = args.Skip(1).Chunk(2).ToLookup(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);
        if (options.Any(static option => option.Key is not ("--count" or "--seconds" or "--seed" or "--store")))
            return false;
        if (options["--store"].Any(static store => store != "sqlite"))
        {
            problem = "Only the SQLite store is there to be tried.";
            return false;
        }

        var (count, seconds) = (Number(options["--count"]), Number(options["--seconds"]));
        if (count is <= 0 || seconds is <= 0 || (options["--count"].Any() && count is null) || (options["--seconds"].Any() && seconds is null))
            return false;
        arguments = new(campaign, count ?? (seconds is null ? 20 : null), seconds is { } limit ? TimeSpan.FromSeconds(limit) : null, Number(options["--seed"]) ?? 1);
        problem = null;
        return true;
    }

    internal bool GoesOn(int done) => (count is not { } rounds || done < rounds) && (time is not { } limit || Stopwatch.GetElapsedTime(began) < limit);

    private static int? Number(IEnumerable<string> values) =>
        values.LastOrDefault() is { } value && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
