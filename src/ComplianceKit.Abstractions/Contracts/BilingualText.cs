using System.Globalization;

namespace ComplianceKit;

/// <summary>A text that people read, in English and in Simplified Chinese.</summary>
/// <param name="English">The English text.</param>
/// <param name="Chinese">The text in Simplified Chinese (zh-Hans).</param>
public sealed record BilingualText(string English, string Chinese)
{
    /// <summary>The text in the language of <paramref name="culture"/>: Chinese for every Chinese culture, English for all others.</summary>
    public string In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return string.Equals(culture.TwoLetterISOLanguageName, "zh", StringComparison.Ordinal) ? Chinese : English;
    }

    /// <summary>The text in the language of the current user interface.</summary>
    public override string ToString() => In(CultureInfo.CurrentUICulture);
}
