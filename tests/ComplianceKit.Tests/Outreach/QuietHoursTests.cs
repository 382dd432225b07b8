using ComplianceKit.Configuration;

namespace ComplianceKit.Outreach;

/// <summary>Sending hours by the recipient's clock: a practice, never stated as law.</summary>
public sealed class QuietHoursTests
{
    private static readonly ContactPoint Berlin = ContactPoint.Phone("+49 151 23456789");

    [Theory]
    [InlineData(7, 59, false)]
    [InlineData(8, 0, true)]
    [InlineData(20, 59, true)]
    [InlineData(21, 0, false)]
    [InlineData(3, 0, false)]
    public async Task Text_messages_go_out_from_eight_to_nine_in_the_evening_beijing_time(int hour, int minute, bool allowed)
    {
        await using var world = new OutreachWorld();
        await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);
        world.Clock.Set(new(2026, 3, 12, hour, minute, 0, TimeSpan.FromHours(8)));

        var decision = await world.DecideAsync();

        Assert.Equal(allowed, decision is GateDecision.Allow);
        if (decision is GateDecision.Deny deny)
        {
            var reason = Assert.Single(deny.Reasons);
            Assert.Equal((GateReasonCode.QuietHours, false), (reason.Code, reason.IsLaw));
            Assert.Equal(Authority.Practice("quiet-hours"), Assert.Single(reason.Authorities));
        }
    }

    [Fact]
    public async Task A_permit_given_in_the_evening_is_not_redeemed_at_night()
    {
        await using var world = new OutreachWorld(configure: static options => options.PermitLifetime = TimeSpan.FromMinutes(10));
        await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);
        world.Clock.Set(new(2026, 3, 12, 20, 55, 0, TimeSpan.FromHours(8)));
        var permit = await world.PermitAsync();

        world.Clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(GateReasonCode.QuietHours, Assert.Single(Assert.IsType<RedeemResult.Refused>(await world.Gate.RedeemAsync(permit)).Reasons).Code);
    }

    [Fact]
    public async Task A_mail_may_come_at_night()
    {
        await using var world = new OutreachWorld();
        var mailbox = ContactPoint.Email("owner@example.com");
        await world.ConsentAsync(mailbox, OutreachWorld.Promotion);
        world.Clock.Set(new(2026, 3, 12, 3, 0, 0, TimeSpan.FromHours(8)));

        await world.PermitAsync(mailbox, MessageContent.Email("新盘", "凤岭新盘", "绿园房产", hasOneClickOptOut: true));
    }

    [Fact]
    public void Where_nobody_knows_the_hour_it_is_no_sending_hour() =>
        Assert.Equal(QuietHours.Answer.UnknownZone, new QuietHours(new()).Ask(Channel.Sms, Berlin, new(2026, 3, 12, 12, 0, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData("2026-03-28T19:30:00Z", true)] // 20:30 in winter
    [InlineData("2026-03-29T19:30:00Z", false)] // 21:30, the night the clocks changed
    public void Summer_time_is_kept(string time, bool sends)
    {
        var options = new QuietHoursOptions();
        options.TimeZones["+49"] = ["Europe/Berlin"];

        Assert.Equal(sends, new QuietHours(options).Ask(Channel.Sms, Berlin, DateTimeOffset.Parse(time)) == QuietHours.Answer.SendingHour);
    }

    [Theory]
    [InlineData("2026-03-12T12:30:00Z", false)] // 08:30 in New York, 05:30 in Los Angeles
    [InlineData("2026-03-12T16:00:00Z", true)]
    public void With_several_zones_it_must_be_a_sending_hour_in_all(string time, bool sends)
    {
        var options = new QuietHoursOptions();
        options.TimeZones["+1"] = ["America/New_York", "America/Los_Angeles"];

        Assert.Equal(sends, new QuietHours(options).Ask(Channel.Sms, ContactPoint.Phone("+1 212 555 2368"), DateTimeOffset.Parse(time)) == QuietHours.Answer.SendingHour);
    }

    [Fact]
    public void The_longest_prefix_tells_the_zone()
    {
        var options = new QuietHoursOptions();
        options.TimeZones["+8"] = ["America/New_York"];

        Assert.Equal(QuietHours.Answer.SendingHour, new QuietHours(options).Ask(Channel.Sms, OutreachWorld.Owner, new(2026, 3, 12, 2, 0, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData("EU", true)]
    [InlineData("CN", false)]
    public async Task Only_chinas_rules_have_them(string jurisdiction, bool allowed)
    {
        await using var world = new OutreachWorld(json: OutreachWorld.Json.Replace("\"version\": 1,", $"\"version\": 1, \"jurisdictions\": [\"{jurisdiction}\"],", StringComparison.Ordinal));
        await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);
        world.Clock.Set(new(2026, 3, 12, 3, 0, 0, TimeSpan.FromHours(8)));

        Assert.Equal(allowed, await world.DecideAsync() is GateDecision.Allow);
    }
}
