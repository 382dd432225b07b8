using System.Net.Mail;
using System.Text;

namespace ComplianceKit.Outreach;

/// <summary>A mail as the gate sees it.</summary>
public static class MarketingMail
{
    /// <summary>The content of a mail, to decide about: subject, body with every alternative text, display name, and whether it carries List-Unsubscribe headers (RFC 2369, RFC 8058). Attachments are not looked at.</summary>
    /// <param name="mail">The mail, as it will be sent.</param>
    /// <exception cref="ArgumentException">The mail has no text, or an alternative text that can be read only once.</exception>
    public static MessageContent ContentOf(MailMessage mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var text = new StringBuilder(mail.Body);
        foreach (var view in mail.AlternateViews)
            text.Append('\n').Append(TextOf(view));
        if (string.IsNullOrWhiteSpace(text.ToString()))
            throw new ArgumentException("The mail has no text, so nobody could read who sends it and how to refuse the next one.", nameof(mail));
        return MessageContent.Email(mail.Subject ?? string.Empty, text.ToString(), mail.From?.DisplayName ?? string.Empty, SaysHowToUnsubscribe(mail));
    }

    private static bool SaysHowToUnsubscribe(MailMessage mail) =>
        mail.Headers["List-Unsubscribe"] is { } header && (header.Contains("<https:", StringComparison.OrdinalIgnoreCase) || header.Contains("<mailto:", StringComparison.OrdinalIgnoreCase));

    private static string TextOf(AlternateView view)
    {
        if (view.ContentType.MediaType is not { } type || !type.StartsWith("text/", StringComparison.OrdinalIgnoreCase))
            return string.Empty;
        var stream = view.ContentStream;
        if (!stream.CanSeek)
            throw new ArgumentException("An alternative text of the mail can be read only once; give it as a string or as a stream that can seek.", nameof(view));
        var place = stream.Position;
        stream.Position = 0;
        using var reader = new StreamReader(stream, view.ContentType.CharSet is { Length: > 0 } charset ? Encoding.GetEncoding(charset) : Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: -1, leaveOpen: true);
        var text = reader.ReadToEnd();
        stream.Position = place;
        return text;
    }
}
