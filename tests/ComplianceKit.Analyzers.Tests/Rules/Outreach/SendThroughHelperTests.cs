using System.Globalization;
using ComplianceKit.House;

namespace ComplianceKit.Analyzers.Tests.Rules.Outreach;

/// <summary>CK3001 where the send stands in a helper: one finding, at whoever knows the recipient.</summary>
public sealed class SendThroughHelperTests
{
    private const string Sender = """public class Texts(ISmsSender sms) { public Task SendAsync(string phone, string text) => sms.SendAsync(phone, text); }""";

    [Fact]
    public Task The_caller_that_knows_the_recipient_is_reported_not_the_helper() => Campaign.Class("""
        public async Task PromoteAsync(Texts texts)
        {
            foreach (var owner in await owners.AllAsync())
                {|CK3001:await texts.SendAsync(owner.Phone, "全场五折优惠，回T退订")|};
        }
        """, Sender).DiagnosesAsync("CK3001", "CK3002");

    [Fact]
    public Task A_guarded_caller_is_silent_and_so_is_the_helper() => Campaign.Class("""
        public async Task PromoteAsync(Texts texts, CancellationToken ct)
        {
            foreach (var owner in await owners.AllAsync())
            {
                if (await gate.DecideAsync(owner.Phone, Purposes.Promotion, MessageContent.Sms("全场五折优惠，回T退订"), ct) is not GateDecision.Allow) continue;
                await texts.SendAsync(owner.Phone, "全场五折优惠，回T退订");
            }
        }
        """, Sender).DiagnosesAsync("CK3001", "CK3002");

    [Fact]
    public Task A_helper_that_asks_itself_frees_its_callers() => Campaign.Class("""
        public async Task PromoteAsync(string phone) => await OneAsync(phone);
        private async Task OneAsync(string phone)
        {
            if (await gate.DecideAsync(phone, Purposes.Promotion, MessageContent.Sms("全场五折优惠")) is GateDecision.Allow) await sms.SendAsync(phone, "全场五折优惠");
        }
        """).DiagnosesAsync("CK3001", "CK3002");

    [Fact]
    public Task Two_calls_deep_and_through_an_interface() => Campaign.Class("""
        public async Task PromoteAsync(ITexts texts)
        {
            foreach (var owner in await owners.AllAsync()) {|CK3001:await OneAsync(texts, owner)|};
        }
        private static Task OneAsync(ITexts texts, Owner owner) => texts.SendAsync(owner.Phone, "全场五折优惠，回T退订");
        """, """
        public interface ITexts { Task SendAsync(string phone, string text); }
        public class Texts(ISmsSender sms) : ITexts { public Task SendAsync(string phone, string text) => sms.SendAsync(phone, text); }
        """).DiagnosesAsync("CK3001", "CK3002");

    [Fact]
    public Task One_helper_for_promotions_and_codes() => Campaign.Class("""
        public async Task PromoteAsync(Texts texts, string phone) => {|CK3001:await texts.SendAsync(phone, "全场五折优惠，回T退订")|};
        public async Task SendCodeAsync(Texts texts, string phone, string code) => await texts.SendAsync(phone, $"您的验证码是{code}");
        """, Sender).DiagnosesAsync("CK3001", "CK3002");

    [Fact]
    public Task A_helper_that_nobody_calls_is_reported_itself() => Campaign.Class("""
        public Task PromoteAsync(string phone) => {|CK3001:sms.SendAsync(phone, "全场五折优惠，回T退订")|};
        """).DiagnosesAsync("CK3001", "CK3002");

    [Fact]
    public Task An_own_sender_by_configuration() => Campaign.Class("""
        public async Task PromoteAsync(Gateway gateway, string phone) => {|CK3001:await gateway.PushOutAsync(phone, "全场五折优惠，回T退订")|};
        public async Task AskedAsync(Gateway gateway, string phone)
        {
            if (await gate.DecideAsync(phone, Purposes.Promotion, MessageContent.Sms("全场五折优惠")) is GateDecision.Allow) await gateway.PushOutAsync(phone, "全场五折优惠");
        }
        public async Task SendCodeAsync(Gateway gateway, string phone) => await gateway.PushOutAsync(phone, "您的验证码是1234");
        public async Task OtherAsync(Gateway gateway, string phone) => await gateway.StoreAsync(phone, "全场五折优惠");
        """, """
        public class Gateway
        {
            public Task PushOutAsync(string phone, string text) => Task.CompletedTask;
            public Task StoreAsync(string phone, string text) => Task.CompletedTask;
        }
        """).WithConfiguration("""{ "version": 1, "apis": { "senders": ["Gateway.PushOutAsync"] } }""").DiagnosesAsync("CK3001", "CK3002");

