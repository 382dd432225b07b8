using ComplianceKit.Ledger;

namespace ComplianceKit.Imports;

/// <summary>An import stopped because the ledger could not take the next batch. What came before is durable; importing the same list again adds nothing twice.</summary>
/// <param name="report">What became of the rows before.</param>
/// <param name="innerException">What the ledger said.</param>
public sealed class ImportInterruptedException(ImportReport report, Exception innerException)
    : LedgerException($"The import '{report.Name}' stopped after {report.Rows} rows: {innerException.Message} Repair that and import the same list again; rows that are in the ledger are not added twice.", innerException)
{
    /// <summary>What became of the rows before.</summary>
    public ImportReport Report { get; } = report;
}
