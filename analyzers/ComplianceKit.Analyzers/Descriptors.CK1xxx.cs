using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers;

internal static partial class Descriptors
{
    internal static readonly DiagnosticDescriptor CK1001_CollectsWithoutConsent = new(
        RuleIds.CollectsWithoutConsent, Text("CK1001_Title"), Text("CK1001_Message"), Category.Collection, DiagnosticSeverity.Warning, isEnabledByDefault: true, Text("CK1001_Description"), Help(RuleIds.CollectsWithoutConsent));

    internal static readonly DiagnosticDescriptor CK1005_AssumedConsent = new(
        RuleIds.AssumedConsent, Text("CK1005_Title"), Text("CK1005_Message"), Category.Collection, DiagnosticSeverity.Warning, isEnabledByDefault: true, Text("CK1005_Description"), Help(RuleIds.AssumedConsent));

    internal static readonly DiagnosticDescriptor CK1009_UnusedConsentResult = new(
        RuleIds.UnusedConsentResult, Text("CK1009_Title"), Text("CK1009_Message"), Category.Collection, DiagnosticSeverity.Warning, isEnabledByDefault: true, Text("CK1009_Description"), Help(RuleIds.UnusedConsentResult));
}
