using System.Text.Json;

namespace ComplianceKit.Accuracy.Members;

/// <summary>Which members are personal: a table for people, and one line of JSON last.</summary>
internal static class MembersCommand
{
    internal static int Run(Options options, TextWriter output)
    {
        var members = Labels.Read(options.Need("--labels"), options.Need("--locations"), options.Get("--systems"));
        var predictions = (options.Get("--source") is { } source ? RealSource.Predict(members, source) : RebuiltTypes.Predict(members)).ToList();
        if (options.Get("--show") is { } show)
        {
            Show(show, predictions, output);
        }

        Table(predictions, output);
        Peers.Print(predictions, output);
        output.WriteLine(JsonSerializer.Serialize(Summary(predictions)));
        return 0;
    }

    private static void Table(List<Prediction> predictions, TextWriter output)
    {
        var missing = predictions.Count(static p => !p.Found);
        if (missing > 0)
        {
            output.WriteLine($"{missing} rows were not found in the code and count as not personal.");
        }

        output.WriteLine($"{"",-28} {"rows",6} {"yes",5} {"P",7} {"R",7}   {"P nat.",7} {"R nat.",7}");
        Line("all", predictions, output);
        Line("Chinese systems", predictions.Where(static p => p.Member.Chinese), output);
        Line("Western systems", predictions.Where(static p => !p.Member.Chinese), output);
        foreach (var system in predictions.GroupBy(static p => p.Member.System, StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.OrdinalIgnoreCase))
        {
            Line("  " + system.Key, system, output);
        }

        foreach (var stratum in predictions.GroupBy(static p => p.Member.Stratum, StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            Line("stratum " + stratum.Key, stratum, output);
        }

        output.WriteLine($"kind right {Percent(Kind(predictions))}, sensitive right {Percent(Sensitive(predictions))} of the true positives");
    }

    private static void Line(string name, IEnumerable<Prediction> predictions, TextWriter output)
    {
        var rows = predictions.ToList();
        var (raw, natural) = (Score.Of(rows, weighted: false), Score.Of(rows, weighted: true));
        output.WriteLine($"{name,-28} {raw.Rows,6} {raw.Personal,5} {raw.Precision,7:F3} {raw.Recall,7:F3}   {natural.Precision,7:F3} {natural.Recall,7:F3}");
    }

    private static void Show(string what, List<Prediction> predictions, TextWriter output)
    {
        if (what == "answers")
        {
            foreach (var p in predictions.Where(static p => p.Answer is not null))
            {
                output.WriteLine($"{p.Member.System} {p.Member.Type}.{p.Member.Name} : {p.Member.ValueType} {p.Answer!.Kind.Id} {p.Answer.Whose} {p.Answer.Confidence}: {p.Answer.Reason.InEnglish()}");
            }

            return;
        }

        if (what != "misses")
        {
            throw new UsageException($"'--show {what}' is unknown; '--show misses' lists the errors, '--show answers' everything personal.");
        }

        foreach (var p in predictions.Where(static p => p.Member.Counts && (p.Answer is not null) != p.Member.IsPersonal))
        {
            output.WriteLine($"{(p.Answer is null ? "missed" : "false ")} {p.Member.System} {p.Member.Type}.{p.Member.Name} : {p.Member.ValueType} '{p.Member.Text}' [{p.Member.Kind}] w{p.Member.Weight} {(p.Answer is null ? string.Empty : p.Answer.Kind.Id + ": " + p.Answer.Reason.InEnglish())}{(p.Found ? string.Empty : " (not found)")} | {string.Join(' ', p.Member.Siblings.Take(12))}");
        }

        foreach (var p in Hits(predictions).Where(static p => !KindMap.Fits(p.Member.Kind, p.Answer!.Kind.Id) || p.Member.Sensitive != p.Answer.Sensitive))
        {
            output.WriteLine($"kind   {p.Member.System} {p.Member.Type}.{p.Member.Name}: {p.Answer!.Kind.Id}{(p.Answer.Sensitive ? " sensitive" : string.Empty)} instead of {p.Member.Kind}{(p.Member.Sensitive ? " sensitive" : string.Empty)}");
        }
    }

    private static IEnumerable<Prediction> Hits(IEnumerable<Prediction> predictions) => predictions.Where(static p => p.Member is { Counts: true, IsPersonal: true } && p.Answer is not null);

    private static double Kind(IEnumerable<Prediction> predictions) => Share(Hits(predictions), static p => KindMap.Fits(p.Member.Kind, p.Answer!.Kind.Id));

    private static double Sensitive(IEnumerable<Prediction> predictions) => Share(Hits(predictions), static p => p.Member.Sensitive == p.Answer!.Sensitive);

    private static double Share(IEnumerable<Prediction> predictions, Func<Prediction, bool> which)
    {
        var all = predictions.ToList();
        return all.Count == 0 ? 1 : (double)all.Count(which) / all.Count;
    }

    private static object Summary(List<Prediction> predictions)
    {
        object Part(IEnumerable<Prediction> part)
        {
            var rows = part.ToList();
            var raw = Score.Of(rows, weighted: false);
            return new { rows = raw.Rows, precision = Round(raw.Precision), recall = Round(raw.Recall) };
        }

        var (all, natural) = (Score.Of(predictions, weighted: false), Score.Of(predictions, weighted: true));
        return new
        {
            precision = Round(all.Precision),
            recall = Round(all.Recall),
            weighted = new { precision = Round(natural.Precision), recall = Round(natural.Recall) },
            kind = Round(Kind(predictions)),
            sensitive = Round(Sensitive(predictions)),
            by = new { chinese = Part(predictions.Where(static p => p.Member.Chinese)), western = Part(predictions.Where(static p => !p.Member.Chinese)) },
        };
    }

    private static double Round(double value) => Math.Round(value, 4);

    private static string Percent(double value) => value.ToString("P1", System.Globalization.CultureInfo.InvariantCulture);
}
