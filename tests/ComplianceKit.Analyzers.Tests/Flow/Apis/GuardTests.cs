using ComplianceKit.Analyzers.Flow.Apis;

namespace ComplianceKit.Analyzers.Tests.Flow.Apis;

public sealed class GuardTests
{
    [Theory]
    [InlineData("await consent.RequireAsync(subject, purpose, token);", "ConsentRequired OnReturn IConsent.RequireAsync of subject for purpose")]
    [InlineData("await consent.RequireAsync(purpose: purpose, subject: Subject.ReachedAt(point));", "ConsentRequired OnReturn IConsent.RequireAsync of Subject.ReachedAt(point) for purpose")]
    [InlineData("_ = await consent.IsGrantedAsync(subject, purpose);", "ConsentCheck WhenTrue IConsent.IsGrantedAsync of subject for purpose")]
    [InlineData("_ = await consent.GetStateAsync(subject, purpose);", "ConsentCheck WhenGranted IConsent.GetStateAsync of subject for purpose")]
    [InlineData("await consent.RecordAsync(ConsentEvent.Granted(subject, purpose, notice, evidence));", "ConsentRecorded OnReturn IConsent.RecordAsync of subject for purpose")]
    [InlineData("ConsentGranted granted = ConsentEvent.Granted(subject, purpose, notice, evidence); await consent.RecordAsync(granted);", "ConsentRecorded OnReturn IConsent.RecordAsync of granted for ?")]
    [InlineData("await consent.RecordAsync(ConsentEvent.Refused(subject, purpose));")]
    [InlineData("await consent.RecordAsync(ConsentEvent.Withdrawn(subject, purpose)); await consent.RecordAsync(happened);")]
    [InlineData("_ = await gate.DecideAsync(new ContactAttempt(subject, point, purpose, content));", "GateDecided WhenAllowed IOutreachGate.DecideAsync of point for purpose")]
    [InlineData("_ = await gate.DecideAsync(new ContactAttempt(point, purpose, content), token);", "GateDecided WhenAllowed IOutreachGate.DecideAsync of point for purpose")]
    [InlineData("_ = await gate.DecideAsync(attempt);", "GateDecided WhenAllowed IOutreachGate.DecideAsync of attempt for ?")]
    [InlineData("_ = await gate.DecideAsync(phone, purpose, content);", "GateDecided WhenAllowed IOutreachGate.DecideAsync of phone for purpose")]
    [InlineData("_ = await gate.RedeemAsync(permit);", "PermitRedeemed WhenRedeemed IOutreachGate.RedeemAsync of permit for ?")]
    [InlineData("_ = await gate.RedeemAsync(new[] { permit });", "PermitRedeemed WhenRedeemed IOutreachGate.RedeemAsync of new[] { permit } for ?")]
    [InlineData("await sender.SendAsync(\"text\", permit);")]
    [InlineData("await gate.ReportAsync(permit, default); await consent.GetReceiptAsync(1);")]
    public void The_contracts_of_the_kit(string code, params string[] guards) => Assert.Equal(guards, FlowCode.Of(Body(code)).Guards);

    [Theory]
    [InlineData("own.Check(phone);", "ConsentRequired OnReturn Own.Check of phone for viewing")]
    [InlineData("own.Check(new Lead(), \"viewing\");", "ConsentRequired OnReturn Own.Check of new Lead() for \"viewing\"")]
    [InlineData("_ = await own.MayAsync(subject, purpose);", "ConsentCheck WhenTrue Own.MayAsync of subject for purpose")]
    [InlineData("own.Grant(1, phone);", "ConsentRecorded OnReturn Own.Grant of phone for ?")]
    [InlineData("_ = own.Allowed(point);", "GateDecided WhenTrue Own.Allowed of point for ?")]
    [InlineData("_ = await own.DecideAsync(point);", "GateDecided WhenAllowed Own.DecideAsync of point for ?")]
    [InlineData("own.Count(3);", "ConsentRequired OnReturn Own.Count of ? for ?")]
    [InlineData("new Special().Check(phone);", "ConsentRequired OnReturn Special.Check of phone for viewing")]
    [InlineData("new Implemented().Ask(phone);", "ConsentRequired OnReturn Implemented.Ask of phone for ?")]
    [InlineData("own.Plain(phone); Other.Promise.Check(phone);")]
    public void Methods_that_promise(string code, params string[] guards) => Assert.Equal(guards, FlowCode.Of(Body(code)).Guards);

    [Fact]
    public void An_implementation_of_the_contract_guards_as_well() => Assert.Equal(
        ["ConsentRequired OnReturn IConsent.RequireAsync of who for why"],
        FlowCode.Of("""
            using ComplianceKit.Consent;
            abstract class Ours : IConsent
            {
                public Task RequireAsync(Subject person, PurposeId use, CancellationToken cancellationToken = default) => Task.CompletedTask;
                public abstract Task<ConsentReceipt> RecordAsync(ConsentEvent consentEvent, CancellationToken cancellationToken = default);
                public abstract Task<ConsentState> GetStateAsync(Subject subject, PurposeId purpose, DateTimeOffset? asOf = null, DateTimeOffset? asKnownAt = null, CancellationToken cancellationToken = default);
                public abstract Task<bool> IsGrantedAsync(Subject subject, PurposeId purpose, CancellationToken cancellationToken = default);
                public abstract Task<ConsentReceipt> GetReceiptAsync(long sequence, CancellationToken cancellationToken = default);
            }
            class Work { async Task RunAsync(Ours ours, Subject who, PurposeId why) { await ours.RequireAsync(who, why); } }
            """).Guards);

