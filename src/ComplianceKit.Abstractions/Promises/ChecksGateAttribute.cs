namespace ComplianceKit;

/// <summary>Promises that the method returns normally (or returns true) only if the outreach gate allows the message to this recipient.</summary>
/// <remarks>Checked where it is declared (CK4001) and trusted where the method is called, across projects and packages.</remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = true)]
public sealed class ChecksGateAttribute : Attribute;
