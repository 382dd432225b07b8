using System.Collections.Immutable;
using ComplianceKit.Ledger;

namespace ComplianceKit.Outreach;

/// <summary>A refusal binds at once, in its scope, and only the person's own later consent lifts it, for its purpose.</summary>
public abstract class SuppressionTests(LedgerKind kind) : IAsyncLifetime
{
    private static readonly ContactPoint Mailbox = ContactPoint.Email("owner@example.com");
    private static readonly MessageContent Mail = MessageContent.Email("新盘", "凤岭新盘开放看房", "绿园房产", hasOneClickOptOut: true);

    private readonly OutreachWorld world = new(kind);

    public async Task InitializeAsync() => await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task It_is_recorded_with_reason_source_and_scope()
    {
        var entry = await world.Suppressions.OptOutAsync(new(OutreachWorld.Owner) { Scope = SuppressionScope.On(Channel.Voice), Reason = SuppressionReason.LegalHold, Source = OptOutSource.Staff });

        var suppression = Assert.Single(await world.Suppressions.GetAsync(OutreachWorld.Owner));
        Assert.Equal((entry.Sequence, SuppressionScope.On(Channel.Voice), SuppressionReason.LegalHold, OptOutSource.Staff), (suppression.Sequence, suppression.Scope, suppression.Reason, suppression.Source));
        Assert.Equal((LedgerEventKind.OptedOut, "operator"), (entry.Kind, entry.Actor));
    }

    [Fact]
    public async Task It_binds_only_in_its_scope()
    {
        await world.Suppressions.OptOutAsync(new(OutreachWorld.Owner) { Scope = SuppressionScope.On(Channel.Voice) });
        await world.Suppressions.OptOutAsync(new(OutreachWorld.Owner) { Scope = SuppressionScope.For(OutreachWorld.Newsletter) });

        await world.PermitAsync();
        Assert.Equal(GateReasonCode.Suppressed, Assert.Single(await world.DenialAsync(content: MessageContent.Voice("您好，这里是绿园房产。如不希望再接到来电，请告诉我们。"))).Code);
    }

    [Fact]
    public async Task Somebody_unknown_may_refuse_without_becoming_known()
    {
        var entry = await world.Suppressions.OptOutAsync(new(OutreachWorld.Neighbour));

        Assert.Null(entry.Subject);
        Assert.Contains(await world.DenialAsync(OutreachWorld.Neighbour), static reason => reason.Code == GateReasonCode.Suppressed);
    }

    [Fact]
    public async Task A_refusal_at_one_point_binds_the_person_at_every_linked_point()
    {
        var consent = await world.ConsentAsync(Mailbox, OutreachWorld.Promotion);
        await world.AppendAsync(new() { Kind = LedgerEventKind.Linked, Subject = Subject.WithId(consent.Subject!.Value), Point = OutreachWorld.Neighbour });
        var toMailbox = new ContactAttempt(Mailbox, OutreachWorld.Promotion, Mail);
        Assert.IsType<GateDecision.Allow>(await world.Gate.DecideAsync(toMailbox));

        await world.Suppressions.OptOutAsync(new(OutreachWorld.Neighbour));

        var deny = Assert.IsType<GateDecision.Deny>(await world.Gate.DecideAsync(toMailbox));
        Assert.Equal(GateReasonCode.Suppressed, Assert.Single(deny.Reasons).Code);
    }

    [Fact]
    public async Task The_persons_own_later_consent_lifts_it_for_that_purpose_only()
    {
        await world.Suppressions.OptOutAsync(new(OutreachWorld.Owner));
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        var consent = await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);

