using System.Globalization;

namespace ComplianceKit.Accuracy.Members;

/// <summary>What other tools' classifiers reached on the development rows; measured once, with their catalogues of that day (peers.csv names them).</summary>
internal sealed record Peers(string Tool, string Part, int Rows, double? Precision, double? Recall)
{
    internal static IReadOnlyList<Peers> All()
    {
        using var stream = typeof(Peers).Assembly.GetManifestResourceStream("ComplianceKit.Accuracy.peers.csv") ?? throw new InvalidOperationException("peers.csv is not embedded");
        using var reader = new StreamReader(stream);
        return [.. CsvTable.Parse(reader.ReadToEnd(), "peers.csv", "tool", "part", "rows", "precision", "recall")
            .Select(static row => new Peers(row["tool"], row["part"], int.Parse(row["rows"], CultureInfo.InvariantCulture), Number(row["precision"]), Number(row["recall"])))];
    }

    /// <summary>One line a tool, under ours. Figures of other rows are no comparison, and the line says so.</summary>
    internal static void Print(IReadOnlyCollection<Prediction> predictions, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"beside the peers",-44} {"rows",6} {"P",7} {"R",7}"));
        Ours("all", predictions, weighted: false, output);
        Ours("natural", predictions, weighted: true, output);
        Ours("Chinese systems", [.. predictions.Where(static p => p.Member.Chinese)], weighted: false, output);
    }

    private static void Ours(string part, IReadOnlyCollection<Prediction> predictions, bool weighted, TextWriter output)
    {
        var score = Score.Of(predictions, weighted);
        output.WriteLine(Line("ComplianceKit, " + part, score.Rows, score.Precision, score.Recall, string.Empty));
        foreach (var peer in All().Where(peer => peer.Part == part))
        {
            output.WriteLine(Line("  " + peer.Tool, peer.Rows, peer.Precision, peer.Recall, peer.Rows == score.Rows ? string.Empty : "  (of other rows: no comparison)"));
        }
    }

    private static string Line(string name, int rows, double? precision, double? recall, string note) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-44} {rows,6} {Text(precision),7} {Text(recall),7}{note}");

    private static string Text(double? value) => value?.ToString("F3", CultureInfo.InvariantCulture) ?? "?";

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
}
