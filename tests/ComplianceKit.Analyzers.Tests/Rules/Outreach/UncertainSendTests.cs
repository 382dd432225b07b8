using System.Globalization;

namespace ComplianceKit.Analyzers.Tests.Rules.Outreach;

/// <summary>What cannot be told about a send is CK9001, never a violation.</summary>
public sealed class UncertainSendTests
{
    [Fact]
    public async Task The_inventory_lists_sends_whose_nature_nothing_tells()
    {
        var verify = Campaign.Class("public async Task NotifyAsync(string phone, string text) => await sms.SendAsync(phone, text);");
        Assert.DoesNotContain(await verify.FindingsAsync(), static d => d.Id is "CK9001" or "CK3001");
        var spot = Assert.Single(await verify.WithProperty("ComplianceKitInventory", "true").FindingsAsync(), static d => d.Id == "CK9001" && d.Properties.ContainsKey("ck.sender"));
        Assert.StartsWith("Not analysed: whether the message that '", spot.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal("Unknown", spot.Properties["ck.intent"]);
        Assert.Equal("phone", spot.Properties["ck.recipient"]);
    }

    [Fact]
    public async Task A_decision_about_somebody_who_is_not_visible_counts_and_is_said()
    {
        var findings = await Campaign.Class("""
            private static string Next() => Environment.GetEnvironmentVariable("NEXT")!;
            public async Task PromoteAsync(CancellationToken ct)
            {
                if (await gate.DecideAsync(Next(), Purposes.Promotion, MessageContent.Sms("全场五折优惠"), ct) is not GateDecision.Allow) return;
                await sms.SendAsync(Next(), "全场五折优惠");
            }
            """).FindingsAsync();
        Assert.DoesNotContain(findings, static d => d.Id is "CK3001" or "CK3002");
        Assert.Contains("although it is not visible whom it is about", Assert.Single(findings, static d => d.Id == "CK9001" && d.Properties.ContainsKey("ck.sender")).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
