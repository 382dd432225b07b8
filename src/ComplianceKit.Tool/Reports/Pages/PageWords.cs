using System.Collections.Frozen;
using System.Globalization;
using ComplianceKit.Tool.Findings;
using ComplianceKit.Tool.Law;
using ComplianceKit.Tool.Reports.Templating;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports.Pages;

/// <summary>How several pages say the same things: kinds, places, duties, a key for each finding.</summary>
internal sealed class PageWords(FactBook facts, AuditReport report)
{
    private readonly Dictionary<Finding, string> keys = Keys(report);
    private readonly FrozenDictionary<string, Obligation> law = report.Law.ToFrozenDictionary(static l => l.Id, StringComparer.Ordinal);

    public BilingualText Kind(string id) => facts.KindOf(id).Name;

    public BilingualText Kinds(IEnumerable<string> ids) => Bilingual.Join(ids.Select(Kind));

    public static string Place(SourceLocation? place) => place is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{place.Path}:{place.StartLine}");

    /// <summary>The anchor of a finding: its fingerprint, and its place among those that share one.</summary>
    public string Key(Finding finding) => keys[finding];

    public IEnumerable<View> Laws(IEnumerable<string> ids) => ids.Select(law.GetValueOrDefault).OfType<Obligation>().Select(static duty => new View
    {
        ["instrument"] = duty.Instrument,
        ["article"] = Text.Get("law.article", duty.Article),
        ["duty"] = duty.Duty,
        ["mark"] = Text.Get(duty.Verified ? "law.checked" : "law.unchecked"),
        ["markClass"] = duty.Verified ? "checked" : "unchecked",
    });

    private static Dictionary<Finding, string> Keys(AuditReport report)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var named = new Dictionary<Finding, string>(ReferenceEqualityComparer.Instance);
        foreach (var finding in report.Findings)
        {
            var count = seen[finding.Fingerprint] = seen.GetValueOrDefault(finding.Fingerprint) + 1;
            named.Add(finding, count == 1 ? finding.Fingerprint : string.Create(CultureInfo.InvariantCulture, $"{finding.Fingerprint}-{count}"));
        }

        return named;
    }
}
