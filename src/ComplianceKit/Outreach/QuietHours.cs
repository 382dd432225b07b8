using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ComplianceKit.Outreach;

/// <summary>Whether it is a sending hour where the recipient is: in every time zone that the recipient may be in.</summary>
internal sealed class QuietHours
{
    private static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);
    private static readonly ImmutableArray<string> ChineseZones = ["Asia/Shanghai", "Asia/Hong_Kong", "Asia/Macau", "Asia/Taipei"];

    private readonly FrozenDictionary<Channel, SendingHours> hours;
    private readonly ImmutableArray<(string Prefix, ImmutableArray<TimeZoneInfo> Zones)> byNumber;
    private readonly ImmutableArray<TimeZoneInfo> others;

    internal QuietHours(QuietHoursOptions options)
    {
        hours = options.Hours.ToFrozenDictionary();
        byNumber = [.. options.TimeZones.OrderByDescending(static zone => zone.Key.Length).Select(static zone => (zone.Key, Zones(zone.Value)))];
        others = Zones(options.OtherTimeZones);
    }

    internal enum Answer
    {
        SendingHour,
        Quiet,
        UnknownZone,
    }

    internal Answer Ask(Channel channel, ContactPoint point, DateTimeOffset now)
    {
        if (!hours.TryGetValue(channel, out var sending))
            return Answer.SendingHour;
        var zones = ZonesOf(point);
        if (zones.IsEmpty)
            return Answer.UnknownZone;
        return zones.All(zone => sending.Include(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime))) ? Answer.SendingHour : Answer.Quiet;
    }

    /// <summary>The hours, as people write them.</summary>
    internal string Describe(Channel channel) => hours.TryGetValue(channel, out var sending)
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{sending.From:HH\\:mm}-{sending.To:HH\\:mm}")
        : string.Empty;

    /// <summary>Finds a time zone. The Chinese ones are known even where the system has no time zone data.</summary>
    internal static TimeZoneInfo? Find(string id)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
            return zone;
        return ChineseZones.Contains(id, StringComparer.Ordinal) ? TimeZoneInfo.CreateCustomTimeZone(id, ChinaOffset, id, id) : null;
    }

    private static ImmutableArray<TimeZoneInfo> Zones(IEnumerable<string> ids) =>
        [.. ids.Select(static id => Find(id) ?? throw new InvalidOperationException($"The time zone '{id}' is not known on this system; correct its IANA name or install time zone data (tzdata)."))];

    private ImmutableArray<TimeZoneInfo> ZonesOf(ContactPoint point)
    {
        if (point.Kind != ContactPointKind.Phone)
            return others;
        foreach (var (prefix, zones) in byNumber)
        {
            if (point.Address.StartsWith(prefix, StringComparison.Ordinal))
                return zones;
        }

        return [];
    }
}
