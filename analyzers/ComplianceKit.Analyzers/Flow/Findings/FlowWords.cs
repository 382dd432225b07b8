using System.Globalization;
using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Values;
using ComplianceKit.Analyzers.Reporting;

namespace ComplianceKit.Analyzers.Flow.Findings;

/// <summary>How messages speak of flows, in both languages.</summary>
internal static class FlowWords
{
    private const int Listed = 6;

    /// <summary><c>phone (LeadForm.Phone), name (LeadForm.Name)</c>.</summary>
    internal static LocalText Fields(IEnumerable<PersonalItem> items)
    {
        var fields = items.GroupBy(static i => (i.Member, i.Kind.Id)).Select(static g => g.First()).ToList();
        var listed = LocalText.Join(fields.Take(Listed).Select(static i => LocalText.Resource("Words_KindOfMember", new LocalText(i.Kind.English, i.Kind.Chinese), LocalText.Verbatim(i.Member))));
        return fields.Count > Listed ? LocalText.Resource("Words_And", listed, LocalText.Verbatim((fields.Count - Listed).ToString(CultureInfo.InvariantCulture))) : listed;
    }

    /// <summary><c>the request to 'POST /leads'</c>.</summary>
    internal static LocalText Sources(IEnumerable<PersonalItem> items) => LocalText.Join(items.Select(static i => i.Source).Where(static s => s.IsOutside)
        .GroupBy(static s => (s.Kind, s.Name)).Select(static g => Source(g.First())));

    /// <summary><c>the store 'Leads'</c>.</summary>
    internal static LocalText Sinks(IEnumerable<SinkCall> sinks) => LocalText.Join(sinks.GroupBy(static s => (s.Kind, s.Name)).Select(static g => Sink(g.First())));

    private static LocalText Source(FlowSource source) => LocalText.Resource(
        source.Kind switch
        {
            SourceKind.Form => "Words_Form",
            SourceKind.Import => "Words_Import",
            SourceKind.Console => "Words_Console",
            SourceKind.Message => "Words_Message",
            SourceKind.Ui => "Words_Ui",
            SourceKind.Device => "Words_Device",
            _ => "Words_Endpoint",
        },
        LocalText.Verbatim(source.Name));

    private static LocalText Sink(SinkCall sink) => LocalText.Resource(
        sink.Kind switch
        {
            SinkKind.File => "Words_SinkFile",
            SinkKind.Disclosure => "Words_SinkDisclosure",
            SinkKind.Export => "Words_SinkExport",
            SinkKind.Log => "Words_SinkLog",
            _ => "Words_SinkStorage",
        },
        LocalText.Verbatim(sink.Name));
}
