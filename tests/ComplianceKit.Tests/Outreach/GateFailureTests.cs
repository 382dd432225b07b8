using ComplianceKit.Ledger;

namespace ComplianceKit.Outreach;

/// <summary>What the gate cannot know it denies, with that reason.</summary>
public sealed class GateFailureTests : IAsyncLifetime
{
    private readonly OutreachWorld world = new(configure: static options => options.MaxPendingDenials = 3);

    public async Task InitializeAsync() => await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);

    public async Task DisposeAsync() => await world.DisposeAsync();

    public static TheoryData<Exception> Failures => new(
        new LedgerBusyException("Another process holds it; wait."),
        new LedgerCorruptException("The file is damaged; restore it."),
        new IOException("13800138000"),
        new InvalidOperationException("13800138000"),
        new OperationCanceledException());

    [Theory, MemberData(nameof(Failures))]
    public async Task A_failing_ledger_is_a_reason_and_no_exception(Exception failure)
    {
        var permit = await world.PermitAsync();
        world.Ledger.Failure = failure;

        var denial = await world.DenialAsync();
        var refused = Assert.IsType<RedeemResult.Refused>(await world.Gate.RedeemAsync(permit));

        Assert.Equal(GateReasonCode.LedgerUnavailable, denial[0].Code);
        Assert.Equal(GateReasonCode.LedgerUnavailable, Assert.Single(refused.Reasons).Code);
        Assert.Contains(world.Log.Lines, static line => line.Id.Id is 3002 or 3003);
        Assert.DoesNotContain(world.Log.Lines, static line => line.Text.Contains("13800138000", StringComparison.Ordinal));
        world.Ledger.Failure = null;
        await world.PermitAsync();
        Assert.IsType<RedeemResult.Redeemed>(await world.Gate.RedeemAsync(permit));
    }

    [Fact]
    public async Task A_ledger_that_does_not_answer_in_time_denies()
    {
        var permit = await world.PermitAsync();
        world.Ledger.Hangs = true;
        var deciding = world.DecideAsync();
        var redeeming = world.Gate.RedeemAsync(permit);
        Assert.False(deciding.IsCompleted || redeeming.IsCompleted);

        world.Clock.Advance(world.Options.LedgerTimeout);

        Assert.Equal(GateReasonCode.LedgerUnavailable, Assert.Single(Assert.IsType<GateDecision.Deny>(await deciding).Reasons).Code);
        Assert.Equal(GateReasonCode.LedgerUnavailable, Assert.Single(Assert.IsType<RedeemResult.Refused>(await redeeming).Reasons).Code);
        world.Ledger.Hangs = false;
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_a_text_is_no_exception()
    {
        Assert.IsType<GateDecision.Allow>(await world.DecideAsync(content: MessageContent.Sms(OutreachWorld.Text.Body + "\uD83D")));
        Assert.Contains(GateReasonCode.NoWayToRefuse, (await world.DenialAsync(content: MessageContent.Sms("【绿园房产】\uDE00凤岭新盘开放看房"))).Select(static reason => reason.Code));
    }

    [Fact]
    public async Task A_text_that_cannot_be_read_in_time_tells_nobody_how_to_refuse()
    {
        var endless = string.Concat(Enumerable.Repeat("a-", 200_000));
        var denial = await world.DenialAsync(content: MessageContent.Sms("【绿园房产】拒收方式见" + endless));
        Assert.Equal(GateReasonCode.NoWayToRefuse, Assert.Single(denial).Code);
    }

    [Fact]
    public async Task A_denial_that_the_ledger_refuses_takes_no_other_with_it()
    {
        world.Ledger.Failure = new LedgerBusyException("Another process holds it; wait.");
        world.Denials.Record(Denied(world.Clock.GetUtcNow()));
        await WaitForAsync(3004);
        world.Denials.Record(Denied(world.Clock.GetUtcNow().AddDays(1)));
        world.Denials.Record(Denied(world.Clock.GetUtcNow()));
        world.Ledger.Failure = null;
        await FlushAsync();

        Assert.Equal(2, (await world.EntriesAsync(LedgerEventKind.Decided)).Count);
        Assert.Contains("1 denials", Assert.Single(world.Log.Lines, static line => line.Id.Id == 3005).Text, StringComparison.Ordinal);

        static DeniedMessage Denied(DateTimeOffset at) => new(OutreachWorld.Promotion, Channel.Sms, OutreachWorld.Owner) { At = at };
    }

    [Fact]
    public async Task A_denial_after_the_end_is_not_lost_in_silence()
    {
        await world.DenialAsync(OutreachWorld.Neighbour);
        await world.Denials.StopAsync(CancellationToken.None);
        await world.DenialAsync(OutreachWorld.Neighbour);
        Assert.Contains("stopped", Assert.Single(world.Log.Lines, static line => line.Id.Id == 3005).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_callers_own_cancellation_is_the_callers()
    {
        world.Ledger.Hangs = true;
        using var cancel = new CancellationTokenSource();
        var deciding = world.Gate.DecideAsync(new ContactAttempt(OutreachWorld.Owner, OutreachWorld.Promotion, OutreachWorld.Text), cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => deciding);
        world.Ledger.Hangs = false;
    }

    [Fact]
    public async Task Denials_wait_for_the_ledger_and_then_stand_in_it()
    {
        world.Ledger.Failure = new LedgerBusyException("Another process holds it; wait.");
        await world.DenialAsync();
        await WaitForAsync(3004);

        world.Ledger.Failure = null;
        await FlushAsync();

        Assert.Equal("LedgerUnavailable", Assert.Single(await world.EntriesAsync(LedgerEventKind.Decided)).Details["reasons"]);
    }

    [Fact]
    public async Task A_denial_that_is_lost_is_lost_aloud()
    {
        world.Ledger.Failure = new LedgerBusyException("Another process holds it; wait.");
        await world.DenialAsync();
        await WaitForAsync(3004); // the first is being tried
        for (var i = 0; i < 5; i++)
            await world.DenialAsync(); // three wait, two are too many

        var stopping = world.Denials.StopAsync(CancellationToken.None);
        while (!stopping.IsCompleted)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }

        var lost = world.Log.Lines.Where(static line => line.Id.Id == 3005).ToList();
        Assert.Contains(lost, static line => line.Text.StartsWith("1 denials", StringComparison.Ordinal));
        Assert.Contains(lost, static line => line.Text.StartsWith("2 denials", StringComparison.Ordinal));
        Assert.Contains(lost, static line => line.Text.StartsWith("3 denials", StringComparison.Ordinal));
    }

    private Task FlushAsync() => Task.Run(async () =>
    {
        var flushed = world.Denials.FlushAsync(CancellationToken.None);
        while (!flushed.IsCompleted)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    });

    private async Task WaitForAsync(int eventId)
    {
        while (!world.Log.Lines.Any(line => line.Id.Id == eventId))
            await Task.Yield();
    }
}
