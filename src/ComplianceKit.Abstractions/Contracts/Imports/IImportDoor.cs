namespace ComplianceKit.Imports;

/// <summary>The only door through which a list of people enters: every row needs provenance and its own consent reference, or it is refused with its reason.</summary>
/// <remarks>
/// Accepted rows become consent events graded as imported; they never lift a refusal. Rows are read in batches, so that memory stays
/// bounded; a batch is durable before its outcomes are handed out. Behind it: PIPL 10, 13, 23; 刑法 253-1; audit guideline items on sources.
/// </remarks>
public interface IImportDoor
{
    /// <summary>Imports a CSV file (RFC 4180, UTF-8 or with a byte-order mark). The header names the columns; unknown ones are kept for accepted rows.</summary>
    /// <param name="csv">The file; it is read once and left open.</param>
    /// <param name="manifest">What is true of the whole list.</param>
    /// <param name="cancellationToken">Stops after the batch that is being written; what was written stays.</param>
    /// <exception cref="ImportInterruptedException">The ledger cannot take the next batch; the message says how far it came.</exception>
    /// <exception cref="FormatException">The header names no column of a contact point, or one column twice; nothing was imported.</exception>
    Task<ImportReport> ImportAsync(Stream csv, ImportManifest manifest, CancellationToken cancellationToken = default);

    /// <summary>Imports rows from anywhere.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="manifest">What is true of the whole list.</param>
    /// <param name="cancellationToken">Stops after the batch that is being written; what was written stays.</param>
    /// <exception cref="ImportInterruptedException">The ledger cannot take the next batch; the message says how far it came.</exception>
    Task<ImportReport> ImportAsync(IAsyncEnumerable<ImportRow> rows, ImportManifest manifest, CancellationToken cancellationToken = default);
}
