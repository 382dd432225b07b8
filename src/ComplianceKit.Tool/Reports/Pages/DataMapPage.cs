using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Tool.Reports.Templating;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports.Pages;

/// <summary>Where personal information comes in, rests and leaves: a picture, a table, and the table as CSV.</summary>
internal static class DataMapPage
{
    public static View View(AuditReport report, PageWords words)
    {
        var picture = DataMapPicture.Of(report.Flows);
        return new View
        {
            ["hasFlows"] = report.Flows.Length > 0,
            ["picture"] = new Markup(string.Concat(picture.Views().Select(Template.Load("datamap.svg", HtmlDialect.Picture).Render))),
            ["hidden"] = picture.Hidden > 0 ? Text.Get("map.hidden", picture.Hidden) : null,
            ["flows"] = report.Flows.Select(f => Row(f, words)).ToList(),
            ["csvEnglish"] = new Markup(Csv(report.Flows, words, chinese: false)),
            ["csvChinese"] = new Markup(Csv(report.Flows, words, chinese: true)),
            ["memberCount"] = report.Members.Length,
            ["memberSummary"] = Text.Get("map.memberSummary", report.Members.Length, report.Members.Count(static m => m.Sensitive), report.Members.Select(static m => m.Kind).Distinct(StringComparer.Ordinal).Count()),
            ["members"] = report.Members.Select(m => Row(m, words)).ToList(),
        };
    }

    private static View Row(DataFlow flow, PageWords words) => new()
    {
        ["kinds"] = words.Kinds(flow.Kinds),
        ["members"] = string.Join(", ", flow.Members),
        ["from"] = flow.Source.Name,
        ["toKind"] = Text.Get("sink." + DataMapPicture.SinkKind(flow.Sink.Kind)),
        ["to"] = flow.Sink.Name,
        ["protection"] = Text.Get("protection." + flow.Protection),
        ["protectionClass"] = "protection-" + flow.Protection.ToString().ToLowerInvariant(),
        ["guards"] = flow.Protection == FlowProtection.None ? null : flow.Guards,
        ["purpose"] = flow.Purpose,
        ["place"] = PageWords.Place(flow.Location),
    };

    private static View Row(PersonalMember member, PageWords words) => new()
    {
        ["member"] = member.Member,
        ["kind"] = words.Kind(member.Kind),
        ["sensitive"] = member.Sensitive,
        ["subject"] = member.Subject is { } subject ? Text.Has("subject." + subject) ? Text.Get("subject." + subject) : Bilingual.Same(subject) : null,
        ["reason"] = member.Reason,
        ["place"] = PageWords.Place(member.Location),
    };

    /// <summary>With a byte order mark, so that spreadsheets read the Chinese in it.</summary>
    private static string Csv(ImmutableArray<DataFlow> flows, PageWords words, bool chinese)
    {
        var text = new StringBuilder("\uFEFF");
        Line(text, [.. ((string[])["map.kinds", "map.member", "map.from", "map.toKind", "map.to", "map.protection", "map.guards", "map.purpose", "filter.project", "map.place"]).Select(k => Text.Get(k).In(chinese))]);
        foreach (var flow in flows)
        {
            Line(text, words.Kinds(flow.Kinds).In(chinese), string.Join(", ", flow.Members), flow.Source.Name.In(chinese), Text.Get("sink." + DataMapPicture.SinkKind(flow.Sink.Kind)).In(chinese), flow.Sink.Name.In(chinese),
                Text.Get("protection." + flow.Protection).In(chinese), flow.Guards?.In(chinese) ?? "", flow.Purpose ?? "", string.Join(", ", flow.Projects), PageWords.Place(flow.Location));
        }

        return Convert.ToBase64String(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Line(StringBuilder text, params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            // A cell that begins like a formula would be run by a spreadsheet.
            var cell = cells[i].Length > 0 && cells[i][0] is '=' or '+' or '-' or '@' or '\t' ? "'" + cells[i] : cells[i];
            text.Append(i > 0 ? "," : "").Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        text.Append("\r\n");
    }
}
