namespace ComplianceKit.Ledger;

/// <summary>What kind of damage or tampering a verification found.</summary>
public enum LedgerProblemKind
{
    /// <summary>The database file itself is damaged, or an index does not fit its table.</summary>
    File = 1,

    /// <summary>Tables, indexes or triggers are not those of a ledger.</summary>
    Schema = 2,

    /// <summary>The row that says which log this is, was edited, or the keys are of another log.</summary>
    Identity = 3,

    /// <summary>An entry is missing, or there is one too many.</summary>
    Sequence = 4,

    /// <summary>The bytes of an entry were edited, are not canonical, or are not an entry of this log.</summary>
    Entry = 5,

    /// <summary>A column beside the bytes says something else than they do.</summary>
    Column = 6,

    /// <summary>The order of time, or the link to the entry before about the same person and purpose, is broken.</summary>
    Order = 7,

    /// <summary>The stored head or a stored part of the tree is not what the entries give.</summary>
    Tree = 8,

    /// <summary>A checkpoint is not signed by the log, or the entries do not give its root.</summary>
    Checkpoint = 9,

    /// <summary>The tag of a contact point is not the one the entry commits to, is missing, or is one too many.</summary>
    Point = 10,

    /// <summary>The owner of a contact point is not the one that the entries give.</summary>
    Owner = 11,

    /// <summary>The row that recognises retries is not the one the entry commits to, is missing, or is one too many.</summary>
    Retry = 12,

    /// <summary>The facts of an entry are not those it commits to, are missing, cannot be opened, or are too many.</summary>
    Facts = 13,

    /// <summary>The log was longer or other before: it was rolled back, cut or exchanged.</summary>
    Rollback = 14,
}
