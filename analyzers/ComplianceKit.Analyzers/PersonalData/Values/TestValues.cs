namespace ComplianceKit.Analyzers.PersonalData.Values;

/// <summary>Values that documentation gives away for testing and mailboxes that stand for nobody, from test-values.json.</summary>
internal sealed class TestValues
{
    private const int LongestSame = 5;
    private const int LongestStep = 6;
    private const int FewestDigits = 4;

    private static readonly Lazy<TestValues> Loaded = new(static () => new());

    private readonly HashSet<string> _digits;
    private readonly HashSet<string> _mailboxes;
    private readonly HashSet<string> _freeMail;

    private TestValues()
    {
        var root = CatalogueResource.Read("test-values.json");
        _digits = new(root["values"]!.Items.SelectMany(static entry => entry["digits"]!.Strings()), StringComparer.OrdinalIgnoreCase);
        _mailboxes = new(root["mailboxes"]!.Strings(), StringComparer.OrdinalIgnoreCase);
        _freeMail = new(root["freeMail"]!.Strings(), StringComparer.OrdinalIgnoreCase);
    }

    internal static TestValues Instance => Loaded.Value;

    internal bool IsFreeMail(string domain) => _freeMail.Contains(domain);

    /// <summary>"test01", "your.name": what stands before the @ of an example. Digits behind a word do not make a person of it.</summary>
    internal bool IsNobodysMailbox(string local)
    {
        var word = local.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return word.Length == 0 ? local.Length < LongestSame || IsMadeUp(local) : _mailboxes.Contains(word) || _mailboxes.Contains(local);
    }

    /// <summary>Documented, or typed without thinking: 88888888, 12345678, 1212121212.</summary>
    internal bool IsTest(string digits) => _digits.Contains(digits) || IsMadeUp(digits);

    private static bool IsMadeUp(string digits)
    {
        var (same, up, down, seen) = (1, 1, 1, 0);
        for (var i = 0; i < digits.Length; i++)
        {
            seen |= 1 << (digits[i] % 32);
            if (i == 0)
            {
                continue;
            }

            var step = digits[i] - digits[i - 1];
            same = step == 0 ? same + 1 : 1;
            up = step is 1 or -9 ? up + 1 : 1;
            down = step is -1 or 9 ? down + 1 : 1;
            if (same >= LongestSame || up >= LongestStep || down >= LongestStep)
            {
                return true;
            }
        }

        var distinct = 0;
        for (; seen != 0; seen &= seen - 1)
        {
            distinct++;
        }

        return distinct < FewestDigits;
    }
}