        await world.PermitAsync();
        var suppression = Assert.Single(await world.Suppressions.GetAsync(OutreachWorld.Owner));
        Assert.Equal(consent.Sequence, Assert.Single(suppression.LiftedBy, static lift => lift.Key == OutreachWorld.Promotion).Value);
        Assert.Contains(await world.DenialAsync(purpose: OutreachWorld.Newsletter), static reason => reason.Code == GateReasonCode.Suppressed);
    }

    [Theory]
    [InlineData("imported", "import")]
    [InlineData("imported", "person")]
    [InlineData("declared", "operator")]
    [InlineData("declared", "system")]
    public async Task A_consent_that_the_person_did_not_give_lifts_nothing(string grade, string actor)
    {
        await world.Suppressions.OptOutAsync(new(OutreachWorld.Owner));
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion, grade, actor);

        Assert.Equal(GateReasonCode.Suppressed, (await world.DenialAsync())[0].Code);
    }

    [Fact]
    public async Task A_consent_given_before_the_refusal_and_recorded_after_it_lifts_nothing()
    {
        var before = world.Clock.GetUtcNow();
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        await world.Suppressions.OptOutAsync(new(OutreachWorld.Owner));
        world.Clock.Advance(TimeSpan.FromMinutes(5));

        await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion, at: before);

        Assert.Equal(GateReasonCode.Suppressed, Assert.Single(await world.DenialAsync()).Code);
    }

    [Fact]
    public async Task A_no_that_reached_us_late_still_follows_the_consent_it_follows_in_the_log()
    {
        var said = world.Clock.GetUtcNow() - TimeSpan.FromDays(30);

        await world.Suppressions.OptOutAsync(new(OutreachWorld.Owner) { Source = OptOutSource.VendorList, OccurredAt = said });

        Assert.Equal(GateReasonCode.Suppressed, Assert.Single(await world.DenialAsync()).Code);
    }

    [Theory]
    [InlineData(SuppressionReason.Complaint)]
    [InlineData(SuppressionReason.RegulatorList)]
    [InlineData(SuppressionReason.LegalHold)]
    [InlineData(SuppressionReason.Minor)]
    [InlineData(SuppressionReason.Deceased)]
    [InlineData(SuppressionReason.Reassigned)]
    [InlineData(SuppressionReason.InvalidAddress)]
    public async Task What_is_no_refusal_no_consent_lifts(SuppressionReason reason)
    {
        await world.Suppressions.OptOutAsync(new(OutreachWorld.Owner) { Reason = reason });
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);

        var denial = Assert.Single(await world.DenialAsync());

        Assert.Equal(GateReasonCode.Suppressed, denial.Code);
        Assert.NotEmpty(denial.Authorities);
    }

    [Fact]
    public async Task A_retry_adds_nothing_and_a_later_no_does()
    {
        var optOut = new OptOut(OutreachWorld.Owner) { IdempotencyKey = "reply-7", OccurredAt = world.Clock.GetUtcNow() };
        var first = await world.Suppressions.OptOutAsync(optOut);

        Assert.Equal(first, await world.Suppressions.OptOutAsync(optOut));
        Assert.Equal(first, await world.Suppressions.OptOutAsync(optOut with { IdempotencyKey = null }));
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.NotEqual(first, await world.Suppressions.OptOutAsync(new(OutreachWorld.Owner)));
    }

    [Fact]
    public async Task A_second_no_outlives_a_consent_between_the_two_that_was_recorded_last()
    {
        await world.Suppressions.OptOutAsync(new(OutreachWorld.Owner));
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        var between = world.Clock.GetUtcNow();
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        await world.Suppressions.OptOutAsync(new(OutreachWorld.Owner));
        world.Clock.Advance(TimeSpan.FromMinutes(10));

        await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion, at: between);

        Assert.Equal(GateReasonCode.Suppressed, Assert.Single(await world.DenialAsync()).Code);
    }

    [Fact]
    public async Task A_reason_of_a_later_version_binds_like_one_that_nothing_lifts()
    {
        await world.AppendAsync(new() { Kind = LedgerEventKind.OptedOut, Point = OutreachWorld.Owner, Details = ImmutableDictionary<string, string>.Empty.Add("reason", "moon_phase") });
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);

        Assert.Equal(GateReasonCode.Suppressed, Assert.Single(await world.DenialAsync()).Code);
    }

    [Fact]
    public async Task It_outlives_the_erasure_of_the_person_and_a_new_import()
    {
        await world.Suppressions.OptOutAsync(new(OutreachWorld.Owner));
        await world.AppendAsync(new() { Kind = LedgerEventKind.Erased, Subject = Subject.ReachedAt(OutreachWorld.Owner) });
        world.Clock.Advance(TimeSpan.FromDays(1));

        await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion, "imported", "import");

        Assert.Equal(GateReasonCode.Suppressed, Assert.Single(await world.DenialAsync()).Code);
    }

    [Fact]
    public async Task An_opt_out_the_ledger_cannot_take_is_not_acknowledged()
    {
        world.Ledger.Failure = new LedgerFullException("The disk is full; make room.");

        await Assert.ThrowsAsync<LedgerFullException>(() => world.Suppressions.OptOutAsync(new(OutreachWorld.Owner)));
        await Assert.ThrowsAsync<ArgumentException>(() => world.Suppressions.OptOutAsync(new(OutreachWorld.Owner) { Reason = (SuppressionReason)99 }));
    }

    public sealed class InMemory() : SuppressionTests(LedgerKind.InMemory);

    public sealed class Sqlite() : SuppressionTests(LedgerKind.Sqlite);
}
