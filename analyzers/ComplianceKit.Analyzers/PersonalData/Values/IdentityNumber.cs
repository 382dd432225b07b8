namespace ComplianceKit.Analyzers.PersonalData.Values;

/// <summary>The citizen identification number of GB 11643: six digits of the place, eight of the birth date, three in sequence, one that checks.</summary>
internal static class IdentityNumber
{
    internal const int Length = 18;

    private const int EarliestYear = 1900;
    private const int LatestYear = 2039;
    private const string Checks = "10X98765432";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    // Provinces, autonomous regions and municipalities; 81 to 83 are the residence permits of Hong Kong, Macao and Taiwan.
    private static readonly HashSet<int> Provinces =
    [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83,
    ];

    internal static bool IsValid(string text, int start) =>
        Provinces.Contains(Number(text, start, 2)) && IsPlace(text, start) && IsDate(text, start + 6) && Number(text, start + 14, 3) > 0 && IsChecked(text, start);

    private static bool IsPlace(string text, int start) => Number(text, start, 2) > 80 || Number(text, start + 2, 2) is > 0 and (<= 53 or 90);

    private static bool IsDate(string text, int start)
    {
        var (year, month, day) = (Number(text, start, 4), Number(text, start + 4, 2), Number(text, start + 6, 2));
        return year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static bool IsChecked(string text, int start)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * (text[start + i] - '0');
        }

        return char.ToUpperInvariant(text[start + Length - 1]) == Checks[sum % Checks.Length];
    }

    private static int Number(string text, int start, int length)
    {
        var number = 0;
        for (var i = start; i < start + length; i++)
        {
            number = (number * 10) + (text[i] - '0');
        }

        return number;
    }
}
