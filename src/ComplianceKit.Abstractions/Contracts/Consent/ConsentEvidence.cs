namespace ComplianceKit.Consent;

/// <summary>How a consent, refusal or withdrawal was expressed, and how strong that evidence is.</summary>
/// <remarks>Only the grade, the actor and the digest of the user interface stand in the entry; the rest is encrypted under the person's key.</remarks>
public sealed record ConsentEvidence
{
    private ConsentEvidence(EvidenceGrade grade, string act)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(act);
        Grade = grade;
        Act = act;
    }

    /// <summary>How strong it is.</summary>
    public EvidenceGrade Grade { get; }

    /// <summary>The act, for example <c>ticked "I agree", pressed Submit</c>.</summary>
    public string Act { get; }

    /// <summary>Who acted: <c>person</c>, <c>guardian</c> or <c>operator</c>.</summary>
    public string Actor { get; init; } = "person";

    /// <summary>Digest of the rendered page or screenshot that the person saw.</summary>
    public Sha256Digest? InterfaceHash { get; init; }

    /// <summary>Where it happened: form, page, counter, call recording.</summary>
    public string? Place { get; init; }

    /// <summary>The employee who took it down, as the controller names employees; encrypted.</summary>
    public string? Operator { get; init; }

    /// <summary>Who supplied an imported consent; encrypted.</summary>
    public string? Supplier { get; private init; }

    /// <summary>Digest of the contract with the supplier of an imported consent.</summary>
    public Sha256Digest? SupplierContractHash { get; private init; }

    /// <summary>Reference to the supplier's own record of the consent; encrypted.</summary>
    public string? UpstreamConsent { get; private init; }

    /// <summary>A client or an operator says that the person acted.</summary>
    /// <param name="act">The act, in words.</param>
    public static ConsentEvidence Declared(string act) => new(EvidenceGrade.Declared, act);

    /// <summary>The consent was given to somebody else and is taken over.</summary>
    /// <param name="act">The act, in words.</param>
    /// <param name="supplier">From whom it is taken over.</param>
    /// <param name="supplierContractHash">Digest of the contract with the supplier.</param>
    /// <param name="upstreamConsent">Reference to the supplier's record.</param>
    public static ConsentEvidence Imported(string act, string supplier, Sha256Digest supplierContractHash, string upstreamConsent)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(supplier);
        ArgumentException.ThrowIfNullOrWhiteSpace(upstreamConsent);
        return new(EvidenceGrade.Imported, act) { Actor = "import", Supplier = supplier, SupplierContractHash = supplierContractHash, UpstreamConsent = upstreamConsent };
    }

    /// <summary>The signed token of a served notice came back with the act; only who checked the token may say so.</summary>
    internal static ConsentEvidence Captured(string act) => new(EvidenceGrade.Captured, act);
}
