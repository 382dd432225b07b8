using System.Text;

namespace ComplianceKit;

/// <summary>The canonical form of a phone number: E.164 (<c>+8613800138000</c>). Numbers without a country code are read as Chinese ones.</summary>
/// <remarks>
/// Read alike: +86 / 0086 / 86, spaces, hyphens, brackets, full-width digits, the trunk zero in brackets, a number stored as text or
/// as a float (<c>13800138000.0</c>). Scientific notation is restored only where it spells out every digit. What is several numbers,
/// masked, short of its area code or an extension is refused with its reason: guessing would tie a refusal to the wrong person.
/// </remarks>
internal static class PhoneForm
{
    internal static ContactPointProblem Canonicalize(string? text, out string canonical)
    {
        canonical = string.Empty;
        if (string.IsNullOrWhiteSpace(text))
            return ContactPointProblem.Empty;
        if (text.Length > WrittenForm.LongestInput)
            return ContactPointProblem.TooLong;

        var written = WrittenForm.Narrow(text);
        if (written.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            written = written["tel:".Length..].TrimStart();
        if (written.StartsWith("(+", StringComparison.Ordinal))
            written = written[1..];
        if (written.Length == 0)
            return ContactPointProblem.Empty;
        if (SpreadsheetNumber.Looks(written))
        {
            if (!SpreadsheetNumber.TryRestore(written, out written))
                return ContactPointProblem.DigitsLost;
        }

        var problem = ReadDigits(written, out var digits, out var international);
        if (problem != ContactPointProblem.None)
            return problem;
        if (!international && digits.StartsWith("00", StringComparison.Ordinal))
            (digits, international) = (digits[2..], true);
        return international ? International(digits, out canonical) : National(digits, out canonical);
    }

    /// <summary>The digits, and whether a plus stood before them. What is neither digit nor separator is a problem of its own.</summary>
    private static ContactPointProblem ReadDigits(string written, out string digits, out bool international)
    {
        digits = string.Empty;
        international = written[0] == '+';
        var body = international ? WithoutTrunkZero(written[1..]) : written;
        if (ContainsAny(body, "转", "轉", "分机", "分機", "ext", "#", "x"))
            return ContactPointProblem.Extension;
        if (ContainsAny(body, ",", ";", "/", "、", "|", "，", "；", "或", "\\", "&", "+"))
            return ContactPointProblem.Several;
        if (ContainsAny(body, "*", "＊", "•", "●"))
            return ContactPointProblem.Masked;

        var read = new StringBuilder(body.Length);
        foreach (var c in body)
        {
            if (char.IsAsciiDigit(c))
                read.Append(c);
            else if (!IsSeparator(c))
                return ContactPointProblem.Malformed;
        }

        digits = read.ToString();
        return digits.Length == 0 ? ContactPointProblem.Malformed : ContactPointProblem.None;
    }

    /// <summary>Drops the trunk zero of <c>+44 (0)20 …</c>. Only right behind the country code: in <c>+86 13(0)0…</c> it is a digit of the number.</summary>
    private static string WithoutTrunkZero(string body)
    {
        const string Trunk = "(0)";
        var at = body.IndexOf(Trunk, StringComparison.Ordinal);
        return at > 0 && CountryCodes.IsCode(string.Concat(body[..at].Where(char.IsAsciiDigit))) ? body.Remove(at, Trunk.Length) : body;
    }

    private static bool ContainsAny(string text, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (text.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsSeparator(char c) =>
        c is ' ' or '-' or '.' or '(' or ')' or '_' or '·' or '—' or '–' or '−' or '‐' or '‑' or '‒' or '―' or 'ー' or '~';

    private static ContactPointProblem International(string digits, out string canonical)
    {
        canonical = string.Empty;
        if (digits.StartsWith("86", StringComparison.Ordinal))
            return ChineseNumbers.Read(digits[2..], out canonical);
        if (digits.Length < 7)
            return ContactPointProblem.TooShort;
        if (!CountryCodes.TrySplit(digits, out var code, out var national))
            return ContactPointProblem.UnknownCountry;
        if (CountryCodes.DropsTrunkZero(code))
            national = national.TrimStart('0');
        if (code.Length + national.Length > 15)
            return ContactPointProblem.TooLong;
        if (national.Length < 4)
            return ContactPointProblem.TooShort;
        if (!CountryCodes.Fits(code, national))
            return ContactPointProblem.NotInNumberingPlan;
        canonical = "+" + code + national;
        return ContactPointProblem.None;
    }

    private static ContactPointProblem National(string digits, out string canonical)
    {
        // 86 without a plus: no Chinese number of this length begins with 86, so it can only be the country code.
        if (digits.Length is >= 12 and <= 14 && digits.StartsWith("86", StringComparison.Ordinal))
            digits = digits[2..];
        return ChineseNumbers.Read(digits, out canonical);
    }
}
