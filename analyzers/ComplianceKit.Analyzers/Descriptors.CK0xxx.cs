using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers;

internal static partial class Descriptors
{
    internal static readonly DiagnosticDescriptor CK0001_PersonalMember = new(
        RuleIds.PersonalMember, Text("CK0001_Title"), Text("CK0001_Message"), Category.Inventory, DiagnosticSeverity.Info, isEnabledByDefault: true, Text("CK0001_Description"), Help(RuleIds.PersonalMember));

    internal static readonly DiagnosticDescriptor CK0002_PersonalFlow = new(
        RuleIds.PersonalFlow, Text("CK0002_Title"), Text("CK0002_Message"), Category.Inventory, DiagnosticSeverity.Info, isEnabledByDefault: true, Text("CK0002_Description"), Help(RuleIds.PersonalFlow));
}
