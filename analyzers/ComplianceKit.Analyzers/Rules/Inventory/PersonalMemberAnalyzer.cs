using System.Collections.Immutable;
using ComplianceKit.Analyzers.PersonalData;
using ComplianceKit.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComplianceKit.Analyzers.Rules.Inventory;

/// <summary>CK0001: lists every property and field that holds a person's data, for the audit's inventory.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PersonalMemberAnalyzer : KitAnalyzer
{
    /// <inheritdoc />
    protected override ImmutableArray<DiagnosticDescriptor> Rules { get; } = ImmutableArray.Create(Descriptors.CK0001_PersonalMember);

    private protected override void Start(KitStart start)
    {
        if (start.Kit.Configuration.Inventory)
        {
            start.OnSymbol(context => Report(context, start.Kit.Classifier), SymbolKind.Property, SymbolKind.Field);
        }
    }

    private static void Report(SymbolAnalysisContext context, IPersonalDataClassifier classifier)
    {
        if (!IsHiddenBehindProperty(context.Symbol) && classifier.Classify(context.Symbol) is { } answer)
        {
            context.ReportDiagnostic(Entry(context.Symbol, answer));
        }
    }

    private static Diagnostic Entry(ISymbol member, PersonalDataAnswer answer)
    {
        var name = LocalText.Verbatim(member.ContainingType.Name + "." + member.Name);
        var reason = new LocalText(answer.Reason.InEnglish(), answer.Reason.InChinese());
        var type = member.ContainingType.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        var finding = new Finding(Descriptors.CK0001_PersonalMember, member.Locations[0], name, new LocalText(answer.Kind.English, answer.Kind.Chinese), reason)
            .Fact("member", type + "." + member.Name)
            .Fact("kind", answer.Kind.Id)
            .Fact("sensitive", answer.Sensitive ? "true" : "false")
            .Fact("subject", answer.Whose.ToString().ToLowerInvariant())
            .Fact("confidence", answer.Confidence.ToString().ToLowerInvariant())
            .Fact("reason", reason)
            .Identity(type, answer.Kind.Id, member.Name, 0);
        return answer.WhySensitive(chinese: false) is { } why
            ? finding.Fact("sensitive.why", new LocalText(why, answer.WhySensitive(chinese: true) ?? why)).ToDiagnostic()
            : finding.ToDiagnostic();
    }

    // "_phone" behind "Phone" is one entry of the inventory.
    private static bool IsHiddenBehindProperty(ISymbol symbol) =>
        symbol is IFieldSymbol { DeclaredAccessibility: Accessibility.Private } field
        && field.ContainingType.GetMembers().Any(member => member is IPropertySymbol && string.Equals(member.Name, field.Name.TrimStart('_'), StringComparison.OrdinalIgnoreCase));
}
