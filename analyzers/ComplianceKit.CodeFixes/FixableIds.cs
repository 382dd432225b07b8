namespace ComplianceKit.CodeFixes;

/// <summary>The rules that a code fix can mend; their descriptors live with the analyzers.</summary>
internal static class FixableIds
{
    internal const string CollectsWithoutConsent = "CK1001";
    internal const string AssumedConsent = "CK1005";
    internal const string UnusedConsentResult = "CK1009";
    internal const string LogsPersonalData = "CK2001";
    internal const string SendBypassesGate = "CK3001";
    internal const string IgnoredGateDecision = "CK3002";
}
