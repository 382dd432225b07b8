using System.Collections.Immutable;
using ComplianceKit.Tool.Law;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports;

/// <summary>
/// Goes through the audit items of the guideline. A finding means that something needs correction or a reason; evidence is what code and
/// declarations show; everything else is a question to a person. That nothing was found is never taken for an answer.
/// </summary>
internal sealed class GuidelineCheck(FactBook facts, GuidelineEvidence evidence, ImmutableArray<Finding> findings)
{
    public ImmutableArray<AuditItem> Check(bool chineseLawApplies, Func<string, bool> inForce) =>
        [.. facts.Guideline.Select(item =>
        {
            var parts = item.Parts.Select(part => chineseLawApplies ? Check(part) : NotApplicable(part)).ToImmutableArray();
            return new AuditItem(item.Number, item.Title, chineseLawApplies ? Worst(parts) : ItemStatus.NotApplicable, [.. item.Law.Where(inForce)], parts);
        })];

    private static ItemStatus Worst(ImmutableArray<AuditPart> parts) =>
        parts.Any(static p => p.Status == ItemStatus.NeedsCorrection) ? ItemStatus.NeedsCorrection
        : parts.IsEmpty || parts.Any(static p => p.Status == ItemStatus.NeedsAnswer) ? ItemStatus.NeedsAnswer
        : ItemStatus.EvidenceFound;

    private static AuditPart NotApplicable(GuidelinePart part) =>
        new(part.Number, part.Title, ItemStatus.NotApplicable) { ToDo = Text.Get("todo.notApplicable") };

    private AuditPart Check(GuidelinePart part)
    {
        var against = findings.Where(f => f.Stands && f.Level != FindingLevel.Note && facts.RuleOf(f.Rule).AuditParts.Contains(part.Number, StringComparer.Ordinal)).ToList();
        var (status, found) = evidence.For(part.Number);
        if (against.Count > 0)
        {
            return new AuditPart(part.Number, part.Title, ItemStatus.NeedsCorrection)
            {
                Evidence = [.. against.GroupBy(static f => f.Rule, StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal).Select(g => Text.Get("evidence.findings", g.Key, facts.RuleOf(g.Key).Title, g.Count())), .. found],
                Findings = [.. against.Select(static f => f.Fingerprint).Distinct(StringComparer.Ordinal)],
                ToDo = Text.Get("todo.correct"),
            };
        }

        return new AuditPart(part.Number, part.Title, status) { Evidence = found, ToDo = ToDo(part, status) };
    }

    private static BilingualText ToDo(GuidelinePart part, ItemStatus status) => status switch
    {
        ItemStatus.NeedsCorrection => Text.Get("todo.correct"),
        ItemStatus.EvidenceFound => Text.Get("todo.confirm"),
        _ => Text.Get("todo." + part.Evidence),
    };
}
