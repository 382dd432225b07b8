using System.Net.Mail;
using System.Net.Mime;
using ComplianceKit.Ledger;

namespace ComplianceKit.Outreach.Senders;

/// <summary>Mail goes out only to the one recipient and with the words that were decided about, once.</summary>
public sealed class SmtpMarketingSenderTests : IAsyncLifetime
{
    private const string Address = "owner@example.com";
    private static readonly ContactPoint Mailbox = ContactPoint.Email(Address);

    private readonly OutreachWorld world = new();
    private readonly FakeMailServer server = new();

    public async Task InitializeAsync() => await world.ConsentAsync(Mailbox, OutreachWorld.Promotion);

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await world.DisposeAsync();
    }

    [Fact]
    public async Task A_mail_with_its_permit_arrives_and_its_outcome_stands_in_the_ledger()
    {
        using var mail = Mail();

        await SendAsync(mail, await PermitAsync(mail));

        Assert.Contains("List-Unsubscribe", Assert.Single(server.Mails), StringComparison.Ordinal);
        Assert.Equal("sent", Assert.Single(await world.EntriesAsync(LedgerEventKind.OutcomeReported)).Details["outcome"]);
    }

    [Fact]
    public async Task The_address_may_be_spelled_otherwise()
    {
        using var mail = Mail("Owner@EXAMPLE.com");

        await SendAsync(mail, await PermitAsync(mail));

        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task After_an_opt_out_it_does_not_even_connect()
    {
        using var mail = Mail();
        var permit = await PermitAsync(mail);
        await world.Suppressions.OptOutAsync(new(Mailbox) { Source = OptOutSource.OneClick });

        Assert.Equal(GateReasonCode.Suppressed, await RefusalAsync(mail, permit));
    }

    [Fact]
    public async Task One_permit_sends_one_mail_even_at_the_same_moment()
    {
        using var mail = Mail();
        var permit = await PermitAsync(mail);
        await SendAsync(mail, permit);

        await Assert.ThrowsAsync<SendRefusedException>(() => SendAsync(mail, permit));

        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task Another_subject_another_word_another_header_or_another_recipient_is_another_mail()
    {
        using var mail = Mail();
        var permit = await PermitAsync(mail);
        var changes = new Action<MailMessage>[]
        {
            static changed => changed.Subject = "限时特惠",
            static changed => changed.Body += "!",
            static changed => changed.Headers.Remove("List-Unsubscribe"),
            static changed => changed.From = new("news@green-garden.example", "别人"),
            static changed => changed.To[0] = new("neighbour@example.com"),
            static changed => changed.To.Add("neighbour@example.com"),
            static changed => changed.CC.Add("neighbour@example.com"),
            static changed => changed.Bcc.Add("neighbour@example.com"),
            static changed => changed.AlternateViews.Add(AlternateView.CreateAlternateViewFromString("<b>特惠</b>", null, MediaTypeNames.Text.Html)),
        };

        foreach (var change in changes)
        {
            using var changed = Mail();
            change(changed);
            Assert.Equal(GateReasonCode.ContentChanged, await RefusalAsync(changed, permit));
        }

        await SendAsync(mail, permit);
    }

    [Fact]
    public async Task A_refused_recipient_certainly_got_nothing_and_the_exception_does_not_name_it()
    {
        using var mail = Mail();
        var permit = await PermitAsync(mail);
        server.RefusesRecipient = true;

        var error = await Assert.ThrowsAsync<SendFailedException>(() => SendAsync(mail, permit));

        Assert.Equal(SendOutcome.Failed, error.Outcome);
        Assert.DoesNotContain("owner", error.ToString(), StringComparison.OrdinalIgnoreCase);
        server.RefusesRecipient = false;
        await SendAsync(mail, permit);
        Assert.Equal(["failed", "sent"], (await world.EntriesAsync(LedgerEventKind.OutcomeReported)).Select(static entry => entry.Details["outcome"]));
        Assert.Single(await world.EntriesAsync(LedgerEventKind.PermitRedeemed));
    }

    [Fact]
    public async Task Where_nobody_knows_it_counts_as_sent()
    {
        using var mail = Mail();
        var permit = await PermitAsync(mail);
        server.HangsUpAfterData = true;

        Assert.Equal(SendOutcome.Unknown, (await Assert.ThrowsAsync<SendFailedException>(() => SendAsync(mail, permit))).Outcome);

        server.HangsUpAfterData = false;
        Assert.Equal(GateReasonCode.PermitUsed, await RefusalAsync(mail, permit));
    }

    [Fact]
    public async Task A_server_that_is_not_there_got_nothing()
    {
        using var mail = Mail();
        var permit = await PermitAsync(mail);
        var sender = new SmtpMarketingSender(world.Gate, static () => new("127.0.0.1", 1));

        Assert.Equal(SendOutcome.Failed, (await Assert.ThrowsAsync<SendFailedException>(() => sender.SendAsync(mail, permit))).Outcome);
        await SendAsync(mail, permit);
    }

    [Fact]
    public async Task An_outcome_the_ledger_cannot_take_is_logged_and_the_mail_is_out()
    {
        using var mail = Mail();
        var permit = await PermitAsync(mail);
        world.Ledger.BeforeTurn = () =>
        {
            world.Ledger.BeforeTurn = () => throw new LedgerBusyException("Another process holds it; wait.");
            return Task.CompletedTask;
        };

        await SendAsync(mail, permit);

        Assert.Single(server.Mails);
        Assert.Contains(world.Log.Lines, static line => line.Id.Id == 3007);
    }

    [Fact]
    public void A_mail_without_any_text_has_no_content()
    {
        using var mail = new MailMessage("news@green-garden.example", Address, "新盘", string.Empty);

        Assert.Throws<ArgumentException>(() => MarketingMail.ContentOf(mail));
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString("<a href=\"https://example.com/u\">退订</a>", null, MediaTypeNames.Text.Html));
        Assert.Contains("退订", MarketingMail.ContentOf(mail).Body, StringComparison.Ordinal);
        Assert.Equal(MarketingMail.ContentOf(mail).Hash, MarketingMail.ContentOf(mail).Hash);
    }

    private static MailMessage Mail(string to = Address)
    {
        var mail = new MailMessage(new("news@green-garden.example", "绿园房产"), new MailAddress(to)) { Subject = "凤岭新盘", Body = "凤岭新盘开放看房。" };
        mail.Headers.Add("List-Unsubscribe", "<https://green-garden.example/u/7>");
        return mail;
    }

    private async Task<SendPermit> PermitAsync(MailMessage mail) =>
        Assert.IsType<GateDecision.Allow>(await world.Gate.DecideAsync(mail.To[0].Address, OutreachWorld.Promotion, MarketingMail.ContentOf(mail))).Permit;

    private Task SendAsync(MailMessage mail, SendPermit permit) => new SmtpMarketingSender(world.Gate, server.Connect, world.Log.For<SmtpMarketingSender>()).SendAsync(mail, permit);

    private async Task<GateReasonCode> RefusalAsync(MailMessage mail, SendPermit permit)
    {
        var before = server.Mails.Count;
        var refused = await Assert.ThrowsAsync<SendRefusedException>(() => SendAsync(mail, permit));
        Assert.Equal(before, server.Mails.Count);
        return Assert.Single(refused.Reasons).Code;
    }
}
