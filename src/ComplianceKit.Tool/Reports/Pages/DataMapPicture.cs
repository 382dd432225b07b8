using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Tool.Reports.Templating;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports.Pages;

/// <summary>The data map as a picture: ends of flows as boxes in two columns, flows as lines between them, one line for all of a kind.</summary>
internal sealed class DataMapPicture
{
    private const int BoxHeight = 38;
    private const int Step = 48;
    private const int Top = 36;

    /// <summary>More boxes than this make no picture; the table has them all.</summary>
    private const int MostBoxes = 24;

    private static readonly string[] SinkOrder = ["storage", "file", "disclosure", "export", "log", "other"];
    private static readonly string[] SourceOrder = ["endpoint", "form", "import", "message", "ui", "device", "console", "inside", "other"];

    private readonly ImmutableArray<FlowEnd> sources;
    private readonly ImmutableArray<FlowEnd> sinks;
    private readonly ImmutableArray<DataFlow> flows;

    private DataMapPicture(ImmutableArray<DataFlow> all)
    {
        sources = Ends(all.Select(static f => f.Source), SourceOrder);
        sinks = Ends(all.Select(static f => f.Sink), SinkOrder);
        flows = [.. all.Where(f => sources.Contains(f.Source) && sinks.Contains(f.Sink))];
        Hidden = all.Length - flows.Length;
    }

    /// <summary>Flows that found no room.</summary>
    public int Hidden { get; }

    public static DataMapPicture Of(ImmutableArray<DataFlow> flows) => new(flows);

    /// <summary>The picture for a screen and the one for a telephone: the same boxes and lines, of which the page shows what fits.</summary>
    public IEnumerable<View> Views() => [View(Format.Wide), View(Format.Narrow)];

    public static string SinkKind(string kind) => SinkOrder.Contains(kind, StringComparer.Ordinal) ? kind : "other";

    private View View(Format format)
    {
        var height = Top + (Math.Max(sources.Length, sinks.Length) * Step) + 8;
        return new View
        {
            ["format"] = format.Name,
            ["width"] = format.Width,
            ["height"] = height,
            ["left"] = format.Edge,
            ["end"] = format.Width - format.Edge,
            ["edges"] = flows.GroupBy(static f => (f.Source, f.Sink, f.Protection)).OrderBy(static g => g.Key.Protection)
                .Select(g => Edge(format, g.Key.Source, g.Key.Sink, g.Key.Protection, g.Count())).ToList(),
            ["nodes"] = sources.Select((end, i) => Node(format, end, "source", format.Edge, i)).Concat(sinks.Select((end, i) => Node(format, end, "sink " + SinkKind(end.Kind), format.Right, i))).ToList(),
        };
    }

    /// <summary>The ends with most flows, in the order of what they are.</summary>
    private static ImmutableArray<FlowEnd> Ends(IEnumerable<FlowEnd> ends, string[] order) =>
        [.. ends.GroupBy(static e => e).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key.Name.English, StringComparer.Ordinal).ThenBy(static g => g.Key.Kind, StringComparer.Ordinal).Take(MostBoxes)
            .Select(static g => g.Key)
            .OrderBy(e => Array.IndexOf(order, e.Kind) is >= 0 and var known ? known : order.Length)
            .ThenBy(static e => e.Name.English, StringComparer.Ordinal)];

    private static View Node(Format format, FlowEnd end, string style, int x, int index)
    {
        var family = style == "source" ? "source." : "sink.";
        var kind = Text.Has(family + end.Kind) ? end.Kind : "other";
        return new View
        {
            ["class"] = style,
            ["x"] = x,
            ["y"] = Top + (index * Step),
            ["w"] = format.Box,
            ["tx"] = x + format.Indent,
            ["ky"] = Top + (index * Step) + 15,
            ["ty"] = Top + (index * Step) + 31,
            ["kind"] = Text.Get(family + kind),
            ["name"] = new BilingualText(Fit(end.Name.English, format.Letters), Fit(end.Name.Chinese, format.Letters)),
            ["title"] = Both(end.Name),
        };
    }

    private View Edge(Format format, FlowEnd source, FlowEnd sink, FlowProtection protection, int count)
    {
        // Lines of different protection between the same boxes run beside each other.
        var shift = 6 * ((int)protection - 1);
        var (from, to) = (Middle(sources.IndexOf(source)) + shift, Middle(sinks.IndexOf(sink)) + shift);
        var (start, end) = (format.Edge + format.Box, format.Right);
        var bend = (end - start) / 2;
        return new View
        {
            ["class"] = protection.ToString().ToLowerInvariant(),
            ["path"] = string.Create(CultureInfo.InvariantCulture, $"M{start} {from}C{start + bend} {from} {end - bend} {to} {end} {to}"),
            ["title"] = Both(Text.Get("map.edge", source.Name, sink.Name, Text.Get("protection." + protection), count)),
        };
    }

    private static int Middle(int index) => Top + (index * Step) + (BoxHeight / 2);

    private static string Both(BilingualText text) => text.English == text.Chinese ? text.English : $"{text.English} / {text.Chinese}";

    private static string Fit(string text, int room)
    {
        var fitting = text.EnumerateRunes().TakeWhile(r => (room -= r.Value >= 0x2E80 ? 2 : 1) >= 0).Sum(static r => r.Utf16SequenceLength);
        return fitting == text.Length ? text : string.Concat(text.AsSpan(0, fitting), "…");
    }

    /// <summary>The measures of one picture.</summary>
    /// <param name="Name">Its class.</param>
    /// <param name="Width">Of the whole.</param>
    /// <param name="Box">Width of a box.</param>
    /// <param name="Edge">Room beside the boxes.</param>
    /// <param name="Indent">Of the text in a box.</param>
    /// <param name="Letters">That fit into a box; a Chinese one takes the room of two.</param>
    private sealed record Format(string Name, int Width, int Box, int Edge, int Indent, int Letters)
    {
        public static Format Wide { get; } = new("wide", Width: 960, Box: 330, Edge: 16, Indent: 12, Letters: 40);

        public static Format Narrow { get; } = new("narrow", Width: 330, Box: 140, Edge: 2, Indent: 8, Letters: 17);

        public int Right => Width - Box - Edge;
    }
}
