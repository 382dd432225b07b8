using System.Collections.Immutable;
using ComplianceKit.Tool.Law;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports;

/// <summary>What inventory and declarations show for single parts of the guideline. Figures with their meaning, no judgement of law.</summary>
internal sealed class GuidelineEvidence(FactBook facts, ImmutableArray<PersonalMember> members, ImmutableArray<DataFlow> flows, ImmutableArray<NoticeCheck> notices)
{
    private static readonly string[] Leaving = ["disclosure", "export"];
    private static readonly (ItemStatus Status, ImmutableArray<BilingualText> Evidence) Nothing = (ItemStatus.NeedsAnswer, []);

    /// <summary>A status for the part without regard to findings, and what speaks for it.</summary>
    public (ItemStatus Status, ImmutableArray<BilingualText> Evidence) For(string part) => part switch
    {
        "2.1" => Shown(flows.Count(static f => f.Protection == FlowProtection.Guarded), "evidence.guarded"),
        "2.4" => Asked(flows.Count(static f => f.Protection == FlowProtection.Basis) + notices.SelectMany(static n => n.Purposes).Count(static p => p.Basis != "consent"), "evidence.basis"),
        "3.2" => Declared(),
        "3.3" => Shown(notices.Sum(static n => n.Purposes.Length), "evidence.purposes"),
        "3.4" => Retention(),
        "8.1" or "8.2" => Asked(flows.Count(static f => Leaving.Contains(f.Sink.Kind, StringComparer.Ordinal)), "evidence.leaving"),
        "13.1" or "13.2" => Asked(members.Count(static m => m.Sensitive), "evidence.sensitive"),
        "14.2" or "14.3" => Asked(members.Count(static m => m.Subject == "child" || m.Kind == "minor-under-14"), "evidence.children"),
        "19.3" => members.IsEmpty ? Nothing : (ItemStatus.EvidenceFound, [Inventory()]),
        "20.1" => Asked(flows.Count(static f => f.Sink.Kind == "log"), "evidence.logs"),
        "20.3" => Asked(flows.Count(static f => f.Sink.Kind == "export"), "evidence.exports"),
        _ => Nothing,
    };

    private static (ItemStatus Status, ImmutableArray<BilingualText> Evidence) Shown(int count, string text) =>
        count == 0 ? Nothing : (ItemStatus.EvidenceFound, [Text.Get(text, count)]);

    /// <summary>Evidence that only a person can weigh.</summary>
    private static (ItemStatus Status, ImmutableArray<BilingualText> Evidence) Asked(int count, string text) =>
        count == 0 ? Nothing : (ItemStatus.NeedsAnswer, [Text.Get(text, count)]);

    private BilingualText Inventory() => Text.Get("evidence.inventory", members.Length, members.Select(static m => m.Kind).Distinct(StringComparer.Ordinal).Count());

    private (ItemStatus Status, ImmutableArray<BilingualText> Evidence) Declared()
    {
        var undeclared = notices.SelectMany(static n => n.Undeclared).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (undeclared.Count > 0)
        {
            return (ItemStatus.NeedsCorrection, [Inventory(), Text.Get("evidence.undeclared", Bilingual.Join(undeclared.Select(k => facts.KindOf(k).Name)))]);
        }

        return members.IsEmpty ? Nothing : (notices.IsEmpty ? ItemStatus.NeedsAnswer : ItemStatus.EvidenceFound, [Inventory()]);
    }

    private (ItemStatus Status, ImmutableArray<BilingualText> Evidence) Retention()
    {
        var purposes = notices.SelectMany(static n => n.Purposes).ToList();
        var without = purposes.Where(static p => p.RetentionDays is null).ToList();
        return purposes.Count == 0 ? Nothing
            : without.Count == 0 ? (ItemStatus.EvidenceFound, [Text.Get("evidence.retention", purposes.Count)])
            : (ItemStatus.NeedsAnswer, [Text.Get("evidence.noRetention", Bilingual.Join(without.Select(static p => p.Name)))]);
    }
}
