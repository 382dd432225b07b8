using System.Globalization;

namespace ComplianceKit.Benchmarks;

/// <summary>What was written behind the name of a benchmark: <c>--name value</c>.</summary>
internal static class Options
{
    public static string? Text(string[] options, string name)
    {
        var at = Array.IndexOf(options, name);
        return at >= 0 && at + 1 < options.Length ? options[at + 1] : null;
    }

    /// <summary>The number of that name; null where what is written is none, or too small.</summary>
    public static int? Number(string[] options, string name, int byDefault, int atLeast) =>
        Text(options, name) is not { } text ? byDefault : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= atLeast ? number : null;
}
