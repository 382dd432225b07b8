namespace ComplianceKit.Ledger.Stores;

/// <summary>Something about a store itself that is not as a ledger left it.</summary>
/// <param name="IsDefinition">Whether a definition (a table, an index, a trigger, a right) is another or missing; otherwise the stored data are damaged.</param>
/// <param name="Text">What was found; never the content of a row.</param>
public sealed record StoreFault(bool IsDefinition, BilingualText Text);

/// <summary>The kinds of rows of a log.</summary>
public enum LedgerRows
{
    /// <summary><see cref="EntryRow"/>.</summary>
    Entries = 1,

    /// <summary><see cref="SubtreeRow"/>.</summary>
    Subtrees = 2,

    /// <summary><see cref="CheckpointRow"/>.</summary>
    Checkpoints = 3,

    /// <summary><see cref="PointRow"/>.</summary>
    Points = 4,

    /// <summary><see cref="OwnerRow"/>.</summary>
    Owners = 5,

    /// <summary><see cref="PayloadRow"/>.</summary>
    Payloads = 6,

    /// <summary><see cref="RetryRow"/>.</summary>
    Retries = 7,
}
