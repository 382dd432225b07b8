using System.Text.RegularExpressions;

namespace ComplianceKit.Analyzers.Reporting;

/// <summary>Literals that look personal never stand in a message, a property or a log of ours.</summary>
internal static class Masking
{
    private static readonly Regex Personal = new(
        @"[\w.+-]+@[\w-]+(\.[\w-]+)+|(?<![\d.])\+?\d[\d -]{6,}[\dXx](?![\d.])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    internal static string Mask(string text) => MayHold(text) ? Personal.Replace(text, "***") : text;

    /// <summary>Whether a text has an at sign, or enough digits in a row for a number: nearly none has, and each finding has many texts.</summary>
    private static bool MayHold(string text)
    {
        var run = 0;
        foreach (var c in text)
        {
            if (c == '@')
            {
                return true;
            }

            run = char.IsDigit(c) || (run > 0 && c is ' ' or '-') ? run + 1 : 0;
            if (run > 6)
            {
                return true;
            }
        }

        return false;
    }
}
