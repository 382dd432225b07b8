using System.Collections.Immutable;

namespace ComplianceKit.Imports;

/// <summary>The counts of an import as it goes.</summary>
internal sealed class ImportTally(string name)
{
    private readonly Dictionary<ImportCode, long> counts = [];
    private readonly ImmutableArray<ImportRowResult>.Builder firstRefusals = ImmutableArray.CreateBuilder<ImportRowResult>();

    internal long Rows { get; private set; }

    internal long Accepted { get; private set; }

    internal void Count(ImportRowResult result)
    {
        Rows++;
        Accepted += result.IsAccepted ? 1 : 0;
        counts[result.Code] = counts.GetValueOrDefault(result.Code) + 1;
        if (!result.IsAccepted && firstRefusals.Count < ImportReport.MaxRefusals)
            firstRefusals.Add(result);
    }

    internal ImportReport Report() => new(name, counts.ToImmutableDictionary(), firstRefusals.ToImmutable());
}
