using System.Collections.Immutable;
using ComplianceKit.Analyzers.PersonalData;
using ComplianceKit.Analyzers.PersonalData.Values;
using ComplianceKit.Analyzers.PersonalData.Words;
using ComplianceKit.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComplianceKit.Analyzers.Rules.Disclosure;

/// <summary>CK2007: a literal holds what looks like a living person's number, card or mailbox. What it is stands nowhere in the finding.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LiteralAnalyzer : KitAnalyzer
{
    private const string IncludeTests = "CK2007.include_tests";

    private static readonly (ValueKinds Value, string Kind)[] Kinds =
        [(ValueKinds.IdNumber, "id-number"), (ValueKinds.Phone, "phone"), (ValueKinds.BankCard, "bank-card"), (ValueKinds.Email, "email")];

    /// <inheritdoc />
    protected override ImmutableArray<DiagnosticDescriptor> Rules { get; } = ImmutableArray.Create(Descriptors.CK2007_RealLookingValue);

    private protected override void Start(KitStart start)
    {
        var isTest = TestCode.Is(start.Compilation);
        start.OnSemanticModel(context =>
        {
            if (!isTest || IsWanted(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.SemanticModel.SyntaxTree)))
            {
                Report(context);
            }
        });
    }

    private static bool IsWanted(AnalyzerConfigOptions options) => options.TryGetValue(IncludeTests, out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    private static void Report(SemanticModelAnalysisContext context)
    {
        var tree = context.SemanticModel.SyntaxTree;
        if (CandidateScan.Positions(tree.GetText(context.CancellationToken), context.CancellationToken) is not { } positions)
        {
            return;
        }

        var root = tree.GetRoot(context.CancellationToken);
        var isRazor = GeneratedCode.IsRazor(tree, context.CancellationToken);
        var ordinals = new Dictionary<string, int>(StringComparer.Ordinal);
        var last = default(SyntaxToken);
        foreach (var position in positions)
        {
            var token = root.FindToken(position);
            // What stands in a comment is no literal; of a page, only what leads back to it can be mended.
            if (token == last || !token.Span.Contains(position) || (isRazor && !token.GetLocation().GetMappedLineSpan().HasMappedPath))
            {
                continue;
            }

            last = token;
            var found = In(token);
            if (found != ValueKinds.None)
            {
                context.ReportDiagnostic(Create(token, found, context.SemanticModel.GetEnclosingSymbol(position, context.CancellationToken), ordinals));
            }
        }
    }

    private static ValueKinds In(SyntaxToken token)
    {
        switch (token.Kind())
        {
            case SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
                or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken:
                var found = PersonalValues.In(token.ValueText);
                // "OrderId = …": a key may look like a card by accident, one in ten passes the check.
                return (found & (ValueKinds.BankCard | ValueKinds.Phone)) != ValueKinds.None && IsKey(token) ? found & ~(ValueKinds.BankCard | ValueKinds.Phone) : found;
            case SyntaxKind.NumericLiteralToken:
                // Of bare numbers only the long one with a date and a check digit inside is no accident.
                return PersonalValues.In(token.ValueText) & ValueKinds.IdNumber;
            default:
                return ValueKinds.None;
        }
    }

    private static bool IsKey(SyntaxToken token)
    {
        var name = token.Parent?.Parent switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } => left.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax left } => left.Name.Identifier.ValueText,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            ArgumentSyntax { NameColon.Name: var argument } => argument.Identifier.ValueText,
            _ => null,
        };
        return name is not null && NameReader.Read(name) is { IsClosed: true, SaysNothing: true };
    }

    private static Diagnostic Create(SyntaxToken token, ValueKinds found, ISymbol? containing, Dictionary<string, int> ordinals)
    {
        var kinds = Kinds.Where(kind => (found & kind.Value) != ValueKinds.None).Select(static kind => DataKinds.Find(kind.Kind)!).ToList();
        var ids = string.Join(",", kinds.Select(static kind => kind.Id));
        var place = containing?.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat) ?? string.Empty;
        ordinals.TryGetValue(place + "\n" + ids, out var ordinal);
        ordinals[place + "\n" + ids] = ordinal + 1;
        // The value does not enter the fingerprint: of so few digits it could be guessed back.
        return new Finding(Descriptors.CK2007_RealLookingValue, token.GetLocation(), LocalText.Join(kinds.Select(static kind => new LocalText(kind.English, kind.Chinese))))
            .Fact("kinds", ids)
            .Identity(place, ids, "literal", ordinal)
            .ToDiagnostic();
    }
}
