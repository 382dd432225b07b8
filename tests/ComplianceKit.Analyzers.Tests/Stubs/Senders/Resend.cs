// Written from Resend's .NET documentation.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Resend
{
    public class EmailAddressList : List<string>
    {
        public static implicit operator EmailAddressList(string email) => new EmailAddressList();
    }

    public class EmailMessage
    {
        public string From { get; set; }
        public EmailAddressList To { get; set; } = new EmailAddressList();
        public string Subject { get; set; }
        public string HtmlBody { get; set; }
        public string TextBody { get; set; }
    }

    public interface IResend
    {
        Task<Guid> EmailSendAsync(EmailMessage email, CancellationToken cancellationToken = default);
        Task<List<Guid>> EmailBatchAsync(IEnumerable<EmailMessage> emails, CancellationToken cancellationToken = default);
        Task BroadcastSendAsync(Guid broadcastId, CancellationToken cancellationToken = default);
    }
}
