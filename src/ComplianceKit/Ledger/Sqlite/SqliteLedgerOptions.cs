using System.ComponentModel.DataAnnotations;

namespace ComplianceKit.Ledger;

/// <summary>Where the embedded ledger lies and how long it waits. Read once, when the ledger opens.</summary>
public sealed class SqliteLedgerOptions
{
    /// <summary>Section of the application's configuration.</summary>
    public const string SectionName = "ComplianceKit:Sqlite";

    /// <summary>The database file, as <c>Data Source=consent.db</c>; on a local disk.</summary>
    [Required]
    public string ConnectionString { get; set; } = "Data Source=consent.db";

    /// <summary>
    /// Directory of the keys; null for one beside the database (<c>consent.db.keys</c>). Best on another disk and in another backup:
    /// whoever has database and keys can read, and can sign.
    /// </summary>
    public string? KeyDirectory { get; set; }

    /// <summary>Which log; null for the consent log of the controller.</summary>
    public LogId? Log { get; set; }

    /// <summary>How long a writer waits for the writers of other processes before it gives up and names the holder; at most ten minutes.</summary>
    public TimeSpan WriterWait { get; set; } = TimeSpan.FromSeconds(10);
}
