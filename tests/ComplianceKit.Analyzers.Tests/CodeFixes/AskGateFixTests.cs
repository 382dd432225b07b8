using ComplianceKit.CodeFixes.Outreach;

namespace ComplianceKit.Analyzers.Tests.CodeFixes;

public sealed class AskGateFixTests
{
    private const string Declared = """
        { "version": 1, "purposes": [
          { "id": "viewing", "basis": "consent", "kinds": ["phone"] },
          { "id": "promotion", "basis": "consent", "kinds": ["phone"], "marketing": true } ] }
        """;

    private const string Shop = """
        using System.Net.Mail;
        public record Lead(string Phone, string? Email);
        public class SmsVendor { public Task SendAsync(string phone, string text) => Task.CompletedTask; public Task<int> SendManyAsync(string[] phones, string text) => Task.FromResult(0); public bool Send(string mobile, string text) => true; }
        """;

    private static FixTest Fix => new(new AskGateFix()) { Action = "AskGate", Configuration = Declared, Others = [("Shop.cs", Shop)] };

    [Fact]
    public Task Own_sender_in_a_loop() => Fix.ChangesAsync("""
        public sealed class Campaign(List<Lead> leads, SmsVendor sms)
        {
            public async Task<int> RunAsync(string text)
            {
                var sent = 0;
                foreach (var lead in leads)
                {
                    {|CK3001:await sms.SendAsync(lead.Phone, $"{text} Reply T to stop.");|}
                    sent++;
                }

                return sent;
            }
        }
        """, """
        using ComplianceKit;
        using ComplianceKit.Outreach;

        public sealed class Campaign(List<Lead> leads, SmsVendor sms, IOutreachGate gate)
        {
            public async Task<int> RunAsync(string text)
            {
                var sent = 0;
                foreach (var lead in leads)
                {
                    if (await gate.DecideAsync(lead.Phone, new PurposeId("promotion"), MessageContent.Sms($"{text} Reply T to stop.")) is not GateDecision.Allow { Permit: var permit }
                        || await gate.RedeemAsync(permit) is not RedeemResult.Redeemed)
                    {
                        continue;
                    }
                    await sms.SendAsync(lead.Phone, $"{text} Reply T to stop.");
                    sent++;
                }

                return sent;
            }
        }
        """);

    [Fact]
    public Task Mail_client_of_the_framework() => Fix.ChangesAsync("""
        using System.Net.Mail;

        public sealed class Newsletter(SmtpClient smtp)
        {
            public Task SendAsync(Lead lead, string offer, CancellationToken stop)
            {
                var message = new MailMessage("shop@example.com", lead.Email ?? "") { Subject = "20 % off", Body = offer };
                return {|CK3001:smtp.SendMailAsync(message, stop)|};
            }
        }
        """, """
        using System.Net.Mail;
        using ComplianceKit;
        using ComplianceKit.Outreach;

        public sealed class Newsletter(SmtpClient smtp, IOutreachGate gate)
        {
            public async Task SendAsync(Lead lead, string offer, CancellationToken stop)
            {
                var message = new MailMessage("shop@example.com", lead.Email ?? "") { Subject = "20 % off", Body = offer };
                if (await gate.DecideAsync(lead.Email ?? "", new PurposeId("promotion"), MessageContent.Email("20 % off", offer), stop) is not GateDecision.Allow { Permit: var permit }
                    || await gate.RedeemAsync(permit, stop) is not RedeemResult.Redeemed)
                {
                    return;
                }
                await smtp.SendMailAsync(message, stop);
            }
        }
        """);

    [Fact]
    public Task Endpoint_answers_that_it_may_not() => Fix.ChangesAsync("""
        var app = WebApplication.Create(args);
        app.MapPost("/promote", async (string phone, string text, SmsVendor sms) =>
        {
            {|CK3001:await sms.SendAsync(phone, text);|}
            return Results.Ok();
        });
        """, """
        using ComplianceKit;
        using ComplianceKit.Outreach;

        var app = WebApplication.Create(args);
        app.MapPost("/promote", async (string phone, string text, SmsVendor sms, IOutreachGate gate, CancellationToken cancellationToken) =>
        {
            if (await gate.DecideAsync(phone, new PurposeId("promotion"), MessageContent.Sms(text), cancellationToken) is not GateDecision.Allow { Permit: var permit }
                || await gate.RedeemAsync(permit, cancellationToken) is not RedeemResult.Redeemed)
            {
                return Results.StatusCode(403);
            }
            await sms.SendAsync(phone, text);
            return Results.Ok();
        });
        """);

    [Fact]
    public Task Lambda_of_one_recipient_each() => Fix.ChangesAsync("""
        using ComplianceKit.Outreach;

        public sealed class Campaign(IOutreachGate outreach)
        {
            public Task RunAsync(List<Lead> leads, SmsVendor sms, string text) =>
                Task.WhenAll(leads.Select(lead => {|CK3001:sms.SendAsync(lead.Phone, text)|}));
        }
        """, """
        using ComplianceKit;
        using ComplianceKit.Outreach;

        public sealed class Campaign(IOutreachGate outreach)
        {
            public Task RunAsync(List<Lead> leads, SmsVendor sms, string text) =>
                Task.WhenAll(leads.Select(async lead =>
                {
                    if (await outreach.DecideAsync(lead.Phone, new PurposeId("promotion"), MessageContent.Sms(text)) is not GateDecision.Allow { Permit: var permit }
                        || await outreach.RedeemAsync(permit) is not RedeemResult.Redeemed)
                    {
                        return;
                    }
                    await sms.SendAsync(lead.Phone, text);
                }));
        }
        """);

    [Theory]
    [InlineData("public class C(SmsVendor sms) { public async Task RunAsync(string[] phones, string text) => {|CK3001:await sms.SendManyAsync(phones, text)|}; }")]
    [InlineData("public class C(SmsVendor sms) { public async Task RunAsync(string phone) => {|CK3001:await sms.SendAsync(phone, DateTime.Now.ToString(\"d\"))|}; }")]
    [InlineData("public class C(SmsVendor sms) { public bool Run(string phone) => {|CK3001:sms.Send(phone, \"20 % off\")|}; }")]
    public Task Several_recipients_an_unrepeatable_text_or_a_caller_in_the_way(string code) => Fix.OffersNothingAsync(code);
}
