namespace ComplianceKit;

/// <summary>Promises that the method records the person's consent in the ledger before it returns normally.</summary>
/// <remarks>Checked where it is declared (CK4001) and trusted where the method is called, across projects and packages.</remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = true)]
public sealed class RecordsConsentAttribute : Attribute
{
    /// <summary>The purpose it is about, as declared in compliancekit.json; null when the caller passes it.</summary>
    public string? Purpose { get; set; }
}
