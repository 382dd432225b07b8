using System.Buffers;
using System.Globalization;

namespace ComplianceKit;

/// <summary>A number that passed through a spreadsheet or a float column: <c>13800138000.0</c>, <c>1.38E+10</c>.</summary>
internal static class SpreadsheetNumber
{
    private static readonly SearchValues<char> MantissaMarks = SearchValues.Create("0123456789.,");

    internal static bool Looks(string text) =>
        text.Length > 2 && (EndsAsFloat(text) || ExponentAt(text) > 0);

    /// <summary>The digits, if none is missing: a mantissa with as many decimals as the exponent has, any more being zeros.</summary>
    internal static bool TryRestore(string text, out string digits)
    {
        digits = text;
        if (EndsAsFloat(text))
        {
            digits = text[..text.IndexOf('.', StringComparison.Ordinal)];
            return true;
        }

        var at = ExponentAt(text);
        var mantissa = text[..at].Replace(",", ".", StringComparison.Ordinal);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? mantissa : mantissa[..point];
        var decimals = point < 0 ? string.Empty : mantissa[(point + 1)..];
        var exponent = int.Parse(text.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (whole.Length != 1 || whole[0] == '0' || exponent < 6 || decimals.Length < exponent || decimals.AsSpan(exponent).ContainsAnyExcept('0'))
            return false;
        digits = string.Concat(whole, decimals.AsSpan(0, exponent));
        return true;
    }

    private static bool EndsAsFloat(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point >= 8 && text.Length - point - 1 is 1 or 2
            && !text.AsSpan(0, point).ContainsAnyExceptInRange('0', '9')
            && !text.AsSpan(point + 1).ContainsAnyExcept('0');
    }

    private static int ExponentAt(string text)
    {
        var at = text.AsSpan().IndexOfAny('E', 'e');
        if (at < 1 || at > text.Length - 2 || text.AsSpan(0, at).ContainsAnyExcept(MantissaMarks))
            return -1;
        var exponent = text.AsSpan(at + 1).TrimStart('+').TrimStart('-');
        return exponent.Length is > 0 and <= 3 && !exponent.ContainsAnyExceptInRange('0', '9') ? at : -1;
    }
}
