// Written from the README and reference of SendGrid's C# library.
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using SendGrid.Helpers.Mail;

namespace SendGrid
{
    public class Response { }

    public interface ISendGridClient
    {
        Task<Response> RequestAsync(BaseClient.Method method, string requestBody = null, string queryParams = null, string urlPath = null, CancellationToken cancellationToken = default);
        Task<Response> SendEmailAsync(SendGridMessage msg, CancellationToken cancellationToken = default);
    }

    public abstract class BaseClient : ISendGridClient
    {
        public enum Method { GET, POST }
        public virtual Task<Response> RequestAsync(Method method, string requestBody = null, string queryParams = null, string urlPath = null, CancellationToken cancellationToken = default) => Task.FromResult(new Response());
        public Task<Response> SendEmailAsync(SendGridMessage msg, CancellationToken cancellationToken = default) => Task.FromResult(new Response());
    }

    public class SendGridClient : BaseClient { public SendGridClient(string apiKey) { } }
}

namespace SendGrid.Helpers.Mail
{
    public class EmailAddress { public EmailAddress(string email, string name = null) { } public string Email { get; set; } }

    public class Personalization { public List<EmailAddress> Tos { get; set; } }

    public class SendGridMessage
    {
        public EmailAddress From { get; set; }
        public string Subject { get; set; }
        public string HtmlContent { get; set; }
        public string PlainTextContent { get; set; }
        public string TemplateId { get; set; }
        public List<Personalization> Personalizations { get; set; }
        public void AddTo(string email, string name = null) { }
        public void AddTo(EmailAddress email) { }
        public void AddTos(List<EmailAddress> emails) { }
    }

    public static class MailHelper
    {
        public static SendGridMessage CreateSingleEmail(EmailAddress from, EmailAddress to, string subject, string plainTextContent, string htmlContent) => new SendGridMessage();
        public static SendGridMessage CreateSingleEmailToMultipleRecipients(EmailAddress from, List<EmailAddress> tos, string subject, string plainTextContent, string htmlContent) => new SendGridMessage();
    }
}
