namespace ComplianceKit;

/// <summary>The Chinese numbering plan as far as it tells a person's number from others: mobiles and landlines with area code.</summary>
internal static class ChineseNumbers
{
    private const int MobileLength = 11;

    /// <param name="national">The digits behind the country code, with or without trunk zero.</param>
    /// <param name="canonical">The number in E.164.</param>
    internal static ContactPointProblem Read(string national, out string canonical)
    {
        canonical = string.Empty;
        var significant = national.TrimStart('0');
        if (significant.Length == 0)
            return ContactPointProblem.NotInNumberingPlan;
        if (significant.Length == MobileLength && significant[0] == '1' && significant[1] is >= '3' and <= '9')
        {
            // 013800138000 is the old way to dial a mobile of another city; more zeros than that are a mistake.
            if (national.Length - significant.Length > 1)
                return ContactPointProblem.NotInNumberingPlan;
            canonical = "+86" + significant;
            return ContactPointProblem.None;
        }

        return IsServiceNumber(significant) ? ContactPointProblem.ServiceNumber : ReadLandline(national, significant, out canonical);
    }

    /// <summary>400/800 lines, five- and six-digit service codes, and the ports that only send text messages (106...).</summary>
    private static bool IsServiceNumber(string digits) => digits.Length switch
    {
        5 or 6 => StartsWithAny(digits, "95", "96", "12", "100"),
        10 when StartsWithAny(digits, "400", "800") => true,
        >= 8 => digits.StartsWith("106", StringComparison.Ordinal),
        _ => false,
    };

    private static bool StartsWithAny(string digits, params ReadOnlySpan<string> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (digits.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static ContactPointProblem ReadLandline(string national, string significant, out string canonical)
    {
        canonical = string.Empty;
        if (significant.Length < 7)
            return ContactPointProblem.TooShort;
        if (significant.Length is 7 or 8)
            return ContactPointProblem.AreaCodeMissing;
        if (significant.Length > MobileLength)
            return ContactPointProblem.TooLong;

        // Area codes without trunk zero: 10, 2x (eight digits follow), 3xx-9xx (seven or eight follow).
        var shortArea = significant.StartsWith("10", StringComparison.Ordinal) || significant[0] == '2';
        var subscriber = significant.Length - (shortArea ? 2 : 3);
        var areaCodeWasWritten = national[0] == '0' || national.Length >= 10;
        if (!areaCodeWasWritten)
            return ContactPointProblem.AreaCodeMissing;
        if (significant[0] == '1' && !shortArea)
            return ContactPointProblem.NotInNumberingPlan;
        if (shortArea ? subscriber != 8 : subscriber is not (7 or 8))
            return ContactPointProblem.NotInNumberingPlan;
        if (significant[shortArea ? 2 : 3] is '0' or '1')
            return ContactPointProblem.NotInNumberingPlan; // no subscriber number begins with 0 or 1
        canonical = "+86" + significant;
        return ContactPointProblem.None;
    }
}
