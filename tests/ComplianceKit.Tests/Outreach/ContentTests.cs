namespace ComplianceKit.Outreach;

/// <summary>Whether a message says who sends it and how to refuse the next one, as people in China and elsewhere write it.</summary>
public sealed class ContentTests
{
    private static readonly SenderIdentity Identity = new(new("green-garden-homes", "绿园房产"), ["Green Garden Homes"]);

    [Theory]
    [InlineData("拒收请回复R")]
    [InlineData("回T退订")]
    [InlineData("，退订回T")]
    [InlineData("退订回TD")]
    [InlineData("回复TD退订")]
    [InlineData("回复“TD”退订")]
    [InlineData("退订请回复ＴＤ")]
    [InlineData("TD退订")]
    [InlineData("退订：TD")]
    [InlineData("回复0000退订")]
    [InlineData("回0000")]
    [InlineData("回复退订即可")]
    [InlineData("回复1退订")]
    [InlineData("退订请点 https://t.example/u/7")]
    [InlineData("如需退订请致电0771-5550000")]
    [InlineData("Reply STOP to opt out")]
    [InlineData("Reply T to stop.")]
    [InlineData("Txt STOP to end")]
    [InlineData("STOP to unsubscribe.")]
    [InlineData("To opt out, reply \"OPT OUT\"")]
    [InlineData("Unsubscribe: https://example.com/u")]
    [InlineData("拒收請回覆R")]
    public void These_say_how_to_refuse(string words) =>
        Assert.True(WayToRefuse.IsTold(MessageContent.Sms("【绿园房产】凤岭新盘开放看房。" + words)));

    [Theory]
    [InlineData("速来抢购！")]
    [InlineData("可退订")]
    [InlineData("随时可以 unsubscribe")]
    [InlineData("回复1领取优惠")]
    [InlineData("回复R领取红包")]
    [InlineData("We will never stop caring")]
    [InlineData("Text us for details")]
    [InlineData("Reply YES to join")]
    [InlineData("详情请致电0771-5550000")]
    public void These_do_not(string words) =>
        Assert.False(WayToRefuse.IsTold(MessageContent.Sms("【绿园房产】凤岭新盘开放看房。" + words)));

    [Theory]
    [InlineData("您好，这里是绿园房产。如不希望再接到来电，请按9。", true)]
    [InlineData("您好，退订请按 9。", true)]
    [InlineData("Hello, this is Green Garden. To stop these calls say so now.", true)]
    [InlineData("Press 9 to unsubscribe.", true)]
    [InlineData("您好，这里是绿园房产，了解新盘请按1。", false)]
    [InlineData("Hello, press 1 to hear our offers.", false)]
    public void A_call_says_it_in_words(string script, bool told) => Assert.Equal(told, WayToRefuse.IsTold(MessageContent.Voice(script)));

    [Theory]
    [InlineData("<p>新盘</p><a href=\"https://example.com/u/7\">退订</a>", false, true)]
    [InlineData("<p>New homes</p><p>Unsubscribe: mailto:stop@example.com</p>", false, true)]
    [InlineData("<p>New homes</p>", true, true)]
    [InlineData("<p>New homes at https://example.com</p>", false, false)]
    public void A_mail_has_a_link_or_the_headers(string body, bool headers, bool told) =>
        Assert.Equal(told, WayToRefuse.IsTold(MessageContent.Email("新盘", body, "绿园房产", headers)));

    [Theory]
    [InlineData("【绿园房产】新盘")]
    [InlineData("【綠园房产】新盘 — Green  Garden homes")]
    [InlineData("ＧＲＥＥＮ ＧＡＲＤＥＮ ＨＯＭＥＳ: new homes")]
    public void The_sender_is_named_however_it_is_spelled(string text) => Assert.True(Identity.IsNamed(MessageContent.Sms(text)));

    [Theory]
    [InlineData("新盘开放看房")]
    [InlineData("【红顶房产】新盘")]
    public void Nobody_or_somebody_else_is_not_the_sender(string text) => Assert.False(Identity.IsNamed(MessageContent.Sms(text)));

    [Fact]
    public void A_mail_may_name_the_sender_in_its_display_name() =>
        Assert.True(Identity.IsNamed(MessageContent.Email("新盘", "凤岭新盘开放看房", "绿园房产 客服")));

    [Fact]
    public async Task Where_the_platform_shows_the_sender_the_text_need_not()
    {
        await using var world = new OutreachWorld();
        var device = ContactPoint.PushToken("device-token-0001");
        await world.ConsentAsync(device, OutreachWorld.Promotion);

        await world.PermitAsync(device, MessageContent.Push("新盘", "凤岭新盘开放看房"));
    }

    [Fact]
    public async Task A_text_message_needs_both_and_each_is_law()
    {
        await using var world = new OutreachWorld();
        await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);

        var reasons = await world.DenialAsync(content: MessageContent.Sms("凤岭新盘开放看房"));

        Assert.Equal([GateReasonCode.SenderNotIdentified, GateReasonCode.NoWayToRefuse], reasons.Select(static reason => reason.Code));
        Assert.All(reasons, static reason => Assert.Contains(Authority.Law("CN-ADL-43"), reason.Authorities));
    }

    [Fact]
    public void What_the_gate_looked_at_is_what_the_permit_is_bound_to()
    {
        var mail = MessageContent.Email("a", "b", "c", hasOneClickOptOut: true);

        Assert.Equal(mail.Hash, MessageContent.Email("a", "b", "c", hasOneClickOptOut: true).Hash);
        Assert.All(
            [MessageContent.Email("a", "b", "c"), MessageContent.Email("a", "b", "", hasOneClickOptOut: true), MessageContent.Email("a", "bc", "", hasOneClickOptOut: true), MessageContent.Email("ab", "b", "c", hasOneClickOptOut: true), MessageContent.Sms("b")],
            other => Assert.NotEqual(mail.Hash, other.Hash));
    }
}
