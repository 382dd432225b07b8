using ComplianceKit.Ledger;

namespace ComplianceKit.Outreach;

/// <summary>A permit is redeemed at the head of the ledger, once, for what was decided about, and never after a refusal.</summary>
public abstract class RedeemTests(LedgerKind kind) : IAsyncLifetime
{
    private readonly OutreachWorld world = new(kind);

    public async Task InitializeAsync()
    {
        await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);
        await world.ConsentAsync(OutreachWorld.Neighbour, OutreachWorld.Promotion);
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Redeeming_makes_the_decision_durable_with_the_consent_it_rests_on()
    {
        var permit = await world.PermitAsync();

        var redeemed = Assert.IsType<RedeemResult.Redeemed>(await world.Gate.RedeemAsync(permit));

        var entry = Assert.Single(await world.EntriesAsync(LedgerEventKind.PermitRedeemed));
        Assert.Equal((redeemed.Sequence, permit.ConsentSequence, OutreachWorld.Promotion), (entry.Sequence, entry.BecauseOf, entry.Purpose!.Value));
        Assert.Equal(permit.Id, entry.Details["permit"]);
        Assert.DoesNotContain(permit.ContentHash.ToString(), System.Text.Encoding.UTF8.GetString(entry.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_an_opt_out_between_deciding_and_redeeming_nothing_is_sent()
    {
        var permit = await world.PermitAsync();
        var optOut = await world.Suppressions.OptOutAsync(new(OutreachWorld.Owner) { Source = OptOutSource.SmsReply });

        var refused = Assert.IsType<RedeemResult.Refused>(await world.Gate.RedeemAsync(permit));

        var reason = Assert.Single(refused.Reasons);
        Assert.Equal((GateReasonCode.Suppressed, optOut.Sequence), (reason.Code, reason.Sequence));
        Assert.Empty(await world.EntriesAsync(LedgerEventKind.PermitRedeemed));
        Assert.Equal("Suppressed", Assert.Single(await world.EntriesAsync(LedgerEventKind.Decided)).Details["reasons"]);
    }

    [Fact]
    public async Task After_a_withdrawal_nothing_is_sent_either()
    {
        var permit = await world.PermitAsync();
        await world.WithdrawAsync(OutreachWorld.Owner, OutreachWorld.Promotion);

        Assert.Equal(GateReasonCode.ConsentWithdrawn, Assert.Single(Assert.IsType<RedeemResult.Refused>(await world.Gate.RedeemAsync(permit)).Reasons).Code);
    }

    [Fact]
    public async Task Redeeming_twice_is_a_retry_and_one_entry()
    {
        var permit = await world.PermitAsync();
        var first = Assert.IsType<RedeemResult.Redeemed>(await world.Gate.RedeemAsync(permit));

        var second = Assert.IsType<RedeemResult.Redeemed>(await world.Gate.RedeemAsync(permit));

        Assert.Equal((false, true, first.Sequence), (first.IsRetry, second.IsRetry, second.Sequence));
        Assert.Single(await world.EntriesAsync(LedgerEventKind.PermitRedeemed));
    }

    [Fact]
    public async Task Not_even_a_retry_succeeds_after_an_opt_out()
    {
        var permit = await world.PermitAsync();
        await world.Gate.RedeemAsync(permit);
        await world.Suppressions.OptOutAsync(new(OutreachWorld.Owner));

        Assert.IsType<RedeemResult.Refused>(await world.Gate.RedeemAsync(permit));
    }

    [Fact]
    public async Task The_same_permit_for_another_content_was_used_already()
    {
        var permit = await world.PermitAsync();
        await world.Gate.RedeemAsync(permit);
        var other = new ContactAttempt(OutreachWorld.Owner, OutreachWorld.Promotion, MessageContent.Sms("【绿园房产】另一条信息。拒收请回复R"));
        var forged = new SendPermit(permit.Id, permit.Controller, other, permit.ConsentSequence, permit.IssuedAt, permit.ExpiresAt);

        Assert.Equal(GateReasonCode.PermitUsed, Assert.Single(Assert.IsType<RedeemResult.Refused>(await world.Gate.RedeemAsync(forged)).Reasons).Code);
    }

    [Fact]
    public async Task A_permit_lives_to_the_end_of_its_minute_and_not_longer()
    {
        var (early, late) = (await world.PermitAsync(), await world.PermitAsync());
        world.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.IsType<RedeemResult.Redeemed>(await world.Gate.RedeemAsync(early));

        world.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(GateReasonCode.PermitExpired, Assert.Single(Assert.IsType<RedeemResult.Refused>(await world.Gate.RedeemAsync(late)).Reasons).Code);
    }

    [Fact]
    public async Task A_permit_of_another_controller_is_worth_nothing_here()
    {
        var permit = await world.PermitAsync();
        var attempt = new ContactAttempt(OutreachWorld.Owner, OutreachWorld.Promotion, OutreachWorld.Text);
        var foreign = new SendPermit(permit.Id, new("red-roof-homes", "红顶房产"), attempt, permit.ConsentSequence, permit.IssuedAt, permit.ExpiresAt);

        Assert.Equal(GateReasonCode.OtherController, Assert.Single(Assert.IsType<RedeemResult.Refused>(await world.Gate.RedeemAsync(foreign)).Reasons).Code);
    }

    [Fact]
    public async Task In_a_batch_each_permit_stands_or_falls_by_itself()
    {
        var (owner, neighbour) = (await world.PermitAsync(), await world.PermitAsync(OutreachWorld.Neighbour));
        await world.Suppressions.OptOutAsync(new(OutreachWorld.Owner));

        var results = await world.Gate.RedeemAsync([owner, neighbour, neighbour]);

        Assert.Equal([owner, neighbour, neighbour], results.Select(static result => result.Permit));
        Assert.IsType<RedeemResult.Refused>(results[0]);
        Assert.Equal([false, true], results.Skip(1).Cast<RedeemResult.Redeemed>().Select(static result => result.IsRetry));
        Assert.Empty(await world.Gate.RedeemAsync([]));
    }

    [Fact]
    public async Task An_outcome_stands_beside_the_redemption_once()
    {
        var permit = await world.PermitAsync();
        var redeemed = Assert.IsType<RedeemResult.Redeemed>(await world.Gate.RedeemAsync(permit));

        await world.Gate.ReportAsync(permit, SendOutcome.Sent);
        await world.Gate.ReportAsync(permit, SendOutcome.Sent);

        var entry = Assert.Single(await world.EntriesAsync(LedgerEventKind.OutcomeReported));
        Assert.Equal((redeemed.Sequence, "sent"), (entry.BecauseOf!.Value, entry.Details["outcome"]));
    }

    [Fact]
    public async Task What_was_not_redeemed_has_no_outcome()
    {
        var permit = await world.PermitAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Gate.ReportAsync(permit, SendOutcome.Sent));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => world.Gate.ReportAsync(permit, (SendOutcome)9));
    }

    [Fact]
    public async Task In_every_interleaving_no_redemption_begins_after_an_acknowledged_opt_out_and_succeeds()
    {
        var random = new Random(20261124);
        var (sent, kept) = (0, 0);
        for (var round = 0; round < 40; round++)
        {
            var point = ContactPoint.Phone($"1370000{round:D4}");
            await world.ConsentAsync(point, OutreachWorld.Promotion);
            var permits = new List<SendPermit>();
            for (var i = 0; i < 8; i++)
                permits.Add(await world.PermitAsync(point));
            var acknowledged = false;
            var late = 0;

            var refuse = Task.Run(async () =>
            {
                await Task.Yield();
                await world.Suppressions.OptOutAsync(new(point));
                Volatile.Write(ref acknowledged, true);
            });
            var yields = permits.ConvertAll(_ => random.Next(30));
            var redeem = permits.Select((permit, i) => Task.Run(async () =>
            {
                for (var y = 0; y < yields[i]; y++)
                    await Task.Yield();
                var beganAfter = Volatile.Read(ref acknowledged);
                var isRedeemed = await world.Gate.RedeemAsync(permit) is RedeemResult.Redeemed;
                Interlocked.Increment(ref isRedeemed ? ref sent : ref kept);
                if (isRedeemed && beganAfter)
                    Interlocked.Increment(ref late);
            }));
            await Task.WhenAll([refuse, .. redeem]);

            Assert.Equal(0, late);
            Assert.All(await world.Gate.RedeemAsync([.. permits]), static result => Assert.IsType<RedeemResult.Refused>(result));
        }

        Assert.True(sent > 0 && kept > 0, $"The race was none: {sent} sent before, {kept} kept back.");

        // In the log itself no redemption follows the opt-out of its point.
        var optOuts = (await world.EntriesAsync(LedgerEventKind.OptedOut)).ToDictionary(static entry => entry.Subject!.Value, static entry => entry.Sequence);
        Assert.DoesNotContain(await world.EntriesAsync(LedgerEventKind.PermitRedeemed), entry => entry.Sequence > optOuts[entry.Subject!.Value]);
    }

    public sealed class InMemory() : RedeemTests(LedgerKind.InMemory);

    public sealed class Sqlite() : RedeemTests(LedgerKind.Sqlite);
}
