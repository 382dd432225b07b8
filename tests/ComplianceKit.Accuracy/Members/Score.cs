namespace ComplianceKit.Accuracy.Members;

/// <summary>Precision and recall of a set of predictions, each row once or by its weight in the natural distribution.</summary>
internal sealed record Score(int Rows, int Personal, double Precision, double Recall)
{
    internal static Score Of(IReadOnlyCollection<Prediction> predictions, bool weighted)
    {
        var counted = predictions.Where(static p => p.Member.Counts).ToList();
        double Sum(Func<Prediction, bool> which) => counted.Where(which).Sum(p => weighted ? p.Member.Weight : 1);
        var hits = Sum(static p => p.Answer is not null && p.Member.IsPersonal);
        return new(counted.Count, counted.Count(static p => p.Member.IsPersonal), Ratio(hits, Sum(static p => p.Answer is not null)), Ratio(hits, Sum(static p => p.Member.IsPersonal)));
    }

    // Nothing found and nothing to find is no error.
    private static double Ratio(double part, double whole) => whole == 0 ? 1 : part / whole;
}
