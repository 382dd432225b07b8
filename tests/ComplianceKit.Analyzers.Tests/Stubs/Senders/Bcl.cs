// Shapes of System.Net.Mail, for the negative twin only; the real assembly is used otherwise.
using System;
using System.Collections.ObjectModel;
using System.Threading;
using System.Threading.Tasks;

namespace System.Net.Mail
{
    public class MailAddress { public MailAddress(string address) { } public MailAddress(string address, string displayName) { } }

    public class MailAddressCollection : Collection<MailAddress> { public void Add(string addresses) { } }

    public class MailMessage
    {
        public MailMessage() { }
        public MailMessage(string from, string to) { }
        public MailMessage(string from, string to, string subject, string body) { }
        public MailAddressCollection To { get; } = new MailAddressCollection();
        public MailAddressCollection CC { get; } = new MailAddressCollection();
        public MailAddressCollection Bcc { get; } = new MailAddressCollection();
        public string Subject { get; set; }
        public string Body { get; set; }
    }

    public class SmtpClient
    {
        public void Send(MailMessage message) { }
        public void Send(string from, string recipients, string subject, string body) { }
        public void SendAsync(MailMessage message, object userToken) { }
        public Task SendMailAsync(MailMessage message, CancellationToken cancellationToken) => Task.CompletedTask;
        public Task SendMailAsync(string from, string recipients, string subject, string body) => Task.CompletedTask;
    }
}
