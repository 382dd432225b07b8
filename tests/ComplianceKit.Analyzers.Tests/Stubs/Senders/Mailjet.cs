// Written from Mailjet's .NET documentation.
using System.Collections.Generic;
using System.Threading.Tasks;
using Mailjet.Client.TransactionalEmails;

namespace Mailjet.Client
{
    public class ResourceInfo { public ResourceInfo(string resource) { } }

    public class MailjetResponse { }

    public class MailjetRequest
    {
        public ResourceInfo Resource { get; set; }
        public MailjetRequest Property(string key, object value) => this;
    }

    public interface IMailjetClient
    {
        Task<MailjetResponse> PostAsync(MailjetRequest request);
        Task<MailjetResponse> SendTransactionalEmailAsync(TransactionalEmail transactionalEmail, bool isSandboxMode = false, bool advanceErrorHandling = true);
        Task<MailjetResponse> SendTransactionalEmailsAsync(IEnumerable<TransactionalEmail> transactionalEmails, bool isSandboxMode = false, bool advanceErrorHandling = true);
    }
}

namespace Mailjet.Client.Resources
{
    public static class Send
    {
        public static readonly ResourceInfo Resource = new ResourceInfo("send");
        public const string Recipients = "Recipients";
        public const string Subject = "Subject";
        public const string TextPart = "Text-part";
    }
}

namespace Mailjet.Client.TransactionalEmails
{
    public class SendContact { public SendContact(string email, string name = null) { } }

    public class TransactionalEmail
    {
        public SendContact From { get; set; }
        public List<SendContact> To { get; set; }
        public string Subject { get; set; }
        public string TextPart { get; set; }
        public string HTMLPart { get; set; }
    }

    public class TransactionalEmailBuilder
    {
        public TransactionalEmailBuilder WithTo(SendContact to) => this;
        public TransactionalEmailBuilder WithSubject(string subject) => this;
        public TransactionalEmail Build() => new TransactionalEmail();
    }
}
