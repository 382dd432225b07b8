namespace ComplianceKit;

/// <summary>Says that the method stores, or passes to another process, what its arguments hold: a call is a sink for CK1001.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = true)]
public sealed class StoresAttribute : Attribute;
