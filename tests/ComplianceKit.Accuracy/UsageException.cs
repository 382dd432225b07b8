namespace ComplianceKit.Accuracy;

/// <summary>The command was called in a way it does not understand.</summary>
public sealed class UsageException(string message) : Exception(message);
