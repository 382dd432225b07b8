namespace ComplianceKit.Analyzers.Tests.Outreach;

public static partial class SendCases
{
    private const string Mime = """
        var message = new MimeMessage();
        message.To.Add(MailboxAddress.Parse(to));
        message.Subject = text;
        """;

    private static SendCase[] Email =>
    [
        new("System.Net.Mail.SmtpClient.Send", "Bcl", "System.Net.Mail", "SmtpClient smtp", "smtp.Send(\"shop@example.com\", to, text, text);") { Real = true },
        new("System.Net.Mail.SmtpClient.SendAsync", "Bcl", "System.Net.Mail", "SmtpClient smtp", "var mail = new MailMessage { Subject = text }; mail.To.Add(new MailAddress(to)); smtp.SendAsync(mail, null);") { Real = true },
        new("System.Net.Mail.SmtpClient.SendMailAsync", "Bcl", "System.Net.Mail", "SmtpClient smtp", "await smtp.SendMailAsync(\"shop@example.com\", to, text, text);") { Real = true },
        new("System.Net.Mail.MailMessage.new", "Bcl", "System.Net.Mail", "SmtpClient smtp", "var mail = new MailMessage(\"shop@example.com\", to, text, text); await smtp.SendMailAsync(mail, ct);") { Real = true },
        new("MailKit.IMailTransport.Send", "MailKit", "MailKit;MimeKit", "IMailTransport transport", Mime + "transport.Send(message);"),
        new("MailKit.IMailTransport.SendAsync", "MailKit", "MailKit;MimeKit", "IMailTransport transport", Mime + "await transport.SendAsync(new FormatOptions(), message);"),
        new("MailKit.Net.Smtp.SmtpClient.Send", "MailKit", "MailKit.Net.Smtp;MimeKit", "SmtpClient smtp", Mime + "smtp.Send(message, new MailboxAddress(\"\", \"shop@example.com\"), new[] { new MailboxAddress(\"\", to) });"),
        new("MailKit.Net.Smtp.SmtpClient.SendAsync", "MailKit", "MailKit.Net.Smtp;MimeKit", "SmtpClient smtp", Mime + "await smtp.SendAsync(message);"),
        new("MailKit.MailTransport.Send", "MailKit", "MailKit;MimeKit", "MailTransport transport", Mime + "transport.Send(message);"),
        new("SendGrid.ISendGridClient.SendEmailAsync", "SendGrid", "SendGrid;SendGrid.Helpers.Mail", "ISendGridClient client", "var msg = new SendGridMessage { Subject = text }; msg.AddTo(new EmailAddress(to)); await client.SendEmailAsync(msg, ct);"),
        new("SendGrid.BaseClient.SendEmailAsync", "SendGrid", "SendGrid;SendGrid.Helpers.Mail", "SendGridClient client", "var msg = new SendGridMessage { HtmlContent = text, Personalizations = new List<Personalization> { new Personalization { Tos = new List<EmailAddress> { new EmailAddress(to) } } } }; await client.SendEmailAsync(msg, ct);"),
        new("SendGrid.ISendGridClient.RequestAsync", "SendGrid", "SendGrid", "ISendGridClient client", "await client.RequestAsync(BaseClient.Method.POST, \"{\\\"subject\\\":\\\"\" + text + \"\\\",\\\"to\\\":\\\"\" + to + \"\\\"}\", urlPath: \"mail/send\");"),
        new("SendGrid.Helpers.Mail.MailHelper.CreateSingleEmailToMultipleRecipients", "SendGrid", "SendGrid;SendGrid.Helpers.Mail", "ISendGridClient client", "var msg = MailHelper.CreateSingleEmailToMultipleRecipients(new EmailAddress(\"shop@example.com\"), new List<EmailAddress> { new EmailAddress(to) }, text, text, text); await client.SendEmailAsync(msg, ct);"),
        new("Mailjet.Client.IMailjetClient.SendTransactionalEmailAsync", "Mailjet", "Mailjet.Client;Mailjet.Client.TransactionalEmails", "IMailjetClient client", "var email = new TransactionalEmailBuilder().WithTo(new SendContact(to)).WithSubject(text).Build(); await client.SendTransactionalEmailAsync(email);"),
        new("Mailjet.Client.IMailjetClient.SendTransactionalEmailsAsync", "Mailjet", "Mailjet.Client;Mailjet.Client.TransactionalEmails", "IMailjetClient client", "await client.SendTransactionalEmailsAsync(new[] { new TransactionalEmail { Subject = text, To = new List<SendContact> { new SendContact(to) } } });"),
        new("Mailjet.Client.IMailjetClient.PostAsync", "Mailjet", "Mailjet.Client;Mailjet.Client.Resources", "IMailjetClient client", "var request = new MailjetRequest { Resource = Send.Resource }.Property(Send.Subject, text).Property(Send.Recipients, new[] { to }); await client.PostAsync(request);"),
        new("PostmarkDotNet.PostmarkClient.SendMessageAsync", "Postmark", "PostmarkDotNet", "PostmarkClient client", "await client.SendMessageAsync(new PostmarkMessage { To = to, Subject = text, MessageStream = \"broadcast\" });"),
        new("PostmarkDotNet.PostmarkClient.SendMessagesAsync", "Postmark", "PostmarkDotNet", "PostmarkClient client", "await client.SendMessagesAsync(new PostmarkMessage { To = to, HtmlBody = text });"),
        new("PostmarkDotNet.PostmarkClient.SendEmailWithTemplateAsync", "Postmark", "PostmarkDotNet", "PostmarkClient client", "var mail = new TemplatedPostmarkMessage(); mail.To = to; mail.TemplateModel = new { text }; await client.SendEmailWithTemplateAsync(mail);"),
        new("PostmarkDotNet.PostmarkClientExtensions.SendMessageAsync", "Postmark", "PostmarkDotNet", "PostmarkClient client", "await client.SendMessageAsync(\"shop@example.com\", to, text, text, text);"),
        new("Resend.IResend.EmailSendAsync", "Resend", "Resend", "IResend resend", "var message = new EmailMessage { Subject = text }; message.To.Add(to); await resend.EmailSendAsync(message, ct);"),
        new("Resend.IResend.EmailBatchAsync", "Resend", "Resend", "IResend resend", "await resend.EmailBatchAsync(new List<EmailMessage> { new EmailMessage { To = to, HtmlBody = text } }, ct);"),
        new("Resend.IResend.BroadcastSendAsync", "Resend", "Resend", "IResend resend", "await resend.BroadcastSendAsync(Guid.Parse(to), ct);") { Recipient = null },
        new("FluentEmail.Core.IFluentEmail.SendAsync", "FluentEmail", "FluentEmail.Core", "IFluentEmail email", "await email.To(to).Subject(text).Body(text).SendAsync();"),
        new("FluentEmail.Core.IFluentEmail.Send", "FluentEmail", "FluentEmail.Core", "IFluentEmail email", "email.To(to).Body(text).Send();"),
        new("FluentEmail.Core.IFluentEmail.To", "FluentEmail", "FluentEmail.Core", "IFluentEmail email", "email.To(to); email.Body(text); await email.SendAsync();"),
        new("FluentEmail.Core.Interfaces.ISender.SendAsync", "FluentEmail", "FluentEmail.Core;FluentEmail.Core.Interfaces", "ISender sender, IFluentEmail email", "email.To(to); email.Body(text); await sender.SendAsync(email);"),
        new("Coravel.Mailer.Mail.Interfaces.IMailer.SendAsync", "Coravel", "Coravel.Mailer.Mail;Coravel.Mailer.Mail.Interfaces", "IMailer mailer", "await mailer.SendAsync(new PromotionMail(to, text));") { Types = "public class PromotionMail : Mailable<string> { private readonly string _to; public PromotionMail(string to, string text) { _to = to; } public override void Build() => To(_to).Html(\"\"); }" },
        new("Mandrill.IMandrillMessagesApi.SendAsync", "Mandrill", "Mandrill;Mandrill.Model", "IMandrillMessagesApi api", "var message = new MandrillMessage { Subject = text }; message.AddTo(to); await api.SendAsync(message);"),
        new("Mandrill.IMandrillMessagesApi.SendTemplateAsync", "Mandrill", "Mandrill;Mandrill.Model", "IMandrillMessagesApi api", "await api.SendTemplateAsync(new MandrillMessage(\"shop@example.com\", to), \"spring-promotion\");"),
        new("Mandrill.IMandrillMessagesApi.SendSmsAsync", "Mandrill", "Mandrill;Mandrill.Model", "IMandrillMessagesApi api", "await api.SendSmsAsync(new MandrillSms { To = to, Text = text });"),
        new("MailChimp.Net.Interfaces.ICampaignLogic.SendAsync", "MailChimp", "MailChimp.Net.Interfaces", "ICampaignLogic campaigns", "await campaigns.SendAsync(to);") { Recipient = null },
        new("MailChimp.Net.Interfaces.ICampaignLogic.ScheduleAsync", "MailChimp", "MailChimp.Net.Interfaces", "ICampaignLogic campaigns", "await campaigns.ScheduleAsync(to);") { Recipient = null },
        new("brevo_csharp.Api.EmailCampaignsApi.SendEmailCampaignNow", "Brevo", "brevo_csharp.Api", "EmailCampaignsApi api", "api.SendEmailCampaignNow(7);") { Recipient = null },
        new("brevo_csharp.Api.SMSCampaignsApi.SendSmsCampaignNow", "Brevo", "brevo_csharp.Api", "SMSCampaignsApi api", "api.SendSmsCampaignNow(7);") { Recipient = null },
        new("brevo_csharp.Api.TransactionalEmailsApi.SendTransacEmail", "Brevo", "brevo_csharp.Api;brevo_csharp.Model", "TransactionalEmailsApi api", "api.SendTransacEmail(new SendSmtpEmail { HtmlContent = text, To = new List<SendSmtpEmailTo> { new SendSmtpEmailTo(to) } });"),
        new("brevo_csharp.Api.TransactionalSMSApi.SendTransacSms", "Brevo", "brevo_csharp.Api;brevo_csharp.Model", "TransactionalSMSApi api", "api.SendTransacSms(new SendTransacSms { Recipient = to, Type = SendTransacSms.TypeEnum.Marketing });"),
        new("Amazon.SimpleEmailV2.AmazonSimpleEmailServiceV2Client.SendBulkEmailAsync", "Amazon", "Amazon.SimpleEmailV2;Amazon.SimpleEmailV2.Model", "AmazonSimpleEmailServiceV2Client ses", "await ses.SendBulkEmailAsync(new SendBulkEmailRequest { DefaultContent = new BulkEmailContent { Template = new Template { TemplateData = text } }, BulkEmailEntries = new List<BulkEmailEntry> { new BulkEmailEntry { Destination = new Destination { ToAddresses = new List<string> { to } } } } }, ct);"),
        new("Azure.Communication.Email.EmailClient.SendAsync", "AzureCommunication", "Azure.Communication.Email", "EmailClient client", "await client.SendAsync(default, new EmailMessage(\"shop@example.com\", to, new EmailContent(text)), ct);"),
        new("Azure.Communication.Email.EmailClient.Send", "AzureCommunication", "Azure.Communication.Email", "EmailClient client", "client.Send(default, \"shop@example.com\", to, text, text);"),
        new("AlibabaCloud.SDK.Dm20151123.Client.SingleSendMail", "Alibaba", "AlibabaCloud.SDK.Dm20151123;AlibabaCloud.SDK.Dm20151123.Models", "Client client", "client.SingleSendMail(new SingleSendMailRequest { ToAddress = to, HtmlBody = text });"),
        new("AlibabaCloud.SDK.Dm20151123.Client.BatchSendMail", "Alibaba", "AlibabaCloud.SDK.Dm20151123;AlibabaCloud.SDK.Dm20151123.Models", "Client client", "client.BatchSendMail(new BatchSendMailRequest { ReceiversName = \"owners\", TemplateName = \"spring\" });") { Recipient = null },
        new("TencentCloud.Ses.V20201002.SesClient.SendEmail", "Tencent", "TencentCloud.Ses.V20201002;TencentCloud.Ses.V20201002.Models", "SesClient client", "await client.SendEmail(new SendEmailRequest { Destination = new[] { to }, Subject = text });"),
        new("TencentCloud.Ses.V20201002.SesClient.BatchSendEmail", "Tencent", "TencentCloud.Ses.V20201002;TencentCloud.Ses.V20201002.Models", "SesClient client", "await client.BatchSendEmail(new BatchSendEmailRequest { ReceiverId = 1, Subject = text });") { Recipient = null },
        new("Microsoft.AspNetCore.Identity.UI.Services.IEmailSender.SendEmailAsync", "AspNetIdentity", "Microsoft.AspNetCore.Identity.UI.Services", "IEmailSender sender", "await sender.SendEmailAsync(to, text, text);") { Real = true },
        new("Microsoft.AspNetCore.Identity.IEmailSender.SendConfirmationLinkAsync", "AspNetIdentity", "Microsoft.AspNetCore.Identity", "IEmailSender<string> sender", "await sender.SendConfirmationLinkAsync(\"u\", to, \"https://example.com/confirm\");") { Real = true },
        new("Volo.Abp.Emailing.IEmailSender.SendAsync", "Frameworks", "Volo.Abp.Emailing", "IEmailSender sender", "await sender.SendAsync(to, text, text);"),
        new("Volo.Abp.Emailing.IEmailSender.QueueAsync", "Frameworks", "Volo.Abp.Emailing", "IEmailSender sender", "await sender.QueueAsync(to, text, text);"),
        new("Abp.Net.Mail.IEmailSender.SendAsync", "Frameworks", "Abp.Net.Mail", "IEmailSender sender", "await sender.SendAsync(to, text, text);"),
        new("Nop.Services.Messages.IEmailSender.SendEmailAsync", "Frameworks", "Nop.Services.Messages", "IEmailSender sender", "await sender.SendEmailAsync(null, text, text, \"shop@example.com\", \"Shop\", to, \"\");"),
        new("Infobip.Api.Client.Api.EmailApi.SendEmail", "Telecom", "Infobip.Api.Client.Api", "EmailApi api", "api.SendEmail(new List<string> { to }, subject: text);"),
    ];
}
