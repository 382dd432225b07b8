using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace ComplianceKit;

/// <content>
/// The one way from a text to a contact point. Canonical forms: E.164 for phones (a number without country code is read as Chinese),
/// lower case with a punycode domain for e-mail (plus tags and dots are kept), the identifier as it is for WeChat, devices and accounts.
/// A text that is not exactly one contact point is refused with its reason and never guessed.
/// </content>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class ContactPoint
{
    /// <summary>A phone number: +86, 0086, 86, spaces, hyphens and full-width digits are read alike.</summary>
    /// <param name="text">The number as people write it.</param>
    /// <exception cref="ContactPointFormatException">The text is not one person's number; the message says why and does not contain it.</exception>
    public static ContactPoint Phone(string text) => Parse(ContactPointKind.Phone, text);

    /// <summary>An e-mail address: case is folded, the domain becomes punycode, plus tags stay.</summary>
    /// <param name="text">The address as people write it.</param>
    /// <exception cref="ContactPointFormatException">The text is not one address; the message says why and does not contain it.</exception>
    public static ContactPoint Email(string text) => Parse(ContactPointKind.Email, text);

    /// <summary>A WeChat openid, or external_userid of enterprise WeChat (20 to 64 letters, digits, '-' and '_'; case matters).</summary>
    /// <param name="openId">The openid as WeChat gave it.</param>
    /// <exception cref="ContactPointFormatException">The text is no openid; the message says why and does not contain it.</exception>
    public static ContactPoint WeChat(string openId) => Parse(ContactPointKind.WeChatOpenId, openId);

    /// <summary>The token of a device that push notifications go to (8 to 512 characters without spaces; case matters).</summary>
    /// <param name="token">The token as the platform gave it.</param>
    /// <exception cref="ContactPointFormatException">The text is no token; the message says why and does not contain it.</exception>
    public static ContactPoint PushToken(string token) => Parse(ContactPointKind.PushToken, token);

    /// <summary>An account of the controller's own application (1 to 128 characters without spaces; case matters).</summary>
    /// <param name="id">The id of the account.</param>
    /// <exception cref="ContactPointFormatException">The text is no account; the message says why and does not contain it.</exception>
    public static ContactPoint AppAccount(string id) => Parse(ContactPointKind.AppAccount, id);

    /// <summary>A contact point of the given kind.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="ContactPointFormatException">The text is not one such contact point; the message says why and does not contain it.</exception>
    public static ContactPoint Parse(ContactPointKind kind, string text) =>
        TryParse(kind, text, out var point, out var problem) ? point : throw new ContactPointFormatException(kind, problem);

    /// <summary>Reads a phone number, or says why it is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="point">The contact point.</param>
    /// <param name="problem">Why it is none.</param>
    public static bool TryPhone(string? text, [NotNullWhen(true)] out ContactPoint? point, out ContactPointProblem problem) => TryParse(ContactPointKind.Phone, text, out point, out problem);

    /// <summary>Reads an e-mail address, or says why it is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="point">The contact point.</param>
    /// <param name="problem">Why it is none.</param>
    public static bool TryEmail(string? text, [NotNullWhen(true)] out ContactPoint? point, out ContactPointProblem problem) => TryParse(ContactPointKind.Email, text, out point, out problem);

    /// <summary>Reads a WeChat openid, or says why it is none.</summary>
    /// <param name="openId">The text.</param>
    /// <param name="point">The contact point.</param>
    /// <param name="problem">Why it is none.</param>
    public static bool TryWeChat(string? openId, [NotNullWhen(true)] out ContactPoint? point, out ContactPointProblem problem) => TryParse(ContactPointKind.WeChatOpenId, openId, out point, out problem);

    /// <summary>Reads a contact point of the given kind, or says why it is none.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="text">The text.</param>
    /// <param name="point">The contact point.</param>
    /// <param name="problem">Why it is none; for a postal address always <see cref="ContactPointProblem.NoCanonicalForm"/>.</param>
    public static bool TryParse(ContactPointKind kind, string? text, [NotNullWhen(true)] out ContactPoint? point, out ContactPointProblem problem)
    {
        var canonical = string.Empty;
        problem = kind switch
        {
            ContactPointKind.Phone => PhoneForm.Canonicalize(text, out canonical),
            ContactPointKind.Email => EmailForm.Canonicalize(text, out canonical),
            ContactPointKind.WeChatOpenId => OpaqueForm.Canonicalize(text, 20, 64, "-_", out canonical),
            ContactPointKind.PushToken => OpaqueForm.Canonicalize(text, 8, WrittenForm.LongestInput, "-_:.+/=", out canonical),
            ContactPointKind.AppAccount => OpaqueForm.Canonicalize(text, 1, 128, "-_:.@+", out canonical),
            ContactPointKind.PostalAddress => ContactPointProblem.NoCanonicalForm,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of contact point."),
        };
        point = problem == ContactPointProblem.None ? new ContactPoint(kind, canonical) : null;
        return point is not null;
    }
}
