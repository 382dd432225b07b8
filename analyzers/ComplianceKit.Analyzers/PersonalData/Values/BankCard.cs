namespace ComplianceKit.Analyzers.PersonalData.Values;

/// <summary>A payment card by the ranges of its issuers and the check digit of Luhn.</summary>
internal static class BankCard
{
    internal const int Shortest = 14;
    internal const int Longest = 19;

    internal static bool IsValid(string digits) => IsIssued(digits) && PassesLuhn(digits);

    private static bool IsIssued(string digits)
    {
        var four = int.Parse(digits.Substring(0, 4), System.Globalization.CultureInfo.InvariantCulture);
        return digits.Length switch
        {
            14 => four is >= 3000 and <= 3059 or >= 3600 and <= 3699 or >= 3800 and <= 3999,
            15 => four is >= 3400 and <= 3499 or >= 3700 and <= 3799,
            16 => four is >= 4000 and <= 4999 or >= 5100 and <= 5599 or >= 2221 and <= 2720 or 6011 or >= 6440 and <= 6599 or >= 3528 and <= 3589 || IsUnionPay(four),
            >= 17 and <= Longest => IsUnionPay(four),
            _ => false,
        };
    }

    private static bool IsUnionPay(int four) => four is >= 6210 and <= 6292;

    private static bool PassesLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            var doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }
}
