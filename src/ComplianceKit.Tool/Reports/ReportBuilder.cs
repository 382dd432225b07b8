using System.Collections.Immutable;
using System.Reflection;
using ComplianceKit.Tool.Auditing;
using ComplianceKit.Tool.Commands;
using ComplianceKit.Tool.Findings;
using ComplianceKit.Tool.Law;

namespace ComplianceKit.Tool.Reports;

/// <summary>Makes the report out of what was found. Everything in it comes from the sources, the command and its date: nothing of the machine or the hour.</summary>
internal sealed class ReportBuilder(FactBook facts, AuditRequest request, SourceRoot root)
{
    public AuditReport Build(AuditOutcome outcome, Configurations configurations, Baseline? baseline)
    {
        var results = outcome.Projects.SelectMany(static p => p.Results.Select(r => (p.Run.Name, r))).ToList();
        var findings = new FindingCollector(facts, new SourceExcerpts(root), new UserLevels(root), baseline, request.AsOf).Collect(results);
        var (members, flows) = (new InventoryCollector(facts).Members(results), InventoryCollector.Flows(results));
        var notices = NoticeChecker.Check(configurations, flows);
        var blind = new BlindSpotCollector(facts).Collect(outcome.Projects, outcome.BlindSpots, findings);
        var items = new GuidelineCheck(facts, new GuidelineEvidence(facts, members, flows, notices), findings)
            .Check(configurations.Jurisdictions.Contains("CN", StringComparer.Ordinal), id => Applies(id, configurations));
        var rules = RulesOf(findings, configurations);
        return new AuditReport
        {
            Origin = OriginOf(outcome, configurations),
            Result = ResultOf(findings, blind, baseline, outcome),
            Projects = [.. outcome.Projects.Select(ProjectOf).OrderBy(static p => p.Path, StringComparer.Ordinal).ThenBy(static p => p.Framework, StringComparer.Ordinal)],
            Rules = rules,
            Law = [.. rules.SelectMany(static r => r.Law).Concat(items.SelectMany(static i => i.Law)).Append(facts.GuidelineLaw)
                .Distinct(StringComparer.Ordinal).Where(id => Applies(id, configurations)).Order(StringComparer.Ordinal).Select(id => facts.ObligationOf(id)!)],
            Findings = findings,
            Gone = baseline?.Without(findings) ?? [],
            Members = members,
            Flows = flows,
            Notices = notices,
            AuditItems = items,
            BlindSpots = blind,
        };
    }

    /// <summary>A duty is cited only where it is in force on the day of the audit and its law is one that the system falls under.</summary>
    private bool Applies(string law, Configurations configurations) =>
        facts.ObligationOf(law) is { } duty && duty.IsInForce(request.AsOf)
        && (duty.Jurisdiction == "INT" || configurations.Jurisdictions.Contains(duty.Jurisdiction, StringComparer.Ordinal));

    private ImmutableArray<ReportedRule> RulesOf(ImmutableArray<Finding> findings, Configurations configurations) =>
        [.. findings.GroupBy(static f => f.Rule, StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal).Select(g =>
        {
            var rule = facts.RuleOf(g.Key);
            return new ReportedRule(rule.Id, rule.Violation, rule.Title, rule.Description, rule.Remedy, rule.Page)
            {
                Law = [.. rule.Law.Where(id => Applies(id, configurations))],
                AuditParts = rule.AuditParts,
                Findings = g.Count(),
            };
        })];

    private ReportedProject ProjectOf(AnalysedProject project) => new(project.Run.Name, root.Relative(project.Run.Path), project.Run.Framework)
    {
        Analysed = project.IsAnalysed,
        Files = project.Files,
        Analyzers = project.Record?["version"],
        RulesOff = project.RulesOff,
    };

    private AuditOrigin OriginOf(AuditOutcome outcome, Configurations configurations)
    {
        var target = root.Relative(request.Path);
        return new AuditOrigin
        {
            Name = NameOf(configurations, outcome),
            Target = target,
            AsOf = request.AsOf,
            Mode = request.NoBuild ? AuditMode.Sources : AuditMode.Build,
            Command = request.ToCommand(target),
            Tool = Version(),
            Analyzers = [.. outcome.Projects.Select(static p => p.Record?["version"]).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Sdk = outcome.SdkVersion,
            Compilers = [.. outcome.Projects.Select(static p => p.Log.Compiler).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Commit = SourceCommit.Of(root.Folder),
            Jurisdictions = configurations.Jurisdictions,
            Configurations = [.. configurations.Files.Select(static f => f.Path)],
        };
    }

    private static string NameOf(Configurations configurations, AuditOutcome outcome) =>
        configurations.Files.Select(static f => f.Content.Controller?.Name).Distinct(StringComparer.Ordinal).ToList() is [{ } only] ? Masking.Mask(only) : outcome.Name;

    private AuditResult ResultOf(ImmutableArray<Finding> findings, ImmutableArray<ReportedBlindSpot> blind, Baseline? baseline, AuditOutcome outcome)
    {
        var errors = findings.Where(static f => f.Stands && f.Level == FindingLevel.Error).ToList();
        var fresh = errors.Count(IsNew);
        var counted = blind.Count(static b => b.Counts);
        var incomplete = outcome.Projects.All(static p => !p.IsAnalysed) || blind.Any(static b => b.Kind == BlindSpotKind.RuleFailed) || counted > request.MaximumBlindSpots;
        var violations = request.FailOn switch { FailOn.None => 0, FailOn.Any => errors.Count, _ => fresh };
        return new AuditResult
        {
            Verdict = incomplete ? AuditVerdict.Incomplete : violations > 0 ? AuditVerdict.Violations : errors.Count > 0 ? AuditVerdict.Accepted : AuditVerdict.NothingFound,
            New = fresh,
            Known = errors.Count - fresh,
            Warnings = findings.Count(static f => f.Stands && f.Level != FindingLevel.Error),
            Suppressed = findings.Count(static f => !f.Stands),
            Gone = baseline?.Without(findings).Length,
            BlindSpots = counted,
            Violations = [.. facts.Violations.Where(static v => v.Key != "health").Select(v => new ViolationCount(
                v.Key,
                v.Value,
                errors.Count(f => f.Violation == v.Key),
                findings.Count(f => f.Stands && f.Level != FindingLevel.Error && f.Violation == v.Key)))],
        };
    }

    /// <summary>A suppression that lost its ground counts as new, whatever the baseline knows.</summary>
    private static bool IsNew(Finding finding) => finding.State == FindingState.New || finding.Suppression is not null;

    private static string Version() =>
        typeof(ReportBuilder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
