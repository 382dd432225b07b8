using System.Globalization;

namespace ComplianceKit.Ledger.Canonical;

/// <summary>A number as ECMAScript's Number::toString writes it, which is what RFC 8785 asks for.</summary>
internal static class EcmaNumber
{
    internal static string Format(double value)
    {
        if (!double.IsFinite(value))
            throw new FormatException("A number is too large for JSON.");
        if (value == 0)
            return "0";

        // .NET writes the shortest digits that read back as the same double, which are ECMAScript's; only the layout differs.
        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var (digits, exponent) = Digits(shortest);
        return (value < 0 ? "-" : string.Empty) + Layout(digits, exponent);
    }

    /// <summary>The significant digits without zeros around them, and how many of them stand before the decimal point.</summary>
    private static (string Digits, int Point) Digits(string shortest)
    {
        var mantissa = shortest;
        var exponent = 0;
        var mark = shortest.IndexOf('E', StringComparison.Ordinal);
        if (mark >= 0)
        {
            mantissa = shortest[..mark];
            exponent = int.Parse(shortest.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }

        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? mantissa.Length : point;
        var all = mantissa.Replace(".", string.Empty, StringComparison.Ordinal);
        var leading = all.Length - all.TrimStart('0').Length;
        var digits = all.Trim('0');
        return (digits, whole - leading + exponent);
    }

    private static string Layout(string digits, int point) => point switch
    {
        > 0 and <= 21 when digits.Length <= point => digits + new string('0', point - digits.Length),
        > 0 and <= 21 => digits[..point] + "." + digits[point..],
        > -6 and <= 0 => "0." + new string('0', -point) + digits,
        _ => (digits.Length == 1 ? digits : digits[0] + "." + digits[1..]) + (point > 0 ? "e+" : "e-") + Math.Abs(point - 1).ToString(CultureInfo.InvariantCulture),
    };
}
