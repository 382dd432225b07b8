using System.Text.RegularExpressions;
using ComplianceKit.Tool.Findings;

namespace ComplianceKit.Tool.Auditing;

/// <summary>Reads lines of a build's output: which project was built, what went wrong. The word "error" stands there in every language.</summary>
internal static partial class BuildMessages
{
    public static string? BuiltProject(string line) => Built().Match(line) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>An error with its place relative to the source root, without the project that MSBuild repeats at the end.</summary>
    public static string? Error(string line, SourceRoot root)
    {
        if (Failure().Match(line) is not { Success: true } match)
        {
            return null;
        }

        var place = match.Groups["file"].Value.Trim();
        place = place.Length == 0 || place == "MSBUILD" ? "" : root.Relative(place) + match.Groups["position"].Value + ": ";
        return $"{place}{match.Groups["code"].Value}: {match.Groups["text"].Value.Trim()}";
    }

    [GeneratedRegex(@"^\s+(?<name>[^>]+?) -> ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Built();

    [GeneratedRegex(@"^\s*(?<file>[^(]*?)(?<position>\(\d+(,\d+)*\))?\s*:\s*error (?<code>[A-Z]+\d+)\s*[:：]\s*(?<text>.*?)(\s\[[^\]]+\])?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Failure();
}