    [Theory]
    [InlineData("Shop.Rules.Check", "ConsentRequired OnReturn Rules.Check of phone for ?", "ConsentCheck WhenTrue Rules.Check of phone for purpose")]
    [InlineData("M:Shop.Rules.Check(System.String)", "ConsentRequired OnReturn Rules.Check of phone for ?")]
    [InlineData("Shop.Rules.Chec")]
    [InlineData("Rules.Check")]
    public void Methods_that_are_configured(string name, params string[] guards) => Assert.Equal(guards, FlowCode.Configured(
        $$"""{ "apis": { "consentChecks": ["{{name}}"] } }""", Rules).Guards);

    [Theory]
    [InlineData("Shop.Gate.Inner.Check")]
    [InlineData("Shop.Gate`1.Inner.Check")]
    [InlineData("M:Shop.Gate`1.Inner.Check``1(`0,``0)")]
    public void A_method_of_a_nested_generic_type_is_configured_as_people_write_it(string name) => Assert.Equal(["ConsentRequired OnReturn Inner.Check of phone for ?"], FlowCode.Configured(
        $$"""{ "apis": { "consentChecks": ["{{name}}"] } }""",
        "namespace Shop { class Gate<T> { public class Inner { public void Check<U>(T phone, U other) { } } } class Work { void Run(Gate<string>.Inner gate, string phone) { gate.Check(phone, 1); } } }").Guards);

    [Fact]
    public void Every_list_of_the_configuration_counts()
    {
        var code = FlowCode.Configured("""{ "apis": { "consentRecords": ["Shop.Rules.Note"], "gates": ["Shop.Rules.Gate"], "sinks": ["Shop.Rules.Keep"], "sanitizers": ["Shop.Rules.Hide"] } }""", Rules);
        Assert.Equal(["ConsentRecorded OnReturn Rules.Note of phone for ?", "GateDecided WhenTrue Rules.Gate of phone for ?"], code.Guards);
        Assert.Equal(["Storage Rules.Keep <- phone"], code.Sinks);
        Assert.Equal(["Hide"], code.Sanitizers);
        Assert.All(new[] { "Note", "Gate", "Keep", "Hide" }, name => Assert.Equal(NameRoles.Judged, code.Apis.Roles(name, NameUse.Called)));
    }

    private const string Rules = """
        namespace Shop
        {
            class Rules
            {
                public void Check(string phone) { }
                public bool Check(string phone, string purpose) => true;
                public void Note(string phone) { }
                public bool Gate(string phone) => true;
                public void Keep(string phone) { }
                public string Hide(string phone) => "";
            }
            class Work { void Run(Rules rules, string phone, string purpose) { rules.Check(phone); rules.Check(phone, purpose); rules.Note(phone); rules.Gate(phone); rules.Keep(phone); rules.Hide(phone); } }
        }
        """;

    private static string Body(string code) => $$"""
        using ComplianceKit.Consent;
        using ComplianceKit.Outreach;
        class Lead { public string Phone { get; set; } = ""; }
        class Own
        {
            [RequiresConsent(Purpose = "viewing")] public virtual void Check(string phone) { }
            [RequiresConsent] public void Check(Lead lead, string purpose) { }
            [RequiresConsent] public Task<bool> MayAsync(Subject subject, PurposeId purpose) => Task.FromResult(true);
            [RequiresConsent] public void Count(int number) { }
            [RecordsConsent] public bool Grant(int id, string phone) => true;
            [ChecksGate] public bool Allowed(ContactPoint point) => true;
            [ChecksGate] public Task<GateDecision> DecideAsync(ContactPoint point) => null!;
            public void Plain(string phone) { }
        }
        class Special : Own { public override void Check(string phone) { } }
        interface IAsk { [RequiresConsent] void Ask(string phone); }
        class Implemented : IAsk { public void Ask(string phone) { } }
        class Work
        {
            async Task RunAsync(IConsent consent, IOutreachGate gate, IMarketingSender<string> sender, Own own, Subject subject, PurposeId purpose, ContactPoint point, MessageContent content, ContactAttempt attempt,
                SendPermit permit, NoticeReference notice, ConsentEvidence evidence, ConsentEvent happened, string phone, CancellationToken token)
            {
                await Task.CompletedTask;
                {{code}}
            }
        }
        namespace Other
        {
            class RequiresConsentAttribute : Attribute { }
            static class Promise { [Other.RequiresConsent] public static void Check(string phone) { } }
        }
        """;
}
