namespace ComplianceKit;

/// <summary>Names the legal basis, other than consent, on which one endpoint, form or method handles personal information, and why it applies.</summary>
/// <remarks>
/// The flow is then no violation, but it stands in the inventory and in the audit report for a person to confirm. It binds this
/// one method, lambda or form type only, it covers the kinds it lists, and it never covers marketing (PIPL 13; 消费者权益保护法 29).
/// A basis without a reason is reported as CK4002.
/// </remarks>
/// <param name="basis">The basis; <see cref="Basis.Consent"/> is recorded in the ledger instead.</param>
/// <param name="reason">Why the basis applies here, in a sentence that an auditor can check.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class LegalBasisAttribute(Basis basis, string reason) : Attribute
{
    /// <summary>The basis.</summary>
    public Basis Basis { get; } = basis;

    /// <summary>Why it applies.</summary>
    public string Reason { get; } = reason;

    /// <summary>The purpose it is bound to, as declared in compliancekit.json; null for the only purpose of the method.</summary>
    public string? Purpose { get; set; }

    /// <summary>The kinds of information it covers; empty covers every kind that is not sensitive.</summary>
    public PersonalDataKind[] Kinds { get; set; } = [];
}
