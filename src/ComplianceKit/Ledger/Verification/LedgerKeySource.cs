namespace ComplianceKit.Ledger;

/// <summary>Where the public key that a verification trusted came from, strongest first.</summary>
public enum LedgerKeySource
{
    /// <summary>From whoever asked for the verification.</summary>
    Given = 1,

    /// <summary>From the key file of the log.</summary>
    KeyFile = 2,

    /// <summary>From the database that was checked: self-attested.</summary>
    Database = 3,
}
