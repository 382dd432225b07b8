namespace ComplianceKit;

/// <summary>Says that the method sends commercial messages, so that every send in it needs the gate's permit for its recipient (CK3001).</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, Inherited = false)]
public sealed class CommercialMessageAttribute : Attribute;
