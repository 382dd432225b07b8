namespace ComplianceKit.Analyzers;

/// <summary>Every id, once. Ids are never reused; a retired one stays here as a comment.</summary>
internal static class RuleIds
{
    internal const string PersonalMember = "CK0001";
    internal const string PersonalFlow = "CK0002";
    internal const string CollectsWithoutConsent = "CK1001";
    internal const string AssumedConsent = "CK1005";
    internal const string UnusedConsentResult = "CK1009";
    internal const string LogsPersonalData = "CK2001";
    internal const string RealLookingValue = "CK2007";
    internal const string SendBypassesGate = "CK3001";
    internal const string IgnoredGateDecision = "CK3002";
    internal const string UndeclaredName = "CK4002";
    internal const string AnalyzersRan = "CK9000";
    internal const string BlindSpot = "CK9001";
    internal const string RuleFailed = "CK9002";
}
