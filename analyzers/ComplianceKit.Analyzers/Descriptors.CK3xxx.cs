using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers;

internal static partial class Descriptors
{
    internal static readonly DiagnosticDescriptor CK3001_SendBypassesGate = new(
        RuleIds.SendBypassesGate, Text("CK3001_Title"), Text("CK3001_Message"), Category.Outreach, DiagnosticSeverity.Warning, isEnabledByDefault: true, Text("CK3001_Description"), Help(RuleIds.SendBypassesGate));

    internal static readonly DiagnosticDescriptor CK3002_IgnoredGateDecision = new(
        RuleIds.IgnoredGateDecision, Text("CK3002_Title"), Text("CK3002_Message"), Category.Outreach, DiagnosticSeverity.Warning, isEnabledByDefault: true, Text("CK3002_Description"), Help(RuleIds.IgnoredGateDecision));
}
