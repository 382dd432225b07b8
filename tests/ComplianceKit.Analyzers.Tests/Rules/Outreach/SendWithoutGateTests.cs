namespace ComplianceKit.Analyzers.Tests.Rules.Outreach;

/// <summary>CK3001: which ways of asking the gate count for a send, and which do not.</summary>
public sealed class SendWithoutGateTests
{
    private const string Decide = "gate.DecideAsync(phone, Purposes.Promotion, MessageContent.Sms(Text), ct)";

    [Theory]
    [InlineData($"if (await {Decide} is not GateDecision.Allow) return; await sms.SendAsync(phone, Text);")]
    [InlineData($"if (await {Decide} is GateDecision.Deny) return; await sms.SendAsync(phone, Text);")]
    [InlineData($"if (await {Decide} is not GateDecision.Allow) throw new InvalidOperationException(); await sms.SendAsync(phone, Text);")]
    [InlineData($"if (await {Decide} is GateDecision.Allow {{ Permit: var permit }}) await sms.SendAsync(phone, Text);")]
    [InlineData($"if (await {Decide} is not GateDecision.Allow) {{ }} else {{ await sms.SendAsync(phone, Text); }}")]
    [InlineData($"var decision = await {Decide}; var allowed = decision is GateDecision.Allow; if (allowed) await sms.SendAsync(phone, Text);")]
    [InlineData($"switch (await {Decide}) {{ case GateDecision.Allow: await sms.SendAsync(phone, Text); break; }}")]
    [InlineData($"var decision = await {Decide}; await (decision switch {{ GateDecision.Allow => sms.SendAsync(phone, Text), _ => Task.CompletedTask }});")]
    [InlineData($"var decision = await {Decide}; if (decision as GateDecision.Allow is {{ }} allow) await sms.SendAsync(phone, Text);")]
    [InlineData($"if (await {Decide} is GateDecision.Allow {{ Permit: var permit }} && await gate.RedeemAsync(permit, ct) is RedeemResult.Redeemed) await sms.SendAsync(permit.Point.Address, Text);")]
    [InlineData("if (!ContactPoint.TryPhone(phone, out var point, out _)) return; if (await gate.DecideAsync(new ContactAttempt(point, Purposes.Promotion, MessageContent.Sms(Text)), ct) is not GateDecision.Allow) return; await sms.SendAsync(phone, Text);")]
    [InlineData($"try {{ if (await {Decide} is not GateDecision.Allow) return; }} finally {{ Console.WriteLine(); }} await sms.SendAsync(phone, Text);")]
    [InlineData($"try {{ if (await {Decide} is not GateDecision.Allow) return; }} catch (Exception) {{ return; }} await sms.SendAsync(phone, Text);")]
    public Task The_gate_allows_it(string statements) => Campaign.DiagnosesAsync(statements);

    [Theory]
    [InlineData("{|CK3001:await sms.SendAsync(phone, Text)|};")]
    [InlineData("if (await gate.DecideAsync(other, Purposes.Promotion, MessageContent.Sms(Text), ct) is not GateDecision.Allow) return; {|CK3001:await sms.SendAsync(phone, Text)|};")]
    [InlineData($"{{|CK3001:await sms.SendAsync(phone, Text)|}}; if (await {Decide} is not GateDecision.Allow) return;")]
    [InlineData($"if (await {Decide} is not GateDecision.Allow) Console.WriteLine(\"refused\"); {{|CK3001:await sms.SendAsync(phone, Text)|}};")]
    [InlineData($"if (ct.CanBeCanceled) {{ if (await {Decide} is not GateDecision.Allow) return; }} {{|CK3001:await sms.SendAsync(phone, Text)|}};")]
    [InlineData("foreach (var owner in await owners.AllAsync()) {|CK3001:await sms.SendAsync(owner.Phone, Text)|};")]
    public Task Nobody_asked_about_this_recipient(string statements) => Campaign.DiagnosesAsync(statements);

    [Fact]
    public Task In_a_loop_each_element_is_asked_about() => Campaign.DiagnosesAsync("""
        foreach (var owner in await owners.AllAsync())
        {
            if (await gate.DecideAsync(owner.Phone, Purposes.Promotion, MessageContent.Sms(Text), ct) is not GateDecision.Allow) continue;
            await sms.SendAsync(owner.Phone, Text);
        }
        """);

    [Fact]
    public Task A_decision_about_the_first_says_nothing_about_the_others() => Campaign.DiagnosesAsync("""
        var all = await owners.AllAsync();
        if (await gate.DecideAsync(all[0].Phone, Purposes.Promotion, MessageContent.Sms(Text), ct) is not GateDecision.Allow) return;
        foreach (var owner in all) {|CK3001:await sms.SendAsync(owner.Phone, Text)|};
        """);

    [Fact]
    public Task A_decision_of_an_earlier_round_is_old() => Campaign.DiagnosesAsync("""
        var allowed = false;
        foreach (var owner in await owners.AllAsync())
        {
            if (!allowed) allowed = await gate.DecideAsync(owner.Phone, Purposes.Promotion, MessageContent.Sms(Text), ct) is GateDecision.Allow;
            if (allowed) {|CK3001:await sms.SendAsync(owner.Phone, Text)|};
        }
        """);

