using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ComplianceKit.Outreach;

/// <summary>What a message says, as the person will read or hear it, and on which channel. The gate checks it; the permit is bound to its digest.</summary>
/// <remarks>Where a vendor fills in a template, give the text as it will arrive. The text may hold personal information and is never logged.</remarks>
public sealed class MessageContent
{
    private MessageContent(Channel channel, string title, string body, string sender, bool hasOneClickOptOut)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentException.ThrowIfNullOrWhiteSpace(body);
        Channel = channel;
        Title = title;
        Body = body;
        Sender = sender;
        HasOneClickOptOut = hasOneClickOptOut;
        Hash = Digest(channel, title, body, sender, hasOneClickOptOut);
    }

    /// <summary>On which channel it goes out.</summary>
    public Channel Channel { get; }

    /// <summary>Subject line or title; empty where the channel has none.</summary>
    public string Title { get; }

    /// <summary>The text, or the script of a call.</summary>
    public string Body { get; }

    /// <summary>The sender as the person sees it outside the text, for example the display name of an e-mail; empty when there is none.</summary>
    public string Sender { get; }

    /// <summary>Whether the message carries List-Unsubscribe headers (RFC 2369, RFC 8058).</summary>
    public bool HasOneClickOptOut { get; }

    /// <summary>SHA-256 over everything above: what the permit is bound to, since the gate looked at all of it.</summary>
    public Sha256Digest Hash { get; }

    /// <summary>A text message.</summary>
    /// <param name="text">The whole text, with signature and opt-out wording.</param>
    public static MessageContent Sms(string text) => new(Channel.Sms, string.Empty, text, string.Empty, false);

    /// <summary>A call.</summary>
    /// <param name="script">What is said.</param>
    public static MessageContent Voice(string script) => new(Channel.Voice, string.Empty, script, string.Empty, false);

    /// <summary>An e-mail.</summary>
    /// <param name="subject">The subject line.</param>
    /// <param name="body">The text or HTML of the mail.</param>
    /// <param name="sender">The display name it comes from.</param>
    /// <param name="hasOneClickOptOut">Whether it carries List-Unsubscribe headers.</param>
    public static MessageContent Email(string subject, string body, string sender = "", bool hasOneClickOptOut = false) => new(Channel.Email, subject, body, sender, hasOneClickOptOut);

    /// <summary>A push notification.</summary>
    /// <param name="title">The title.</param>
    /// <param name="text">The text.</param>
    public static MessageContent Push(string title, string text) => new(Channel.Push, title, text, string.Empty, false);

    /// <summary>A WeChat message.</summary>
    /// <param name="text">The text.</param>
    public static MessageContent WeChat(string text) => new(Channel.WeChat, string.Empty, text, string.Empty, false);

    /// <summary>A message inside the application.</summary>
    /// <param name="title">The title.</param>
    /// <param name="text">The text.</param>
    public static MessageContent InApp(string title, string text) => new(Channel.InApp, title, text, string.Empty, false);

    /// <summary>The channel and the digest, never the text.</summary>
    public override string ToString() => $"{Channel} {Hash}";

    private static Sha256Digest Digest(Channel channel, string title, string body, string sender, bool hasOneClickOptOut)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(number, ((int)channel << 1) | (hasOneClickOptOut ? 1 : 0));
        hash.AppendData(number);
        foreach (var part in (ReadOnlySpan<string>)[title, sender, body])
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(number, bytes.Length);
            hash.AppendData(number);
            hash.AppendData(bytes);
        }

        Span<byte> digest = stackalloc byte[Sha256Digest.Size];
        hash.GetHashAndReset(digest);
        return new(digest);
    }
}
