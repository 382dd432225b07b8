using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.PersonalData;
using ComplianceKit.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

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
            start.OnSemanticModel(context => Report(context, start.Kit.Classifier));
        }
    }

    // By file and type: an action for each symbol would be called for every member of the compilation, one by one.
    private static void Report(SemanticModelAnalysisContext context, IPersonalDataClassifier classifier)
    {
        var tree = context.SemanticModel.SyntaxTree;
        foreach (var declaration in tree.GetRoot(context.CancellationToken).DescendantNodes(TreeFacts.HoldsDeclarations).OfType<TypeDeclarationSyntax>())
        {
            if (context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is not INamedTypeSymbol type)
            {
                continue;
            }

            // Of a type in parts, each part tells its own members.
            foreach (var member in type.GetMembers().Where(m => m is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false } && IsIn(m.Locations, tree, declaration.Span)))
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                if (!IsHiddenBehindProperty(member) && classifier.Classify(member) is { } answer)
                {
                    context.ReportDiagnostic(Entry(member, answer));
                }
            }
        }
    }

    private static bool IsIn(ImmutableArray<Location> places, SyntaxTree tree, TextSpan span) => places is [{ SourceTree: var at, SourceSpan: var place }, ..] && ReferenceEquals(at, tree) && span.Contains(place);

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
