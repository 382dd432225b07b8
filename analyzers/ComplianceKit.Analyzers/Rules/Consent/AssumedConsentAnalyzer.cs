using System.Collections.Immutable;
using ComplianceKit.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ComplianceKit.Analyzers.Rules.Consent;

/// <summary>CK1005: a consent that is ticked beforehand, defaults to true, is hard-coded or is derived from silence.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AssumedConsentAnalyzer : KitAnalyzer
{
    /// <inheritdoc />
    protected override ImmutableArray<DiagnosticDescriptor> Rules { get; } = ImmutableArray.Create(Descriptors.CK1005_AssumedConsent);

    private protected override void Start(KitStart start)
    {
        start.OnAdditionalFile(OfMarkup);
        if (TestCode.Is(start.Compilation))
        {
            return;
        }

        var context = new ConsentContext(start.Kit.Classifier);
        start.OnSemanticModel(file => OfCode(file, context));
    }

    private static void OfCode(SemanticModelAnalysisContext file, ConsentContext context)
    {
        var finder = new AssumptionFinder(file.SemanticModel, context, file.CancellationToken);
        var equal = new Dictionary<(string, string, string), int>();
        foreach (var (assumption, node) in finder.In(file.SemanticModel.SyntaxTree))
        {
            var containing = Containing(node, file.SemanticModel, file.CancellationToken);
            var key = (containing, assumption.Name, assumption.Way.English);
            equal[key] = equal.TryGetValue(key, out var ordinal) ? ordinal + 1 : ordinal = 0;
            file.ReportDiagnostic(Found(assumption).Identity(containing, assumption.Way.English, assumption.Name, ordinal).ToDiagnostic());
        }
    }

    private static void OfMarkup(AdditionalFileAnalysisContext file)
    {
        var path = file.AdditionalFile.Path;
        if (Path.GetExtension(path).ToLowerInvariant() is not (".cshtml" or ".razor") || file.AdditionalFile.GetText(file.CancellationToken) is not { } text)
        {
            return;
        }

        var ordinal = 0;
        foreach (var (name, span) in TickedBoxes.In(text.ToString(), path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase)))
        {
            var assumption = new Assumption(name, Assumption.Ticked, Location.Create(path, span, text.Lines.GetLinePositionSpan(span)));
            file.ReportDiagnostic(Found(assumption).Identity(Path.GetFileName(path), "markup", name, ordinal++).ToDiagnostic());
        }
    }

    private static Finding Found(Assumption assumption) =>
        new Finding(Descriptors.CK1005_AssumedConsent, assumption.Place, LocalText.Verbatim(assumption.Name), assumption.Way).Fact("member", assumption.Name).Fact("way", assumption.Way);

    private static string Containing(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var around in node.AncestorsAndSelf().Where(static a => a is MemberDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax }))
        {
            if (model.GetDeclaredSymbol(around, cancellationToken)?.GetDocumentationCommentId() is { } id)
            {
                return id;
            }
        }

        return string.Empty;
    }
}
