namespace ComplianceKit;

/// <summary>Promises that what the method returns no longer identifies anybody: masked, redacted or replaced by a keyed pseudonym.</summary>
/// <remarks>A log of the result is then no leak (CK2001).</remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = true)]
public sealed class RedactsAttribute : Attribute;
