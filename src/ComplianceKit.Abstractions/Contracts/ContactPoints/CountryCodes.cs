namespace ComplianceKit;

/// <summary>Country codes of the public numbering plan (ITU-T E.164), and where a trunk zero is never part of the number.</summary>
internal static class CountryCodes
{
    /// <summary>One and two digit codes; every other leading pair belongs to a three-digit code.</summary>
    private const string Short = " 1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98 ";

    /// <summary>Assigned three-digit codes, as ranges of the first two digits with their last digits.</summary>
    private static readonly (string Prefix, string Last)[] Long =
    [
        ("21", "12368"), ("22", "0123456789"), ("23", "0123456789"), ("24", "0123456789"), ("25", "012345678"), ("26", "0123456789"), ("29", "01789"),
        ("35", "0123456789"), ("37", "012345678"), ("38", "012356789"), ("42", "013"), ("50", "0123456789"), ("59", "0123456789"),
        ("67", "023456789"), ("68", "0123456789"), ("69", "012"), ("80", "08"), ("85", "02356"), ("87", "0"), ("88", "01236"),
        ("96", "012345678"), ("97", "012345679"), ("99", "234568"),
    ];

    /// <summary>Plans in which no number begins with 0 behind the country code. Italy, San Marino, Gabon, Congo and Côte d'Ivoire keep theirs.</summary>
    private const string NoLeadingZero = " 1 7 20 27 30 31 32 33 34 36 40 41 43 44 46 47 48 49 51 52 55 57 60 61 62 63 64 65 66 81 82 84 90 91 92 93 94 95 98 353 380 852 853 855 856 880 886 960 961 962 964 965 966 967 968 971 972 973 974 976 977 994 995 996 998 ";

    internal static bool TrySplit(string digits, out string code, out string national)
    {
        for (var length = 1; length <= 2; length++)
        {
            if (Contains(Short, digits[..length]))
            {
                (code, national) = (digits[..length], digits[length..]);
                return true;
            }
        }

        (code, national) = (digits[..3], digits[3..]);
        foreach (var (prefix, last) in Long)
        {
            if (code.StartsWith(prefix, StringComparison.Ordinal))
                return last.Contains(code[2], StringComparison.Ordinal);
        }

        return false;
    }

    /// <summary>Whether the digits are one assigned country code, no more and no less.</summary>
    internal static bool IsCode(string digits) => digits.Length is 1 or 2 ? Contains(Short, digits) : digits.Length == 3 && TrySplit(digits, out var code, out _) && code.Length == 3;

    internal static bool DropsTrunkZero(string code) => Contains(NoLeadingZero, code);

    /// <summary>The lengths and first digits of the plans that Chinese businesses meet most; of others E.164 alone.</summary>
    internal static bool Fits(string code, string national) => code switch
    {
        "1" => national.Length == 10 && national[0] >= '2' && national[3] >= '2',
        "7" => national.Length == 10,
        "852" or "853" or "65" => national.Length == 8,
        "886" => national.Length is 8 or 9,
        "81" => national.Length is 9 or 10,
        "82" => national.Length is >= 8 and <= 10,
        _ => true,
    };

    private static bool Contains(string list, string code) => list.Contains(" " + code + " ", StringComparison.Ordinal);
}
