namespace ComplianceKit.Consent;

/// <summary>How far a record has come.</summary>
public enum ReceiptStage
{
    /// <summary>Durable, and not yet at its place (stores with several nodes).</summary>
    Accepted = 1,

    /// <summary>Durable, at its place in the log.</summary>
    Sequenced = 2,

    /// <summary>Covered by a signed checkpoint: the receipt proves itself with the public key alone.</summary>
    Published = 3,
}
