namespace ComplianceKit.Analyzers.PersonalData.Values;

/// <summary>Finds values in a text that look like a living person's: identity numbers, Chinese mobiles, payment cards, mailboxes of free providers.</summary>
internal static class PersonalValues
{
    private const int MobileLength = 11;
    private const string ChineseCode = "86";

    internal static ValueKinds In(string text)
    {
        var found = ValueKinds.None;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '@')
            {
                found |= IsPersonsMailbox(text, i) ? ValueKinds.Email : ValueKinds.None;
            }
            else if (IsDigit(text[i]))
            {
                var groups = Groups(text, i);
                found |= InGroups(text, groups);
                i = End(groups[groups.Count - 1]) - 1;
            }
        }

        return found;
    }

    /// <summary>Runs of digits with one space or dash between them: 6222 0210 0109 8550.</summary>
    private static List<(int Start, int Length)> Groups(string text, int start)
    {
        var groups = new List<(int, int)>(4);
        for (var at = start; at < text.Length && IsDigit(text[at]); at++)
        {
            var first = at;
            while (at < text.Length && IsDigit(text[at]))
            {
                at++;
            }

            groups.Add((first, at - first));
            if (at >= text.Length || text[at] is not (' ' or '-'))
            {
                break;
            }
        }

        return groups;
    }

    private static ValueKinds InGroups(string text, List<(int Start, int Length)> groups)
    {
        var found = ValueKinds.None;
        for (var g = 0; g < groups.Count; g++)
        {
            if (StandsAlone(text, groups[g].Start, End(groups[g])))
            {
                found |= Alone(text, groups[g]);
            }

            if (Written(text, groups, g, 3, 4, 4) is { } mobile && IsMobile(mobile))
            {
                found |= ValueKinds.Phone;
            }

            if ((Written(text, groups, g, 4, 4, 4, 4) ?? Written(text, groups, g, 4, 4, 4, 4, 3) ?? Written(text, groups, g, 4, 6, 5)) is { } card && IsCard(card))
            {
                found |= ValueKinds.BankCard;
            }
        }

        return found;
    }

    private static ValueKinds Alone(string text, (int Start, int Length) group)
    {
        var end = End(group);
        var endsInX = group.Length == IdentityNumber.Length - 1 && end < text.Length && text[end] is 'X' or 'x';
        if (group.Length == IdentityNumber.Length || endsInX)
        {
            if (IdentityNumber.IsValid(text, group.Start) && !TestValues.Instance.IsTest(text.Substring(group.Start, IdentityNumber.Length)))
            {
                return ValueKinds.IdNumber;
            }
        }

        var digits = text.Substring(group.Start, group.Length);
        return IsMobile(digits) || (digits.Length == MobileLength + 2 && digits.StartsWith(ChineseCode, StringComparison.Ordinal) && IsMobile(digits.Substring(2))) ? ValueKinds.Phone
            : !endsInX && IsCard(digits) ? ValueKinds.BankCard
            : ValueKinds.None;
    }

    // Part of a longer number, of a decimal, of a file name or an order number is no number of its own.
    private static bool StandsAlone(string text, int start, int end)
    {
        var before = start == 0 ? ' ' : text[start - 1];
        var after = end == text.Length ? ' ' : text[end] is 'X' or 'x' && end + 1 == text.Length ? ' ' : text[end] is 'X' or 'x' ? text[end + 1] : text[end];
        var called = before == '-' && start > 2 && text[start - 2] == '6' && text[start - 3] == '8';
        return (called || !(IsWordPart(before) || before is '.' or '-')) && !(IsWordPart(after) || after == '-' || (after == '.' && end + 1 < text.Length && IsDigit(text[end + 1])));
    }

    private static string? Written(string text, List<(int Start, int Length)> groups, int first, params int[] lengths)
    {
        if (first + lengths.Length > groups.Count)
        {
            return null;
        }

        for (var i = 0; i < lengths.Length; i++)
        {
            if (groups[first + i].Length != lengths[i])
            {
                return null;
            }
        }

        var last = groups[first + lengths.Length - 1];
        return first + lengths.Length == groups.Count && StandsAlone(text, groups[first].Start, End(last))
            ? string.Concat(groups.Skip(first).Select(g => text.Substring(g.Start, g.Length)))
            : null;
    }

    private static bool IsCard(string digits) =>
        digits.Length is >= BankCard.Shortest and <= BankCard.Longest && BankCard.IsValid(digits) && !TestValues.Instance.IsTest(digits);

    // The ranges that carriers have been given; 140, 154 and 179 for example are none.
    private static bool IsMobile(string digits) =>
        digits.Length == MobileLength && digits[0] == '1' && (digits[1] switch
        {
            '3' or '8' => true,
            '4' => digits[2] is >= '5' and <= '9',
            '5' => digits[2] != '4',
            '6' => digits[2] is '2' or '5' or '6' or '7',
            '7' => digits[2] != '9',
            '9' => digits[2] != '4',
            _ => false,
        }) && !TestValues.Instance.IsTest(digits);

    private static bool IsPersonsMailbox(string text, int at)
    {
        var (start, end) = (at, at + 1);
        while (start > 0 && (IsWordPart(text[start - 1]) || text[start - 1] is '.' or '-' or '+'))
        {
            start--;
        }

        while (end < text.Length && (IsWordPart(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        var local = text.Substring(start, at - start).Trim('.', '-');
        var domain = text.Substring(at + 1, end - at - 1).TrimEnd('.', '-');
        return local.Length > 1 && TestValues.Instance.IsFreeMail(domain) && !TestValues.Instance.IsNobodysMailbox(local);
    }

    private static int End((int Start, int Length) group) => group.Start + group.Length;

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';

    private static bool IsWordPart(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
}
