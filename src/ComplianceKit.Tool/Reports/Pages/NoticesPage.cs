using ComplianceKit.Tool.Reports.Templating;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports.Pages;

/// <summary>What is declared to people, beside what the code collects.</summary>
internal static class NoticesPage
{
    public static View View(AuditReport report, PageWords words) => new()
    {
        ["hasNotices"] = report.Notices.Length > 0,
        ["unnamed"] = report.Flows.Count(static f => f.Purpose is null && NoticeChecker.Collects(f)) is > 0 and var unnamed ? Text.Get("notices.unnamed", unnamed) : null,
        ["checks"] = report.Notices.Select(n => new View
        {
            ["configuration"] = n.Configuration,
            ["undeclared"] = n.Undeclared.IsEmpty ? null : Text.Get("notices.undeclared", words.Kinds(n.Undeclared)),
            ["notCollected"] = n.NotCollected.IsEmpty ? null : Text.Get("notices.notCollected", words.Kinds(n.NotCollected)),
            ["purposes"] = n.Purposes.Select(p => Row(p, words)).ToList(),
        }).ToList(),
    };

    private static View Row(DeclaredPurpose purpose, PageWords words) => new()
    {
        ["id"] = purpose.Id,
        ["name"] = purpose.Name,
        ["marketing"] = purpose.Marketing,
        ["basis"] = Text.Get("basis." + purpose.Basis),
        ["reason"] = purpose.Reason,
        ["notice"] = purpose.Notice is { } notice ? Bilingual.Same($"{notice} {purpose.NoticeVersion}".Trim()) : Text.Get("notices.noNotice"),
        ["retention"] = purpose.RetentionDays is { } days ? Text.Get("notices.days", days) : Text.Get("notices.noRetention"),
        ["declared"] = words.Kinds(purpose.Kinds),
        ["collected"] = purpose.Collected.IsEmpty ? Text.Get("notices.notSeen") : words.Kinds(purpose.Collected),
    };
}
