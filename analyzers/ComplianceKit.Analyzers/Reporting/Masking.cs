using System.Text.RegularExpressions;

namespace ComplianceKit.Analyzers.Reporting;

/// <summary>Literals that look personal never stand in a message, a property or a log of ours.</summary>
internal static class Masking
{
    private static readonly Regex Personal = new(
        @"[\w.+-]+@[\w-]+(\.[\w-]+)+|(?<![\d.])\+?\d[\d -]{6,}[\dXx](?![\d.])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    internal static string Mask(string text) => Personal.Replace(text, "***");
}
