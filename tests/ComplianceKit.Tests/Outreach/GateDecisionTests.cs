using ComplianceKit.Ledger;

namespace ComplianceKit.Outreach;

/// <summary>What the gate answers, reason by reason, each beside a message that passes.</summary>
public abstract class GateDecisionTests(LedgerKind kind) : IAsyncLifetime
{
    private readonly OutreachWorld world = new(kind);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task With_consent_and_a_proper_text_it_allows()
    {
        var consent = await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);

        var permit = await world.PermitAsync();

        Assert.Equal((OutreachWorld.Owner, OutreachWorld.Promotion, Channel.Sms, OutreachWorld.Text.Hash), (permit.Point, permit.Purpose, permit.Channel, permit.ContentHash));
        Assert.Equal((world.Controller, consent.Sequence), (permit.Controller, permit.ConsentSequence));
        Assert.Equal(world.Clock.GetUtcNow() + TimeSpan.FromMinutes(1), permit.ExpiresAt);
    }

    [Fact]
    public async Task Somebody_nobody_knows_is_denied_for_want_of_consent_and_of_provenance()
    {
        var reasons = await world.DenialAsync();

        Assert.Equal([GateReasonCode.NoConsent, GateReasonCode.UnknownProvenance], reasons.Select(static reason => reason.Code));
        Assert.Contains(Authority.Law("CN-CPLIR-24"), reasons[0].Authorities);
        Assert.Contains(Authority.Law("CN-SMS2026-21"), reasons[0].Authorities);
        Assert.True(reasons[0].IsLaw);
    }

    [Fact]
    public async Task A_consent_to_something_else_is_none()
    {
        await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Newsletter);

        Assert.Equal(GateReasonCode.NoConsent, Assert.Single(await world.DenialAsync()).Code);
    }

    [Fact]
    public async Task A_consent_of_somebody_else_is_none()
    {
        await world.ConsentAsync(OutreachWorld.Neighbour, OutreachWorld.Promotion);

        Assert.Contains(await world.DenialAsync(), static reason => reason.Code == GateReasonCode.NoConsent);
    }

    [Fact]
    public async Task A_consent_taken_back_binds_with_its_entry()
    {
        await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);
        var withdrawal = await world.WithdrawAsync(OutreachWorld.Owner, OutreachWorld.Promotion);

        var reason = Assert.Single(await world.DenialAsync());

        Assert.Equal((GateReasonCode.ConsentWithdrawn, withdrawal.Sequence), (reason.Code, reason.Sequence));
        Assert.Contains(Authority.Law("CN-PIPL-15"), reason.Authorities);
    }

    [Fact]
    public async Task A_no_to_the_question_is_a_no()
    {
        await world.AppendAsync(new() { Kind = LedgerEventKind.Refused, Subject = Subject.ReachedAt(OutreachWorld.Owner), Purpose = OutreachWorld.Promotion, Actor = "person" });

        Assert.Contains(await world.DenialAsync(), static reason => reason.Code == GateReasonCode.ConsentRefused);
    }

    [Fact]
    public async Task A_consent_holds_until_its_last_moment_and_not_longer()
    {
        await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion, until: world.Clock.GetUtcNow() + TimeSpan.FromHours(1));
        await world.PermitAsync();

        world.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(GateReasonCode.ConsentExpired, Assert.Single(await world.DenialAsync()).Code);
    }

    [Fact]
    public async Task A_consent_that_begins_tomorrow_does_not_hold_today()
    {
        await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion, from: world.Clock.GetUtcNow() + TimeSpan.FromDays(1));

        Assert.Equal(GateReasonCode.ConsentNotYetValid, Assert.Single(await world.DenialAsync()).Code);

        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.PermitAsync();
    }

    [Fact]
    public async Task A_superseded_consent_no_longer_carries()
    {
        var consent = await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);
        await world.AppendAsync(new() { Kind = LedgerEventKind.Superseded, Subject = Subject.ReachedAt(OutreachWorld.Owner), Purpose = OutreachWorld.Promotion, BecauseOf = consent.Sequence });

        Assert.Equal(GateReasonCode.ConsentVoid, Assert.Single(await world.DenialAsync()).Code);
    }

    [Fact]
    public async Task A_restriction_stops_all_contact()
    {
        await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);
        await world.AppendAsync(new() { Kind = LedgerEventKind.Restricted, Subject = Subject.ReachedAt(OutreachWorld.Owner) });

        var reason = Assert.Single(await world.DenialAsync());

        Assert.Equal(GateReasonCode.HandlingRestricted, reason.Code);
        Assert.Contains(Authority.Law("CN-PIPL-47"), reason.Authorities);
    }

    [Fact]
    public async Task The_same_number_written_otherwise_is_the_same_point()
    {
        await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);

        foreach (var spelling in new[] { "+86 138-0013-8000", "008613800138000", "８６１３８００１３８０００", "13800138000.0" })
            Assert.IsType<GateDecision.Allow>(await world.Gate.DecideAsync(spelling, OutreachWorld.Promotion, OutreachWorld.Text));
    }

    [Fact]
    public async Task An_opt_out_under_one_spelling_binds_every_other()
    {
        await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);
        await world.Suppressions.OptOutAsync(new(ContactPoint.Phone("+86 138 0013 8000")));

        var deny = Assert.IsType<GateDecision.Deny>(await world.Gate.DecideAsync("０１３８００１３８０００", OutreachWorld.Promotion, OutreachWorld.Text));

        Assert.Equal(GateReasonCode.Suppressed, Assert.Single(deny.Reasons).Code);
    }

    [Theory]
    [InlineData("1.38E+10", ContactPointProblem.DigitsLost)]
    [InlineData("138****8000", ContactPointProblem.Masked)]
    [InlineData("13800138000,13900139000", ContactPointProblem.Several)]
    [InlineData("", ContactPointProblem.Empty)]
    public async Task A_recipient_that_is_not_one_contact_point_is_denied_with_what_is_wrong(string recipient, ContactPointProblem problem)
    {
        var deny = Assert.IsType<GateDecision.Deny>(await world.Gate.DecideAsync(recipient, OutreachWorld.Promotion, OutreachWorld.Text));

        var reason = Assert.Single(deny.Reasons);
        Assert.Equal(GateReasonCode.UnreadableContactPoint, reason.Code);
        Assert.Equal(problem.Describe(), reason.Why);
    }

    [Theory]
    [InlineData("sale", GateReasonCode.UndeclaredPurpose)]
    [InlineData("viewing", GateReasonCode.NotAMarketingPurpose)]
    [InlineData("newsletter", GateReasonCode.UndeclaredChannel)]
    public async Task What_compliancekit_json_does_not_declare_is_denied(string purpose, GateReasonCode code)
    {
        await world.ConsentAsync(OutreachWorld.Owner, new(purpose));

        Assert.Equal(code, Assert.Single(await world.DenialAsync(purpose: new(purpose))).Code);
    }

    [Fact]
    public async Task A_text_message_does_not_reach_a_mailbox()
    {
        var mailbox = ContactPoint.Email("owner@example.com");
        await world.ConsentAsync(mailbox, OutreachWorld.Promotion);

        Assert.Contains(await world.DenialAsync(mailbox), static reason => reason.Code == GateReasonCode.ChannelDoesNotFit);
    }

    [Fact]
    public async Task Another_controllers_message_does_not_pass_here()
    {
        await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);
        var attempt = new ContactAttempt(OutreachWorld.Owner, OutreachWorld.Promotion, OutreachWorld.Text);

        var deny = Assert.IsType<GateDecision.Deny>(await world.Gate.DecideAsync(attempt with { Controller = new("red-roof-homes", "红顶房产") }));

        Assert.Equal(GateReasonCode.OtherController, Assert.Single(deny.Reasons).Code);
        Assert.IsType<GateDecision.Allow>(await world.Gate.DecideAsync(attempt with { Controller = world.Controller }));
    }

    [Fact]
    public async Task A_number_is_only_for_the_person_it_is_linked_to()
    {
        var consent = await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);
        await world.ConsentAsync(OutreachWorld.Neighbour, OutreachWorld.Promotion);
        var toNeighbour = new ContactAttempt(Subject.WithId(consent.Subject!.Value), OutreachWorld.Neighbour, OutreachWorld.Promotion, OutreachWorld.Text);

        var deny = Assert.IsType<GateDecision.Deny>(await world.Gate.DecideAsync(toNeighbour));

        Assert.Equal(GateReasonCode.PointOfAnotherPerson, Assert.Single(deny.Reasons).Code);
        Assert.IsType<GateDecision.Allow>(await world.Gate.DecideAsync(toNeighbour with { Point = OutreachWorld.Owner }));
    }

    [Theory]
    [InlineData("import", false)]
    [InlineData("operator", false)]
    [InlineData("system", false)]
    [InlineData("person", true)]
    public async Task A_merge_spreads_no_consent_and_the_persons_own_new_number_is_covered(string actor, bool covered)
    {
        var consent = await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);
        var link = await world.AppendAsync(new() { Kind = LedgerEventKind.Linked, Subject = Subject.WithId(consent.Subject!.Value), Point = OutreachWorld.Neighbour, Actor = actor });

        var decision = await world.DecideAsync(OutreachWorld.Neighbour);

        Assert.Equal(covered, decision is GateDecision.Allow);
        if (decision is GateDecision.Deny deny)
            Assert.Equal((GateReasonCode.NoConsent, link.Sequence), (Assert.Single(deny.Reasons).Code, deny.Reasons[0].Sequence));
    }

    [Fact]
    public async Task A_consent_after_the_link_covers_every_point_of_the_person()
    {
        var first = await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Newsletter);
        await world.AppendAsync(new() { Kind = LedgerEventKind.Linked, Subject = Subject.WithId(first.Subject!.Value), Point = OutreachWorld.Neighbour, Actor = "operator" });
        await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);

        await world.PermitAsync(OutreachWorld.Neighbour);
    }

    [Fact]
    public async Task A_number_that_was_unlinked_is_nobodys()
    {
        var consent = await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);
        await world.AppendAsync(new() { Kind = LedgerEventKind.Unlinked, Subject = Subject.WithId(consent.Subject!.Value), Point = OutreachWorld.Owner });

        Assert.Contains(await world.DenialAsync(), static reason => reason.Code == GateReasonCode.UnknownProvenance);
    }

    [Fact]
    public async Task A_denied_attempt_links_no_number_to_the_person_it_named()
    {
        var consent = await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);
        var toStranger = new ContactAttempt(Subject.WithId(consent.Subject!.Value), OutreachWorld.Neighbour, OutreachWorld.Promotion, OutreachWorld.Text);

        for (var i = 0; i < 3; i++)
        {
            var deny = Assert.IsType<GateDecision.Deny>(await world.Gate.DecideAsync(toStranger));
            Assert.Equal(GateReasonCode.UnknownProvenance, Assert.Single(deny.Reasons).Code);
            await world.Denials.FlushAsync(CancellationToken.None);
        }
    }

    [Fact]
    public async Task Every_reason_that_applies_is_named_the_strongest_first()
    {
        await world.Suppressions.OptOutAsync(new(OutreachWorld.Owner));

        var reasons = await world.DenialAsync(content: MessageContent.Sms("新盘特惠，速来！"));

        Assert.Equal(
            [GateReasonCode.Suppressed, GateReasonCode.NoConsent, GateReasonCode.UnknownProvenance, GateReasonCode.SenderNotIdentified, GateReasonCode.NoWayToRefuse],
            reasons.Select(static reason => reason.Code));
        Assert.All(reasons, static reason => Assert.True(reason.Why.Chinese.Length > 4 && reason.Why.English.Length > 10 && reason.Remedy.Chinese.Length > 4 && reason.Remedy.English.Length > 10));
    }

    [Fact]
    public async Task A_denial_stands_in_the_ledger_with_codes_and_laws_and_an_allowance_not_yet()
    {
        await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);
        await world.PermitAsync();
        await world.DenialAsync(OutreachWorld.Neighbour);

        var entry = Assert.Single(await world.EntriesAsync(LedgerEventKind.Decided));

        Assert.Equal(("deny", "NoConsent UnknownProvenance"), (entry.Details["decision"], entry.Details["reasons"]));
        Assert.Contains("CN-CPLIR-24", entry.Details["authorities"], StringComparison.Ordinal);
        Assert.Null(entry.Subject);
    }

    public sealed class InMemory() : GateDecisionTests(LedgerKind.InMemory);

    public sealed class Sqlite() : GateDecisionTests(LedgerKind.Sqlite);
}
