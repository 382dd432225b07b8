using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace ComplianceKit;

/// <summary>The canonical form of an e-mail address: <c>local@domain</c>, both in lower case, the domain in its ASCII (punycode) form.</summary>
/// <remarks>
/// Policy. Case: the local part is folded too, because no mail system in use tells <c>Li@x.cn</c> from <c>li@x.cn</c>, and a refusal
/// that depends on case is a refusal that leaks. Plus tags (<c>li+shop@x.cn</c>) and dots are kept: at some providers they name another
/// mailbox. Internationalised local parts are composed (NFC). Quoted local parts, comments, display names and address literals are refused.
/// </remarks>
internal static class EmailForm
{
    private const int LongestLocalPart = 64;
    private const int LongestAddress = 254;
    private static readonly SearchValues<char> DecorationMarks = SearchValues.Create("<>\"()[]\\");
    private const string AllowedMarks = "!#$%&'*+-/=?^_`{|}~.";

    // A new instance per use would be cheap; this one is immutable after construction.
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    internal static ContactPointProblem Canonicalize(string? text, out string canonical)
    {
        canonical = string.Empty;
        if (string.IsNullOrWhiteSpace(text))
            return ContactPointProblem.Empty;
        if (text.Length > WrittenForm.LongestInput)
            return ContactPointProblem.TooLong;

        var address = WrittenForm.Narrow(text);
        if (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            address = address["mailto:".Length..];
        if (address.Length == 0)
            return ContactPointProblem.Empty;
        if (address.AsSpan().IndexOfAny(DecorationMarks) >= 0)
            return ContactPointProblem.UnsupportedForm;
        if (address.AsSpan().IndexOfAny(",;、") >= 0)
            return ContactPointProblem.Several;

        var at = address.LastIndexOf('@');
        if (at <= 0 || at == address.Length - 1)
            return ContactPointProblem.Malformed;
        var local = address[..at];
        if (local.Contains("***", StringComparison.Ordinal))
            return ContactPointProblem.Masked;
        if (!IsLocalPart(local))
            return local.Contains('@', StringComparison.Ordinal) ? ContactPointProblem.Several : ContactPointProblem.Malformed;
        if (!TryDomain(address[(at + 1)..], out var domain))
            return ContactPointProblem.BadDomain;

        var folded = Fold(local);
        if (Encoding.UTF8.GetByteCount(folded) > LongestLocalPart || Encoding.UTF8.GetByteCount(folded) + 1 + domain.Length > LongestAddress)
            return ContactPointProblem.TooLong;
        canonical = folded + "@" + domain;
        return ContactPointProblem.None;
    }

    // Mail domains and local parts are written in lower case everywhere; upper case would be a form that nobody recognises.
    [SuppressMessage("Globalization", "CA1308", Justification = "The canonical form of an address is lower case (RFC 5321, 5890).")]
    private static string Lower(string text) => text.ToLowerInvariant();

    private static string Fold(string local) => Lower(local.Normalize(NormalizationForm.FormC)).Normalize(NormalizationForm.FormC);

    private static bool IsLocalPart(string local)
    {
        if (local[0] == '.' || local[^1] == '.' || local.Contains("..", StringComparison.Ordinal))
            return false;
        foreach (var rune in local.EnumerateRunes())
        {
            var allowed = rune.IsAscii
                ? char.IsAsciiLetterOrDigit((char)rune.Value) || AllowedMarks.Contains((char)rune.Value, StringComparison.Ordinal)
                : Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (!allowed || rune == Rune.ReplacementChar)
                return false;
        }

        return true;
    }

    private static bool TryDomain(string written, out string domain)
    {
        domain = string.Empty;
        try
        {
            domain = Lower(Idn.GetAscii(written.TrimEnd('.', '。')));
        }
        catch (ArgumentException)
        {
            return false; // the mapping has no Try form; the exception holds the address and ends here
        }

        var labels = domain.Split('.');
        return labels.Length > 1 && domain.Length <= 253 && Array.TrueForAll(labels, IsLabel) && !labels[^1].All(char.IsAsciiDigit);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-' && label.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
