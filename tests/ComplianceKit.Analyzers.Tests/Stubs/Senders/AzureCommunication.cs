// Written from the reference of Azure Communication Services on learn.microsoft.com.
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Azure { public enum WaitUntil { Completed, Started } }

namespace Azure.Communication.Email
{
    public struct EmailAddress { public EmailAddress(string address) { } }

    public class EmailRecipients { public EmailRecipients(IEnumerable<EmailAddress> to) { } }

    public class EmailContent { public EmailContent(string subject) { } public string Html { get; set; } public string PlainText { get; set; } }

    public class EmailMessage
    {
        public EmailMessage(string senderAddress, string recipientAddress, EmailContent content) { }
        public EmailMessage(string senderAddress, EmailRecipients recipients, EmailContent content) { }
        public EmailRecipients Recipients { get; }
        public EmailContent Content { get; }
    }

    public class EmailClient
    {
        public Task<object> SendAsync(Azure.WaitUntil wait, EmailMessage message, CancellationToken cancellationToken = default) => Task.FromResult<object>(null);
        public object Send(Azure.WaitUntil wait, string senderAddress, string recipientAddress, string subject, string htmlContent, string plainTextContent = null, CancellationToken cancellationToken = default) => null;
    }
}

namespace Azure.Communication.Sms
{
    public class SmsSendOptions { public SmsSendOptions(bool enableDeliveryReport) { } }

    public class SmsClient
    {
        public object Send(string from, string to, string message, SmsSendOptions options = null, CancellationToken cancellationToken = default) => null;
        public Task<object> SendAsync(string from, IEnumerable<string> to, string message, SmsSendOptions options = null, CancellationToken cancellationToken = default) => Task.FromResult<object>(null);
    }
}
