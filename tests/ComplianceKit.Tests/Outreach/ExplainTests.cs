using ComplianceKit.Consent;
using ComplianceKit.Ledger;

namespace ComplianceKit.Outreach;

/// <summary>Why somebody was or was not contacted: every entry about the contact point and the person, each proved.</summary>
public abstract class ExplainTests(LedgerKind kind) : IAsyncLifetime
{
    private readonly OutreachWorld world = new(kind);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task The_whole_story_of_a_number_is_told_in_order()
    {
        var consent = await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);
        await world.ConsentAsync(OutreachWorld.Neighbour, OutreachWorld.Promotion); // somebody else's, which is not told here
        var permit = await world.PermitAsync();
        await world.Gate.RedeemAsync(permit);
        await world.Gate.ReportAsync(permit, SendOutcome.Sent);
        var optOut = await world.Suppressions.OptOutAsync(new(OutreachWorld.Owner) { Source = OptOutSource.SmsReply });
        await world.DenialAsync();

        var told = await world.Gate.ExplainAsync(OutreachWorld.Owner);

        Assert.Equal(
            [LedgerEventKind.Granted, LedgerEventKind.PermitRedeemed, LedgerEventKind.OutcomeReported, LedgerEventKind.OptedOut, LedgerEventKind.Decided],
            told.History.Select(static proven => proven.Entry.Kind));
        Assert.Equal((consent.Subject, optOut.Sequence), (told.Subject, Assert.Single(told.Suppressions).Sequence));
        var standing = told.Purposes.Single(static standing => standing is { Channel: Channel.Sms });
        Assert.Equal((OutreachWorld.Promotion, ConsentStatus.Granted, consent.Sequence), (standing.Purpose, standing.Consent.Status, standing.Consent.DecidedBy!.Sequence));
        Assert.Equal(GateReasonCode.Suppressed, Assert.Single(standing.Reasons).Code);
        Assert.Equal([Channel.Sms, Channel.Voice], told.Purposes.Select(static standing => standing.Channel));
    }

    [Fact]
    public async Task Each_entry_is_proved_under_one_checkpoint_that_names_this_log()
    {
        for (var i = 0; i < 5; i++)
            await world.ConsentAsync(ContactPoint.Phone($"1370000000{i}"), OutreachWorld.Promotion);
        await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);
        await world.WithdrawAsync(OutreachWorld.Owner, OutreachWorld.Promotion);

        var told = await world.Gate.ExplainAsync(OutreachWorld.Owner);

        Assert.Equal(2, told.History.Length);
        Assert.All(told.History, proven =>
        {
            var note = proven.Proof.Checkpoint.Split('\n');
            Assert.Equal(("green-garden-homes/consent", proven.Proof.Size.ToString()), (note[0], note[1]));
            Assert.Equal(note[2], Convert.ToBase64String(Root(proven).AsSpan()));
        });
    }

    [Fact]
    public async Task Of_somebody_unknown_there_is_nothing_but_the_reasons()
    {
        var told = await world.Gate.ExplainAsync(OutreachWorld.Owner);

        Assert.Null(told.Subject);
        Assert.Empty(told.History);
        Assert.Empty(told.Suppressions);
        Assert.Contains(told.Purposes[0].Reasons, static reason => reason.Code == GateReasonCode.NoConsent);
    }

    [Fact]
    public async Task A_ledger_that_fails_explains_nothing()
    {
        world.Ledger.Failure = new LedgerCorruptException("The file is damaged; restore it.");

        await Assert.ThrowsAsync<LedgerCorruptException>(() => world.Gate.ExplainAsync(OutreachWorld.Owner));
    }

    /// <summary>RFC 9162, 2.1.3.2: the root that an audit path leads to.</summary>
    private static Sha256Digest Root(ProvenEntry proven)
    {
        var (node, place, last) = (proven.Entry.LeafHash, proven.Proof.Sequence, proven.Proof.Size - 1);
        foreach (var sibling in proven.Proof.Path)
        {
            var isRight = place % 2 == 1 || place == last;
            node = isRight ? Node(sibling, node) : Node(node, sibling);
            while (isRight && place % 2 == 0 && place != 0)
                (place, last) = (place / 2, last / 2);
            (place, last) = (place / 2, last / 2);
        }

        Assert.Equal(0, last);
        return node;
    }

    private static Sha256Digest Node(Sha256Digest left, Sha256Digest right) => Sha256Digest.Of([1, .. left.AsSpan(), .. right.AsSpan()]);

    public sealed class InMemory() : ExplainTests(LedgerKind.InMemory);

    public sealed class Sqlite() : ExplainTests(LedgerKind.Sqlite);
}
