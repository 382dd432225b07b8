using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ComplianceKit.Tool.Findings;
using ComplianceKit.Tool.Law;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports;

/// <summary>Turns the results of all error logs into findings: one for each cause, however many projects and frameworks show it.</summary>
internal sealed class FindingCollector(FactBook facts, SourceExcerpts excerpts, UserLevels levels, Baseline? baseline, DateOnly asOf)
{
    public ImmutableArray<Finding> Collect(IEnumerable<(string Project, LogResult Result)> results)
    {
        var unnamed = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. results
            .Where(static r => IsFinding(r.Result.RuleId))
            .GroupBy(static r => (r.Result.RuleId, Fingerprint: r.Result["fingerprint"], r.Result.Location, Message: r.Result["fingerprint"] is null ? r.Result.Message : null))
            .OrderBy(static g => g.Key.Location?.Path, StringComparer.Ordinal)
            .ThenBy(static g => g.Key.Location?.StartLine)
            .ThenBy(static g => g.Key.Location?.StartColumn)
            .ThenBy(static g => g.Key.RuleId, StringComparer.Ordinal)
            .ThenBy(static g => g.Key.Fingerprint ?? g.Key.Message, StringComparer.Ordinal)
            .Select(g => Describe(g.Key.Fingerprint ?? Fallback(g.First().Result, unnamed), [.. g.Select(static r => r.Result)], [.. g.Select(static r => r.Project).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))];
    }

    public static bool IsFinding(string rule) => !rule.StartsWith("CK0", StringComparison.Ordinal) && !rule.StartsWith("CK9", StringComparison.Ordinal) && rule.StartsWith("CK", StringComparison.Ordinal);

    public static BilingualText MessageOf(FactBook facts, LogResult result)
    {
        var arguments = new List<BilingualText>();
        while (result.Words("arg." + arguments.Count.ToString(CultureInfo.InvariantCulture)) is { } argument)
        {
            arguments.Add(argument);
        }

        return facts.Texts.Message(result.RuleId, arguments) ?? Bilingual.Same(result.Message);
    }

    private Finding Describe(string fingerprint, ImmutableArray<LogResult> seen, ImmutableArray<string> projects)
    {
        // Where one project suppresses what another shows, the open one is the truth.
        var result = seen.FirstOrDefault(static r => !r.IsSuppressed) ?? seen[0];
        var rule = facts.RuleOf(result.RuleId);
        return new Finding
        {
            Fingerprint = fingerprint,
            Rule = rule.Id,
            Violation = rule.Violation,
            Level = LevelOf(result, rule),
            State = baseline?.Contains(fingerprint) == true ? FindingState.Known : FindingState.New,
            Message = MessageOf(facts, result),
            Projects = projects,
            Location = result.Location,
            Excerpt = result.Location is { } place ? excerpts.Around(place) : null,
            Path = PathOf(result),
            Kinds = result.List("kinds"),
            Purpose = result["purpose"],
            Suppression = result.IsSuppressed ? SuppressionReason.Judge(result.Justification, asOf) : null,
        };
    }

    /// <summary>Audits run in Observe mode, where core rules are warnings so that a build goes on: here they are the errors they would be. The level that a user set stays.</summary>
    private FindingLevel LevelOf(LogResult result, Rule rule) => result.Level switch
    {
        "error" => FindingLevel.Error,
        "warning" => rule.IsCore && !(result.Location is { } place && levels.IsWarning(rule.Id, place.Path)) ? FindingLevel.Error : FindingLevel.Warning,
        _ => FindingLevel.Note,
    };

    private ImmutableArray<PathStep> PathOf(LogResult result)
    {
        var roles = result.List("locations");
        return [.. result.Related.Select((place, i) => new PathStep(i < roles.Length ? roles[i] : "hop", place, excerpts.Line(place)))];
    }

    /// <summary>For a result without an identity: rule, file, message, and an ordinal among equals. Lines do not enter it.</summary>
    private static string Fallback(LogResult result, Dictionary<string, int> seen)
    {
        var text = string.Join('\n', result.RuleId, result.Location?.Path, result.Message);
        seen[text] = seen.GetValueOrDefault(text) + 1;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text + "\n" + seen[text].ToString(CultureInfo.InvariantCulture)));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }
}
