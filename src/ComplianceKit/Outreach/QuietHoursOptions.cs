namespace ComplianceKit.Outreach;

/// <summary>The hours in which commercial messages go out, by the recipient's clock. A practice of carriers and vendors in China, where no law of the catalogue sets hours.</summary>
public sealed class QuietHoursOptions
{
    /// <summary>The hours for each channel; a channel that is not here has none. Clear it to go without quiet hours.</summary>
    public IDictionary<Channel, SendingHours> Hours { get; } = new Dictionary<Channel, SendingHours>
    {
        [Channel.Sms] = new(new(8, 0), new(21, 0)),
        [Channel.Voice] = new(new(9, 0), new(21, 0)),
    };

    /// <summary>The time zones (IANA names) behind the beginning of a phone number; where a country has several, it must be a sending hour in all of them.</summary>
    public IDictionary<string, IReadOnlyList<string>> TimeZones { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["+86"] = ["Asia/Shanghai"],
        ["+852"] = ["Asia/Hong_Kong"],
        ["+853"] = ["Asia/Macau"],
        ["+886"] = ["Asia/Taipei"],
    };

    /// <summary>The time zones of contact points that are no phone numbers.</summary>
    public IList<string> OtherTimeZones { get; } = ["Asia/Shanghai"];
}

/// <summary>The hours of a day in which messages may go out.</summary>
/// <param name="From">From this time on.</param>
/// <param name="To">Until this time, exclusively; later on the same day.</param>
public sealed record SendingHours(TimeOnly From, TimeOnly To)
{
    /// <summary>Whether a time of day lies in them.</summary>
    /// <param name="time">The time of day where the recipient is.</param>
    public bool Include(TimeOnly time) => time >= From && time < To;
}
