using ComplianceKit.Ledger;
using ComplianceKit.Outreach;

namespace ComplianceKit.Imports;

/// <summary>Every outcome of a row, and what is in the ledger afterwards.</summary>
public abstract class ImportCodeTests(LedgerKind kind) : IAsyncLifetime
{
    private readonly ImportWorld world = new(kind);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_row_with_provenance_and_a_consent_of_its_own_enters_graded_as_imported()
    {
        var result = await world.RowAsync(ImportWorld.GoodRow);

        Assert.Equal((ImportCode.Accepted, 2L), (result.Code, result.RowNumber));
        Assert.Equal(OutreachWorld.Owner, Assert.Single(result.Points));
        var entry = Assert.Single(await world.EntriesAsync(LedgerEventKind.Granted));
        Assert.Equal((result.Sequence, "import", "imported"), (entry.Sequence, entry.Actor, entry.Details["grade"]));
        Assert.Equal(ImportWorld.Contract.ToString(), entry.Details["supplier_contract_sha256"]);
        Assert.Equal((ImportWorld.Manifest.Notice, DateTimeOffset.Parse("2026-03-01T02:00:00Z")), (entry.Notice, entry.OccurredAt));
        var facts = await world.Outreach.Ledger.ReadAsync((view, token) => view.ReadFactsAsync(entry, token));
        Assert.Equal(("南宁安居网", "C-1001"), (facts!["evidence.supplier"], facts["evidence.upstream"]));
        await world.Outreach.PermitAsync();
    }

