namespace ComplianceKit;

/// <summary>Says that the method sends service messages (codes, receipts, order news) and no promotion, and why.</summary>
/// <param name="why">The reason, for whoever reads the audit report; an empty reason is reported.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, Inherited = false)]
public sealed class ServiceMessageAttribute(string why) : Attribute
{
    /// <summary>The reason.</summary>
    public string Why { get; } = why;
}
