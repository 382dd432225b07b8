using System.Collections.Immutable;

namespace ComplianceKit.Imports;

/// <summary>What became of a list: the counts, and the first refusals. The outcome of every row goes to <see cref="ImportManifest.OnRow"/>.</summary>
/// <param name="Name">The name of the list.</param>
/// <param name="Counts">How many rows met each outcome.</param>
/// <param name="FirstRefusals">The first refused rows, at most <see cref="MaxRefusals"/>.</param>
public sealed record ImportReport(string Name, ImmutableDictionary<ImportCode, long> Counts, ImmutableArray<ImportRowResult> FirstRefusals)
{
    /// <summary>How many refused rows the report itself holds.</summary>
    public const int MaxRefusals = 1_000;

    /// <summary>Rows read.</summary>
    public long Rows => Counts.Values.Sum();

    /// <summary>Rows whose consent is in the ledger.</summary>
    public long Accepted => Counts.GetValueOrDefault(ImportCode.Accepted) + Counts.GetValueOrDefault(ImportCode.AlreadyKnown);

    /// <summary>Rows refused.</summary>
    public long Refused => Rows - Accepted;

    /// <summary>Place of the summary of this import in the ledger.</summary>
    public long? Sequence { get; init; }
}
