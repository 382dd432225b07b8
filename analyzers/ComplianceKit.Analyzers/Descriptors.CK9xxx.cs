using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers;

internal static partial class Descriptors
{
    internal static readonly DiagnosticDescriptor CK9000_AnalyzersRan = new(
        RuleIds.AnalyzersRan, Text("CK9000_Title"), Text("CK9000_Message"), Category.Health, DiagnosticSeverity.Info, isEnabledByDefault: true, Text("CK9000_Description"), Help(RuleIds.AnalyzersRan));

    internal static readonly DiagnosticDescriptor CK9001_BlindSpot = new(
        RuleIds.BlindSpot, Text("CK9001_Title"), Text("CK9001_Message"), Category.Health, DiagnosticSeverity.Info, isEnabledByDefault: true, Text("CK9001_Description"), Help(RuleIds.BlindSpot));

    internal static readonly DiagnosticDescriptor CK9002_RuleFailed = new(
        RuleIds.RuleFailed, Text("CK9002_Title"), Text("CK9002_Message"), Category.Health, DiagnosticSeverity.Warning, isEnabledByDefault: true, Text("CK9002_Description"), Help(RuleIds.RuleFailed));
}
