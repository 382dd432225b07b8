using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceKit.Tool.Reports;

/// <summary>Reads a justification: the reason, and after semicolons <c>by NAME</c> and <c>until YYYY-MM-DD</c>, or 作者 and 有效期至.</summary>
internal static partial class SuppressionReason
{
    /// <summary>What tools write for the user, who has not yet.</summary>
    private static readonly string[] Placeholders = ["<Pending>", "<挂起>"];

    public static Suppression Judge(string? justification, DateOnly asOf)
    {
        var (reason, author, until) = ("", (string?)null, (DateOnly?)null);
        foreach (var part in (justification ?? "").Split(';', '；').Select(static p => p.Trim()).Where(static p => p.Length > 0))
        {
            if (Until().Match(part) is { Success: true } day && DateOnly.TryParseExact(day.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
            {
                until = parsed;
            }
            else if (By().Match(part) is { Success: true } name)
            {
                author = name.Groups["name"].Value;
            }
            else
            {
                reason += reason.Length > 0 ? "; " + part : part;
            }
        }

        var state = reason.Length == 0 || Placeholders.Contains(reason, StringComparer.OrdinalIgnoreCase) ? SuppressionState.WithoutReason
            : until < asOf ? SuppressionState.Expired
            : SuppressionState.Valid;
        return new Suppression(state, reason.Length > 0 ? reason : null, author, until);
    }

    [GeneratedRegex(@"^(until|expires|有效期至)\s*[:：]?\s*(?<day>\d{4}-\d\d-\d\d)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Until();

    [GeneratedRegex(@"^(by\s|author\s*:|作者\s*[:：])\s*(?<name>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex By();
}
