namespace ComplianceKit.Imports;

/// <summary>What became of one row, in words that a person can act on; contact points are masked.</summary>
/// <param name="RowNumber">Number of the row: of a CSV file the line on which it begins, otherwise counted from 1.</param>
/// <param name="Code">What became of it.</param>
/// <param name="Why">The same in words, and what to do.</param>
public sealed record ImportRowResult(long RowNumber, ImportCode Code, BilingualText Why)
{
    /// <summary>Whether the consent is in the ledger.</summary>
    public bool IsAccepted => Code is ImportCode.Accepted or ImportCode.AlreadyKnown;

    /// <summary>The contact point, masked; empty when there is none.</summary>
    public string MaskedPoint { get; init; } = string.Empty;

    /// <summary>Why the contact point cannot be read.</summary>
    public ContactPointProblem Problem { get; init; }

    /// <summary>Place of the consent in the ledger, of an accepted row.</summary>
    public long? Sequence { get; init; }

    /// <summary>The contact points of an accepted row, for the caller that takes it over; empty for a refused one.</summary>
    public System.Collections.Immutable.ImmutableArray<ContactPoint> Points { get; init; } = [];

    /// <summary>The row, of an accepted one; null for a refused one, which must not enter the system by this way either.</summary>
    public ImportRow? Row { get; init; }

    /// <summary>Row number and code, for logs.</summary>
    public override string ToString() => $"row {RowNumber}: {Code}";
}
