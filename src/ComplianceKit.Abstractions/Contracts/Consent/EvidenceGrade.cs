namespace ComplianceKit.Consent;

/// <summary>How strong the evidence of a consent is. It stands on receipt and report.</summary>
public enum EvidenceGrade
{
    /// <summary>The notice was served with a signed, short-lived token that the act of consent returned.</summary>
    Captured = 1,

    /// <summary>A client or an operator said so.</summary>
    Declared = 2,

    /// <summary>Taken over from somebody else, with provenance. It never lifts a refusal.</summary>
    Imported = 3,
}