    [Fact]
    public Task A_helper_asks_one_or_two_calls_deep() => Campaign.DiagnosesAsync("""
        if (!await MayAsync(phone, ct)) return;
        await sms.SendAsync(phone, Text);
        """, """
        private async Task<bool> MayAsync(string to, CancellationToken ct) => await AskAsync(to, ct) is GateDecision.Allow;
        private Task<GateDecision> AskAsync(string to, CancellationToken ct) => gate.DecideAsync(to, Purposes.Promotion, MessageContent.Sms(Text), ct);
        """);

    [Fact]
    public Task A_helper_that_throws_unless_allowed() => Campaign.DiagnosesAsync("""
        await RequireAsync(phone, ct);
        await sms.SendAsync(phone, Text);
        {|CK3001:await sms.SendAsync(other, Text)|};
        """, """
        private async Task RequireAsync(string to, CancellationToken ct)
        {
            if (await gate.DecideAsync(to, Purposes.Promotion, MessageContent.Sms(Text), ct) is not GateDecision.Allow) throw new InvalidOperationException();
        }
        """);

    [Fact]
    public Task A_method_that_promises_and_one_that_does_not() => Campaign.DiagnosesAsync("""
        if (await PromisedAsync(phone)) await sms.SendAsync(phone, Text);
        if (await KnownAsync(other)) {|CK3001:await sms.SendAsync(other, Text)|};
        """, """
        [ChecksGate] private Task<bool> PromisedAsync(string phone) => Task.FromResult(phone.Length > 3);
        private Task<bool> KnownAsync(string phone) => Task.FromResult(phone.Length > 3);
        """);

    [Fact]
    public Task A_gate_of_the_project() => Campaign.Method("if (!await MayAsync(phone)) return; await sms.SendAsync(phone, Text);", "private Task<bool> MayAsync(string phone) => Task.FromResult(phone.Length > 3);")
        .WithConfiguration("""{ "version": 1, "apis": { "gates": ["Campaign.MayAsync"] } }""").DiagnosesAsync("CK3001", "CK3002");

    [Fact]
    public Task A_marketing_sender_takes_the_permit() => Campaign.Class("""
        public async Task RunAsync(IMarketingSender<string> sender, string phone, CancellationToken ct)
        {
            if (await gate.DecideAsync(phone, Purposes.Promotion, MessageContent.Sms("全场五折优惠"), ct) is GateDecision.Allow { Permit: var permit }) await sender.SendAsync("全场五折优惠", permit, ct);
        }
        """, """
        public class PromotionSender(IOutreachGate gate, ISmsSender sms) : IMarketingSender<string>
        {
            public async Task SendAsync(string message, SendPermit permit, CancellationToken cancellationToken = default)
            {
                if (await gate.RedeemAsync(permit, cancellationToken) is RedeemResult.Redeemed) await sms.SendAsync(permit.Point.Address, message);
            }
        }
        public class CarelessPromotionSender(ISmsSender sms) : IMarketingSender<string>
        {
            public async Task SendAsync(string message, SendPermit permit, CancellationToken cancellationToken = default) => {|CK3001:await sms.SendAsync(permit.Point.Address, message)|};
        }
        """).DiagnosesAsync("CK3001", "CK3002");

    [Theory]
    [InlineData("[ServiceMessage(\"viewing reminders\")] public async Task PromoteAsync(string phone) => await sms.SendAsync(phone, \"全场五折优惠\");")]
    [InlineData("public async Task SendCodeAsync(string phone, string code) => await sms.SendAsync(phone, $\"您的验证码是{code}\");")]
    [InlineData("public async Task NotifyAsync(string phone, string text) => await sms.SendAsync(phone, text);")]
    public Task Service_messages_and_uncertain_ones_are_no_violation(string member) => Campaign.Class(member).DiagnosesAsync("CK3001", "CK3002");

    [Fact]
    public Task What_is_declared_commercial_is() => Campaign.Class("[CommercialMessage] public async Task NotifyAsync(string phone, string text) => {|CK3001:await sms.SendAsync(phone, text)|};").DiagnosesAsync("CK3001", "CK3002");

    [Fact]
    public Task An_endpoint_that_sends_to_whoever_asked() => Verify.Code("""
        using ComplianceKit.Outreach;
        using Volo.Abp.Sms;
        var app = WebApplication.Create();
        app.MapPost("/promote", async (string phone, ISmsSender sms) => {|CK3001:await sms.SendAsync(phone, "全场五折优惠，回T退订")|});
        app.MapPost("/asked", async (string phone, ISmsSender sms, IOutreachGate gate) =>
        {
            if (await gate.DecideAsync(phone, new PurposeId("promotion"), MessageContent.Sms("全场五折优惠，回T退订")) is GateDecision.Allow) await sms.SendAsync(phone, "全场五折优惠，回T退订");
        });
        """).WithReference(Campaign.Reference).DiagnosesAsync("CK3001", "CK3002");
}
