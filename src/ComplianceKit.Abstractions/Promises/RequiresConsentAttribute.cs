namespace ComplianceKit;

/// <summary>Promises that the method returns normally only if the person's consent is recorded: it throws otherwise. On a method that returns a boolean: true means that consent is recorded.</summary>
/// <remarks>Checked where it is declared (CK4001) and trusted where the method is called, across projects and packages.</remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = true)]
public sealed class RequiresConsentAttribute : Attribute
{
    /// <summary>The purpose it is about, as declared in compliancekit.json; null when the caller passes it.</summary>
    public string? Purpose { get; set; }
}
