using ComplianceKit.Consent;
using ComplianceKit.Ledger;
using ComplianceKit.Tests.Ledger;

namespace ComplianceKit.Tests.Consent;

/// <summary>Who lifts what, by the examples of the law's readers; through the real ledger.</summary>
public sealed class ConsentFoldTests
{
    private static readonly Subject Owner = LedgerFolder.Person(1);

    [Fact]
    public async Task A_grant_that_was_given_before_the_withdrawal_and_arrives_after_it_lifts_nothing()
    {
        await using var folder = new LedgerFolder();
        var consent = LedgerFolder.ConsentOn(folder.Open());
        await consent.RecordAsync(ConsentEvent.Withdrawn(Owner, LedgerFolder.Viewing));
        await consent.RecordAsync(LedgerFolder.Grant(Owner) with { OccurredAt = folder.Clock.Now.AddMinutes(-1) });
        Assert.Equal(ConsentStatus.Withdrawn, await StatusAsync(consent));
        await consent.RecordAsync(LedgerFolder.Grant(Owner) with { OccurredAt = folder.Clock.Now });
        Assert.Equal(ConsentStatus.Withdrawn, await StatusAsync(consent));

        folder.Clock.Advance(TimeSpan.FromMinutes(1));
        await consent.RecordAsync(LedgerFolder.Grant(Owner));
        Assert.Equal(ConsentStatus.Granted, await StatusAsync(consent));
    }

    [Fact]
    public async Task A_withdrawal_overrides_a_grant_from_a_clock_that_runs_ahead()
    {
        await using var folder = new LedgerFolder();
        var consent = LedgerFolder.ConsentOn(folder.Open());
        await consent.RecordAsync(LedgerFolder.Grant(Owner) with { OccurredAt = folder.Clock.Now.AddSeconds(100) });
        Assert.Equal(ConsentStatus.Granted, await StatusAsync(consent));
        await consent.RecordAsync(ConsentEvent.Withdrawn(Owner, LedgerFolder.Viewing));
        Assert.Equal(ConsentStatus.Withdrawn, await StatusAsync(consent));
        folder.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(ConsentStatus.Withdrawn, await StatusAsync(consent));
    }

    [Fact]
    public async Task Consent_taken_over_from_somebody_else_or_entered_by_staff_never_lifts_a_refusal()
    {
        await using var folder = new LedgerFolder();
        var consent = LedgerFolder.ConsentOn(folder.Open());
        var imported = ConsentEvent.Granted(Owner, LedgerFolder.Viewing, LedgerFolder.Notice, ConsentEvidence.Imported("on a list", "List Ltd", Sha256Digest.OfText("contract"), "row 7"));
        await consent.RecordAsync(imported);
        Assert.Equal(ConsentStatus.Granted, await StatusAsync(consent));
        await consent.RecordAsync(ConsentEvent.Refused(Owner, LedgerFolder.Viewing));

        folder.Clock.Advance(TimeSpan.FromDays(1));
        await consent.RecordAsync(imported);
        await consent.RecordAsync(ConsentEvent.Granted(Owner, LedgerFolder.Viewing, LedgerFolder.Notice, ConsentEvidence.Declared("said yes on the telephone") with { Actor = "operator" }));
        Assert.Equal(ConsentStatus.Refused, await StatusAsync(consent));
        await consent.RecordAsync(ConsentEvent.Granted(Owner, LedgerFolder.Viewing, LedgerFolder.Notice, ConsentEvidence.Declared("signed the form") with { Actor = "guardian" }));
        Assert.Equal(ConsentStatus.Granted, await StatusAsync(consent));
    }

    [Fact]
    public async Task One_use_and_an_error_end_a_consent_and_an_error_brings_the_refusal_back()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open();
        var consent = LedgerFolder.ConsentOn(ledger);
        await consent.RecordAsync(ConsentEvent.Refused(Owner, LedgerFolder.Viewing));
        folder.Clock.Advance(TimeSpan.FromHours(1));
        var granted = await consent.RecordAsync(LedgerFolder.Grant(Owner));
        await ledger.AppendAsync([new() { Kind = LedgerEventKind.Used, Subject = Owner, Purpose = LedgerFolder.Viewing, BecauseOf = granted.Sequence }]);
        Assert.Equal(ConsentStatus.Void, await StatusAsync(consent));

        var again = await consent.RecordAsync(LedgerFolder.Grant(Owner));
        Assert.Equal(ConsentStatus.Granted, await StatusAsync(consent));
        await ledger.AppendAsync([new() { Kind = LedgerEventKind.Invalidated, Subject = Owner, Purpose = LedgerFolder.Viewing, BecauseOf = again.Sequence }]);
        Assert.Equal(ConsentStatus.Refused, await StatusAsync(consent));
    }

    [Fact]
    public async Task A_withdrawal_of_everything_and_a_restriction_bind_every_purpose()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open();
        var consent = LedgerFolder.ConsentOn(ledger);
        await consent.RecordAsync(LedgerFolder.Grant(Owner));
        await ledger.AppendAsync([new() { Kind = LedgerEventKind.Withdrawn, Subject = Owner, Actor = "person" }]);
        Assert.Equal(ConsentStatus.Withdrawn, await StatusAsync(consent));

        folder.Clock.Advance(TimeSpan.FromHours(1));
        await consent.RecordAsync(LedgerFolder.Grant(Owner));
        await ledger.AppendAsync([new() { Kind = LedgerEventKind.Restricted, Subject = Owner }]);
        Assert.Equal(ConsentStatus.Restricted, await StatusAsync(consent));
    }

    [Fact]
    public async Task A_renewal_for_later_does_not_end_what_holds_until_then()
    {
        await using var folder = new LedgerFolder();
        var consent = LedgerFolder.ConsentOn(folder.Open());
        var now = folder.Clock.Now;
        var first = await consent.RecordAsync(LedgerFolder.Grant(Owner) with { ValidUntil = now.AddDays(10) });
        folder.Clock.Advance(TimeSpan.FromDays(1));
        var renewal = await consent.RecordAsync(LedgerFolder.Grant(Owner) with { ValidFrom = now.AddDays(10), ValidUntil = now.AddDays(20) });

        Assert.Equal(first.Sequence, (await consent.GetStateAsync(Owner, LedgerFolder.Viewing)).DecidedBy!.Sequence);
        Assert.Equal(renewal.Sequence, (await consent.GetStateAsync(Owner, LedgerFolder.Viewing, now.AddDays(10))).DecidedBy!.Sequence);
        Assert.Equal(ConsentStatus.Expired, (await consent.GetStateAsync(Owner, LedgerFolder.Viewing, now.AddDays(20))).Status);
    }

    private static async Task<ConsentStatus> StatusAsync(IConsent consent) => (await consent.GetStateAsync(Owner, LedgerFolder.Viewing)).Status;
}