    [Theory]
    [InlineData(",,C-1,2026-03-01T10:00:00+08:00", ImportCode.NoContactPoint)]
    [InlineData("12345,,C-1,2026-03-01T10:00:00+08:00", ImportCode.UnreadableContactPoint)]
    [InlineData("13800138000,owner,C-1,2026-03-01T10:00:00+08:00", ImportCode.UnreadableContactPoint)]
    [InlineData("13800138000,,C-1,last spring", ImportCode.UnreadableDate)]
    [InlineData("13800138000,,C-1,2026-03-01", ImportCode.UnreadableDate)]
    [InlineData("13800138000,,C-1,2026-03-01T10:00:00", ImportCode.UnreadableDate)]
    [InlineData("13800138000,,C-1,2026-02-30T10:00:00+08:00", ImportCode.UnreadableDate)]
    [InlineData("13800138000,,C-1,2026-03-11T10:00:00+08:00", ImportCode.UnreadableDate)]
    [InlineData("13800138000,,,2026-03-01T10:00:00+08:00", ImportCode.NoConsentReference)]
    [InlineData("13800138000,,  ,2026-03-01T10:00:00+08:00", ImportCode.NoConsentReference)]
    [InlineData("13800138000,,C-1,", ImportCode.NoConsentTime)]
    public async Task A_row_that_is_not_whole_is_refused_with_its_reason(string row, ImportCode code)
    {
        var result = await world.RowAsync(row);

        Assert.Equal((code, false), (result.Code, result.IsAccepted));
        Assert.True(result.Why.English.Length > 20 && result.Why.Chinese.Length > 6);
        Assert.Null(result.Row);
        Assert.Empty(result.Points);
        Assert.Empty(await world.EntriesAsync(LedgerEventKind.Granted));
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("2400-01-01T00:00:00+08:00")]
    public async Task An_end_that_never_comes_is_one_row_and_not_the_whole_list(string until)
    {
        await world.ImportAsync(ImportWorld.Header + ",valid_until\n" + $"13900139000,,C-1,2026-03-01T10:00:00+08:00,{until}\n" + ImportWorld.GoodRow + ",\n");

        Assert.Equal([ImportCode.UnreadableDate, ImportCode.Accepted], world.Rows.Select(static row => row.Code));
        Assert.Contains("leave", world.Rows[0].Why.English, StringComparison.Ordinal);
        Assert.Contains("留空", world.Rows[0].Why.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.38E+10", ContactPointProblem.DigitsLost)]
    [InlineData("1.38001E+10", ContactPointProblem.DigitsLost)]
    [InlineData("138****8000", ContactPointProblem.Masked)]
    [InlineData("13800138000/13900139000", ContactPointProblem.Several)]
    [InlineData("400-800-8888", ContactPointProblem.ServiceNumber)]
    [InlineData("5550000", ContactPointProblem.AreaCodeMissing)]
    public async Task What_a_spreadsheet_did_to_a_number_is_said_and_not_guessed(string phone, ContactPointProblem problem)
    {
        var result = await world.RowAsync($"{phone},,C-1,2026-03-01T10:00:00+08:00");

        Assert.Equal((ImportCode.UnreadableContactPoint, problem), (result.Code, result.Problem));
        Assert.Contains(problem.Describe().Chinese, result.Why.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("13800138000.0")]
    [InlineData("1.3800138000E+10")]
    [InlineData("'13800138000")]
    [InlineData("+86 138-0013-8000")]
    [InlineData("８６１３８００１３８０００")]
    public async Task What_it_did_without_loss_is_undone(string phone) =>
        Assert.Equal(OutreachWorld.Owner, Assert.Single((await world.RowAsync($"{phone},,C-1,2026-03-01T10:00:00+08:00")).Points));

    [Fact]
    public async Task Nobody_to_have_it_from_or_no_contract_is_no_provenance()
    {
        var manifest = ImportWorld.Manifest;

        Assert.Equal(ImportCode.NoProvenance, (await world.RowAsync(ImportWorld.GoodRow, manifest: manifest with { Supplier = null })).Code);
        Assert.Equal(ImportCode.NoProvenance, (await world.RowAsync(ImportWorld.GoodRow, manifest: manifest with { SupplierContract = null })).Code);
        Assert.Equal(ImportCode.NoProvenance, (await world.RowAsync(ImportWorld.GoodRow + ",see mail", ImportWorld.Header + ",supplier_contract")).Code);
        Assert.Equal(ImportCode.Accepted, (await world.RowAsync(ImportWorld.GoodRow + $",安居网,{ImportWorld.Contract}", ImportWorld.Header + ",supplier,supplier_contract", manifest with { Supplier = null, SupplierContract = null })).Code);
    }

    [Fact]
    public async Task Without_notice_or_declared_purpose_no_row_enters()
    {
        Assert.Equal(ImportCode.NoNotice, (await world.RowAsync(ImportWorld.GoodRow, manifest: ImportWorld.Manifest with { Notice = null })).Code);
        Assert.Equal(ImportCode.UndeclaredPurpose, (await world.RowAsync(ImportWorld.GoodRow, manifest: ImportWorld.Manifest with { Purpose = null })).Code);
        Assert.Equal(ImportCode.UndeclaredPurpose, (await world.RowAsync(ImportWorld.GoodRow, manifest: ImportWorld.Manifest with { Purpose = new("sale") })).Code);
        Assert.Equal(ImportCode.UndeclaredPurpose, (await world.RowAsync(ImportWorld.GoodRow + ",Promotion!", ImportWorld.Header + ",purpose")).Code);
        Assert.Equal(ImportCode.Accepted, (await world.RowAsync(ImportWorld.GoodRow + ",newsletter", ImportWorld.Header + ",purpose")).Code);
    }

    [Fact]
    public async Task A_consent_that_has_ended_is_not_taken_over()
    {
        Assert.Equal(ImportCode.ConsentEnded, (await world.RowAsync(ImportWorld.GoodRow + ",2026-03-09T00:00:00+08:00", ImportWorld.Header + ",valid_until")).Code);
        Assert.Equal(ImportCode.Accepted, (await world.RowAsync(ImportWorld.GoodRow + ",2026-03-11T00:00:00+08:00", ImportWorld.Header + ",valid_until")).Code);
        world.Outreach.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(GateReasonCode.ConsentExpired, Assert.Single(await world.Outreach.DenialAsync()).Code);
    }

    [Fact]
    public async Task The_same_row_again_adds_nothing_whatever_the_list_is_called()
    {
        var first = await world.RowAsync(ImportWorld.GoodRow);

        var again = await world.RowAsync("+86 138 0013 8000,,C-1001,2026-03-01T02:00:00Z", manifest: ImportWorld.Manifest with { Name = "leads-again" });

        Assert.Equal((ImportCode.AlreadyKnown, first.Sequence, true), (again.Code, again.Sequence, again.IsAccepted));
        Assert.Single(await world.EntriesAsync(LedgerEventKind.Granted));
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(Channel.Sms, null, true)]
    [InlineData(Channel.Sms, "promotion", true)]
    [InlineData(null, "newsletter", false)]
    [InlineData(Channel.Post, null, false)]
    public async Task Who_opted_out_does_not_come_back_through_a_list(Channel? channel, string? purpose, bool refused)
    {
        await world.Outreach.Suppressions.OptOutAsync(new(OutreachWorld.Owner) { Scope = new(channel, purpose is null ? null : new(purpose)) });

        Assert.Equal(refused ? ImportCode.RefusedByPerson : ImportCode.Accepted, (await world.RowAsync(ImportWorld.GoodRow)).Code);
    }

    [Fact]
    public async Task Who_was_accepted_and_then_opted_out_stays_out_of_the_next_list()
    {
        await world.RowAsync(ImportWorld.GoodRow);
        await world.Outreach.Suppressions.OptOutAsync(new(OutreachWorld.Owner));
        world.Outreach.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(ImportCode.RefusedByPerson, (await world.RowAsync(ImportWorld.GoodRow)).Code);
        Assert.Equal(ImportCode.RefusedByPerson, (await world.RowAsync("008613800138000,,C-2002,2026-03-11T09:00:00+08:00")).Code);
        Assert.Equal(GateReasonCode.Suppressed, Assert.Single(await world.Outreach.DenialAsync()).Code);
    }

    [Fact]
    public async Task Who_withdrew_or_said_no_is_refused_too()
    {
        await world.Outreach.WithdrawAsync(OutreachWorld.Owner, OutreachWorld.Promotion);

        Assert.Equal(ImportCode.RefusedByPerson, (await world.RowAsync(ImportWorld.GoodRow)).Code);
    }

    [Fact]
    public async Task A_restricted_person_stays_restricted_and_an_erased_one_is_not_brought_back_by_the_same_row()
    {
        await world.RowAsync(ImportWorld.GoodRow);
        await world.Outreach.AppendAsync(new() { Kind = LedgerEventKind.Restricted, Subject = Subject.ReachedAt(OutreachWorld.Owner) });
        Assert.Equal(ImportCode.HandlingRestricted, (await world.RowAsync(ImportWorld.GoodRow)).Code);

        await world.Outreach.AppendAsync(new() { Kind = LedgerEventKind.Erased, Subject = Subject.ReachedAt(OutreachWorld.Owner) });
        Assert.Equal(ImportCode.HandlingRestricted, (await world.RowAsync(ImportWorld.GoodRow)).Code);
    }

    [Fact]
    public async Task Two_contact_points_of_a_row_become_one_persons_and_the_consent_covers_both()
    {
        var result = await world.RowAsync("13800138000,Owner@Example.com,C-1,2026-03-01T10:00:00+08:00");

        Assert.Equal([OutreachWorld.Owner, ContactPoint.Email("owner@example.com")], result.Points.AsEnumerable());
        await world.Outreach.PermitAsync();
        await world.Outreach.PermitAsync(ContactPoint.Email("owner@example.com"), MessageContent.Email("新盘", "凤岭新盘", "绿园房产", hasOneClickOptOut: true));
        await world.Outreach.Suppressions.OptOutAsync(new(ContactPoint.Email("owner@example.com")));
        Assert.Equal(GateReasonCode.Suppressed, Assert.Single(await world.Outreach.DenialAsync()).Code);
    }

    [Fact]
    public async Task Contact_points_of_two_persons_are_no_row_of_one()
    {
        await world.RowAsync(ImportWorld.GoodRow);
        await world.RowAsync(",neighbour@example.com,C-2,2026-03-01T10:00:00+08:00");

        Assert.Equal(ImportCode.DifferentPersons, (await world.RowAsync("13800138000,neighbour@example.com,C-3,2026-03-01T10:00:00+08:00")).Code);
    }

    [Fact]
    public async Task A_row_that_adds_a_number_to_a_known_person_spreads_none_of_their_consents()
    {
        var mailbox = ContactPoint.Email("owner@example.com");
        await world.Outreach.ConsentAsync(mailbox, OutreachWorld.Promotion, at: world.Outreach.Clock.GetUtcNow());

        await world.RowAsync("13900139000,owner@example.com,C-9,2026-03-01T10:00:00+08:00,newsletter", ImportWorld.Header + ",purpose");

        Assert.Equal(GateReasonCode.NoConsent, Assert.Single(await world.Outreach.DenialAsync(OutreachWorld.Neighbour)).Code);
    }

    [Fact]
    public async Task A_row_may_say_itself_that_it_is_malformed_and_a_value_may_be_too_long()
    {
        var rows = new[] { new ImportRow { Malformed = "cell A7 is merged" }, new ImportRow { Phone = "13800138000", ConsentReference = new('x', 1025) }, new ImportRow { Phone = "13800138000", Act = "half \ud83d" } };

        var report = await world.Door.ImportAsync(rows.ToAsyncEnumerable(), ImportWorld.Manifest);

        Assert.Equal(3, report.Counts[ImportCode.MalformedRow]);
        Assert.Contains("cell A7 is merged", report.FirstRefusals[0].Why.English, StringComparison.Ordinal);
        Assert.Equal([1L, 2, 3], report.FirstRefusals.Select(static refusal => refusal.RowNumber));
    }

    public sealed class InMemory() : ImportCodeTests(LedgerKind.InMemory);

    public sealed class Sqlite() : ImportCodeTests(LedgerKind.Sqlite);
}