    [Fact]
    public Task A_vendor_over_http_in_a_helper() => Campaign.Class("""
        public async Task PromoteAsync(HttpClient http, string phone) => {|CK3001:await PostAsync(http, phone, "全场五折优惠，回T退订")|};
        private static Task PostAsync(HttpClient http, string phone, string text) =>
            http.PostAsync("https://dysmsapi.aliyuncs.com/", new FormUrlEncodedContent(new Dictionary<string, string> { ["PhoneNumbers"] = phone, ["TemplateParam"] = text }));
        private static Task OtherAsync(HttpClient http, string phone, string text) =>
            http.PostAsync("https://crm.example.com/", new FormUrlEncodedContent(new Dictionary<string, string> { ["PhoneNumbers"] = phone, ["TemplateParam"] = "全场五折优惠" }));
        """).DiagnosesAsync("CK3001", "CK3002");

    [Fact]
    public async Task The_finding_says_what_is_sent_to_whom_and_how()
    {
        var finding = Assert.Single(await Campaign.Class("""
            public async Task PromoteAsync(Texts texts)
            {
                foreach (var owner in await owners.AllAsync())
                    await texts.SendAsync(owner.Phone, "双11优惠，回T退订");
            }
            """, Sender).FindingsAsync(), static d => d.Id == "CK3001");
        Assert.Equal("A commercial text message to 'owner.Phone' (the text says '退订') is sent by 'SmsSenderExtensions.SendAsync' and no permission of the gate for this recipient is visible; call IOutreachGate.DecideAsync first and send with its permit",
            finding.GetMessage(CultureInfo.InvariantCulture));
        Assert.StartsWith("发给“owner.Phone”的商业性短信（内容含有“退订”）由", finding.GetMessage(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
        Assert.Equal("sms", finding.Properties["ck.channel"]);
        Assert.Equal("Commercial", finding.Properties["ck.intent"]);
        Assert.Equal("high", finding.Properties["ck.confidence"]);
        Assert.Equal("owner.Phone", finding.Properties["ck.recipient"]);
        Assert.Equal("Owner.Phone", finding.Properties["ck.members"]);
        Assert.Equal("M:Campaign.PromoteAsync(Texts)", finding.Properties["ck.entry"]);
        Assert.Equal("hop,send", finding.Properties["ck.locations"]);
        Assert.StartsWith("Volo.Abp.Sms.", finding.Properties["ck.sender"], StringComparison.Ordinal);
        Assert.Contains("CN-CPL-29", finding.Properties["ck.law"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_campaign_of_the_sample_is_flagged_where_it_texts_each_lead()
    {
        var root = Repository.PathOf("samples", "HomeLeads", "Before");
        var verify = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(static file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Aggregate(Verify.Code("global using System.Net.Http.Json; global using Microsoft.Extensions.DependencyInjection;"), static (all, file) => all.With(Path.GetFileName(file), File.ReadAllText(file)));
        var findings = await verify.ThatMayNotCompile().WithConfiguration(File.ReadAllText(Repository.PathOf("samples", "HomeLeads", "compliancekit.json"))).FindingsAsync();
        var finding = Assert.Single(findings, static d => d.Id is "CK3001" or "CK3002");
        Assert.Equal("CK3001", finding.Id);
        Assert.EndsWith("NewHomesCampaign.cs", finding.Location.GetLineSpan().Path, StringComparison.Ordinal);
        Assert.Equal("await sms.SendAsync(lead.Phone, $\"{text} Reply T to stop.\")", finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan));
        Assert.Equal("Lead.Phone", finding.Properties["ck.members"]);
    }
}
