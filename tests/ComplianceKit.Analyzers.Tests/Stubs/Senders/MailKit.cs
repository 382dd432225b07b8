// Written from the API reference of MailKit and MimeKit (mimekit.net).
using System.Collections;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using MimeKit;

namespace MimeKit
{
    public abstract class InternetAddress { }

    public class MailboxAddress : InternetAddress
    {
        public MailboxAddress(string name, string address) { }
        public static MailboxAddress Parse(string text) => new MailboxAddress("", text);
    }

    public class InternetAddressList : IEnumerable<InternetAddress>
    {
        public void Add(InternetAddress address) { }
        public IEnumerator<InternetAddress> GetEnumerator() => new List<InternetAddress>().GetEnumerator();
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    public abstract class MimeEntity { }

    public class TextPart : MimeEntity
    {
        public TextPart(string subtype) { }
        public string Text { get; set; }
    }

    public class MimeMessage
    {
        public InternetAddressList From { get; } = new InternetAddressList();
        public InternetAddressList To { get; } = new InternetAddressList();
        public InternetAddressList Cc { get; } = new InternetAddressList();
        public InternetAddressList Bcc { get; } = new InternetAddressList();
        public string Subject { get; set; }
        public MimeEntity Body { get; set; }
    }

    public class FormatOptions { }
}

namespace MailKit
{
    public interface ITransferProgress { }

    public interface IMailTransport
    {
        string Send(MimeMessage message, CancellationToken cancellationToken = default, ITransferProgress progress = null);
        string Send(MimeMessage message, MailboxAddress sender, IEnumerable<MailboxAddress> recipients, CancellationToken cancellationToken = default, ITransferProgress progress = null);
        Task<string> SendAsync(MimeMessage message, CancellationToken cancellationToken = default, ITransferProgress progress = null);
        Task<string> SendAsync(FormatOptions options, MimeMessage message, CancellationToken cancellationToken = default, ITransferProgress progress = null);
    }

    public abstract class MailTransport : IMailTransport
    {
        public virtual string Send(MimeMessage message, CancellationToken cancellationToken = default, ITransferProgress progress = null) => "";
        public abstract string Send(MimeMessage message, MailboxAddress sender, IEnumerable<MailboxAddress> recipients, CancellationToken cancellationToken = default, ITransferProgress progress = null);
        public virtual Task<string> SendAsync(MimeMessage message, CancellationToken cancellationToken = default, ITransferProgress progress = null) => Task.FromResult("");
        public abstract Task<string> SendAsync(FormatOptions options, MimeMessage message, CancellationToken cancellationToken = default, ITransferProgress progress = null);
    }
}

namespace MailKit.Net.Smtp
{
    public class SmtpClient : MailTransport
    {
        public override string Send(MimeMessage message, MailboxAddress sender, IEnumerable<MailboxAddress> recipients, CancellationToken cancellationToken = default, ITransferProgress progress = null) => "";
        public override Task<string> SendAsync(FormatOptions options, MimeMessage message, CancellationToken cancellationToken = default, ITransferProgress progress = null) => Task.FromResult("");
    }
}
