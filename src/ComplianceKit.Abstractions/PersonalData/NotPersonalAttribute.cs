namespace ComplianceKit;

/// <summary>Says that a member, parameter or type holds no personal information although its name looks like it, and why.</summary>
/// <param name="why">The reason, for whoever reads the audit report; an empty reason is reported.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class NotPersonalAttribute(string why) : Attribute
{
    /// <summary>The reason.</summary>
    public string Why { get; } = why;
}
