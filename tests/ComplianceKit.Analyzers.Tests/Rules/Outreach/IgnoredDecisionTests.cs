using System.Globalization;

namespace ComplianceKit.Analyzers.Tests.Rules.Outreach;

/// <summary>CK3002: the gate is asked, and its decision does not decide.</summary>
public sealed class IgnoredDecisionTests
{
    private const string Decide = "gate.DecideAsync(phone, Purposes.Promotion, MessageContent.Sms(Text), ct)";

    [Theory]
    [InlineData($"await {{|CK3002:{Decide}|}}; await sms.SendAsync(phone, Text);", "is discarded")]
    [InlineData($"{{|CK3002:{Decide}|}}; await sms.SendAsync(phone, Text);", "is not awaited")]
    [InlineData($"_ = await {{|CK3002:{Decide}|}}; await sms.SendAsync(phone, Text);", "is discarded")]
    [InlineData($"var decision = await {{|CK3002:{Decide}|}}; await sms.SendAsync(phone, Text);", "is discarded")]
    [InlineData($"if (await {Decide} is GateDecision.Deny) {{|CK3002:await sms.SendAsync(phone, Text)|}};", "is inverted: the message is sent where the gate does not allow it")]
    [InlineData($"if (await {Decide} is not GateDecision.Allow) {{|CK3002:await sms.SendAsync(phone, Text)|}};", "is inverted: the message is sent where the gate does not allow it")]
    [InlineData($"if (await {Decide} is GateDecision.Allow) return; {{|CK3002:await sms.SendAsync(phone, Text)|}};", "is inverted: the message is sent where the gate does not allow it")]
    [InlineData($"try {{ if (await {Decide} is GateDecision.Deny) return; }} catch (Exception) {{ }} {{|CK3002:await sms.SendAsync(phone, Text)|}};", "is lost when the gate fails: its exception is caught and the message is sent all the same")]
    [InlineData($"try {{ if (await {Decide} is not GateDecision.Allow) return; await sms.SendAsync(phone, Text); }} catch (Exception) {{ {{|CK3002:await sms.SendAsync(phone, Text)|}}; }}", "is lost when the gate fails: its exception is caught and the message is sent all the same")]
    [InlineData($"var allowed = false; try {{ allowed = await {Decide} is GateDecision.Allow; }} catch (Exception) {{ allowed = true; }} if (allowed) {{|CK3002:await sms.SendAsync(phone, Text)|}};", "is lost when the gate fails: its exception is caught and the message is sent all the same")]
    public async Task The_decision_does_not_decide(string statements, string how)
    {
        await Campaign.DiagnosesAsync(statements);
        var finding = Assert.Single(await Campaign.Method(statements).FindingsAsync(), static d => d.Id == "CK3002");
        Assert.Equal($"The decision of 'IOutreachGate.DecideAsync' {how}; send only in the branch where the gate allows it, and do not send when it fails", finding.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("IOutreachGate.DecideAsync", finding.Properties["ck.guard"]);
    }

    [Theory]
    [InlineData($"var decision = await {Decide}; if (decision is GateDecision.Allow) await sms.SendAsync(phone, Text);")]
    [InlineData($"var asked = {Decide}; if (await asked is GateDecision.Allow) await sms.SendAsync(phone, Text);")]
    [InlineData($"var allowed = false; try {{ allowed = await {Decide} is GateDecision.Allow; }} catch (Exception) {{ allowed = false; }} if (allowed) await sms.SendAsync(phone, Text);")]
    [InlineData($"try {{ if (await {Decide} is not GateDecision.Allow) return; }} catch (Exception) {{ throw; }} await sms.SendAsync(phone, Text);")]
    [InlineData($"if (await {Decide} is GateDecision.Deny) await sms.SendAsync(phone, \"您的验证码是1234\");")]
    public Task The_decision_decides(string statements) => Campaign.DiagnosesAsync(statements);

    [Fact]
    public Task A_permit_that_is_not_redeemed() => Campaign.DiagnosesAsync($$"""
        if (await {{Decide}} is GateDecision.Allow { Permit: var permit })
        {
            await {|CK3002:gate.RedeemAsync(permit, ct)|};
            await sms.SendAsync(phone, Text);
        }
        """);

    [Fact]
    public Task A_decision_for_a_report_is_returned() => Campaign.Class("""
        public Task<GateDecision> MayAsync(string phone) => gate.DecideAsync(phone, Purposes.Promotion, MessageContent.Sms("全场五折优惠"));
        """).DiagnosesAsync("CK3001", "CK3002");

    [Fact]
    public async Task The_chinese_message_says_the_same()
    {
        var finding = Assert.Single(await Campaign.Method($"await {Decide}; await sms.SendAsync(phone, Text);").FindingsAsync(), static d => d.Id == "CK3002");
        Assert.Equal("“IOutreachGate.DecideAsync”的决定被丢弃；只在闸门许可的分支中发送，闸门失败时不得发送", finding.GetMessage(CultureInfo.GetCultureInfo("zh-CN")));
    }
}
