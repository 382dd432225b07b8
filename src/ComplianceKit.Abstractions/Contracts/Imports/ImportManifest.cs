namespace ComplianceKit.Imports;

/// <summary>What is true of a whole list: what it is called and, where all rows share it, purpose, notice and supplier.</summary>
/// <param name="Name">A name for the list, for example <c>leads-2026-03</c>: at most 64 lower-case letters, digits, dots, dashes and underscores.</param>
public sealed record ImportManifest(string Name)
{
    /// <summary>The purpose that the persons consented to, for rows that name none.</summary>
    public PurposeId? Purpose { get; init; }

    /// <summary>The notice under which they consented; without one every row is refused.</summary>
    public NoticeReference? Notice { get; init; }

    /// <summary>From whom the list was obtained, for rows that name nobody.</summary>
    public string? Supplier { get; init; }

    /// <summary>SHA-256 of the contract with the supplier, for rows that name none.</summary>
    public Sha256Digest? SupplierContract { get; init; }

    /// <summary>Receives the outcome of every row, in order and before the next batch; null when only the counts are wanted.</summary>
    public Func<ImportRowResult, CancellationToken, ValueTask>? OnRow { get; init; }

    /// <summary>Told after every batch; null when nobody watches.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }
}
