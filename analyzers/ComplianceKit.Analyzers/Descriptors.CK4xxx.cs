using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers;

internal static partial class Descriptors
{
    internal static readonly DiagnosticDescriptor CK4002_UndeclaredName = new(
        RuleIds.UndeclaredName, Text("CK4002_Title"), Text("CK4002_Message"), Category.Kit, DiagnosticSeverity.Warning, isEnabledByDefault: true, Text("CK4002_Description"), Help(RuleIds.UndeclaredName));
}
