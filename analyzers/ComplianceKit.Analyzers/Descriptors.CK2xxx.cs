using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers;

internal static partial class Descriptors
{
    internal static readonly DiagnosticDescriptor CK2001_LogsPersonalData = new(
        RuleIds.LogsPersonalData, Text("CK2001_Title"), Text("CK2001_Message"), Category.Disclosure, DiagnosticSeverity.Warning, isEnabledByDefault: true, Text("CK2001_Description"), Help(RuleIds.LogsPersonalData));

    internal static readonly DiagnosticDescriptor CK2007_RealLookingValue = new(
        RuleIds.RealLookingValue, Text("CK2007_Title"), Text("CK2007_Message"), Category.Disclosure, DiagnosticSeverity.Warning, isEnabledByDefault: true, Text("CK2007_Description"), Help(RuleIds.RealLookingValue));
}
