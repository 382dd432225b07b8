using ComplianceKit.Configuration;
using ComplianceKit.Consent;
using ComplianceKit.Ledger;
using ComplianceKit.Tests.Ledger;

namespace ComplianceKit.Tests.Consent;

public sealed class ConsentRegisterTests
{
    private static readonly Subject Owner = LedgerFolder.Person(1);

    [Fact]
    public async Task Consent_holds_from_the_grant_to_the_withdrawal()
    {
        await using var folder = new LedgerFolder();
        var consent = LedgerFolder.ConsentOn(folder.Open());
        Assert.False(await consent.IsGrantedAsync(Owner, LedgerFolder.Viewing));
        var granted = folder.Clock.Now;
        var receipt = await consent.RecordAsync(LedgerFolder.Grant(Owner));
        Assert.Equal(ReceiptStage.Sequenced, receipt.Stage);
        await consent.RequireAsync(Owner, LedgerFolder.Viewing);

        folder.Clock.Advance(TimeSpan.FromHours(1));
        await consent.RecordAsync(ConsentEvent.Withdrawn(Owner, LedgerFolder.Viewing) with { Steps = 1 });
        var refused = await Assert.ThrowsAsync<ConsentRequiredException>(() => consent.RequireAsync(Owner, LedgerFolder.Viewing));
        Assert.Equal(ConsentStatus.Withdrawn, refused.State.Status);

        // What was done in between stays lawful (PIPL 15).
        Assert.True((await consent.GetStateAsync(Owner, LedgerFolder.Viewing, granted.AddMinutes(30))).IsGranted);
        Assert.Equal(ConsentStatus.Unknown, (await consent.GetStateAsync(Owner, LedgerFolder.Viewing, granted.AddMinutes(30), granted.AddSeconds(-1))).Status);
    }

    [Fact]
    public async Task Consent_for_a_term_ends_without_any_job()
    {
        await using var folder = new LedgerFolder();
        var consent = LedgerFolder.ConsentOn(folder.Open());
        await consent.RecordAsync(LedgerFolder.Grant(Owner) with { ValidFrom = folder.Clock.Now.AddDays(1), ValidUntil = folder.Clock.Now.AddDays(3) });

        Assert.Equal(ConsentStatus.NotYetValid, (await consent.GetStateAsync(Owner, LedgerFolder.Viewing)).Status);
        folder.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True(await consent.IsGrantedAsync(Owner, LedgerFolder.Viewing));
        folder.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(ConsentStatus.Expired, (await consent.GetStateAsync(Owner, LedgerFolder.Viewing)).Status);
    }

    [Fact]
    public async Task Nobody_elses_consent_and_no_other_purpose_counts()
    {
        await using var folder = new LedgerFolder();
        var consent = LedgerFolder.ConsentOn(folder.Open());
        await consent.RecordAsync(LedgerFolder.Grant(Owner));

        Assert.False(await consent.IsGrantedAsync(LedgerFolder.Person(2), LedgerFolder.Viewing));
        Assert.False(await consent.IsGrantedAsync(Owner, new("promotion")));
    }

    [Fact]
    public async Task A_retry_gets_the_first_receipt()
    {
        await using var folder = new LedgerFolder();
        var consent = LedgerFolder.ConsentOn(folder.Open());
        var grant = LedgerFolder.Grant(Owner) with { IdempotencyKey = "form-1" };
        Assert.Equal((await consent.RecordAsync(grant)).Entry, (await consent.RecordAsync(grant)).Entry);
        await Assert.ThrowsAsync<LedgerConflictException>(() => consent.RecordAsync(ConsentEvent.Withdrawn(Owner, LedgerFolder.Viewing) with { IdempotencyKey = "form-1" }));
    }

    [Fact]
    public async Task An_undeclared_purpose_is_refused_and_one_that_was_dropped_can_still_be_withdrawn_from()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open();
        await LedgerFolder.ConsentOn(ledger).RecordAsync(LedgerFolder.Grant(Owner));
        var configuration = ComplianceConfiguration.Parse("""{ "version": 1, "purposes": [ { "id": "promotion", "basis": "consent", "kinds": ["phone"] } ] }""");
        var consent = LedgerFolder.ConsentOn(ledger, configuration);

        await Assert.ThrowsAsync<ArgumentException>(() => consent.RecordAsync(LedgerFolder.Grant(Owner)));
        await Assert.ThrowsAsync<ArgumentException>(() => consent.RequireAsync(Owner, LedgerFolder.Viewing));
        await Assert.ThrowsAsync<ArgumentException>(() => consent.RecordAsync(ConsentEvent.Withdrawn(Owner, new("veiwing"))));
        await consent.RecordAsync(ConsentEvent.Withdrawn(Owner, LedgerFolder.Viewing));
        var granted = await consent.RecordAsync(LedgerFolder.Grant(Owner, new("promotion")));
        Assert.True(granted.Entry.Details.ContainsKey("purpose_sha256"));
        Assert.Equal(ConsentStatus.Withdrawn, (await LedgerFolder.ConsentOn(ledger).GetStateAsync(Owner, LedgerFolder.Viewing)).Status);
    }
}
