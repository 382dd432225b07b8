using System.Collections.Immutable;
using System.Composition;
using ComplianceKit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.CodeFixes.Disclosure;

/// <summary>CK2001: masks the personal values that go into a log, and leaves the rest of the message as it is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MaskPersonalDataFix)), Shared]
public sealed class MaskPersonalDataFix : MechanicalFix
{
    private const string Mask = "global::ComplianceKit.Redaction.Mask";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(FixableIds.LogsPersonalData);

    private protected override IEnumerable<PlannedEdit> Plan(Diagnostic diagnostic, Rewrite rewrite, CancellationToken cancellationToken)
    {
        if (rewrite.Model.Compilation.GetTypeByMetadataName("ComplianceKit.Redaction") is null)
            yield break;
        var values = PersonalValues.In(rewrite.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), FlowFacts.Of(diagnostic), rewrite.Model, cancellationToken);
        if (values.Count == 0)
            yield break;
        yield return new PlannedEdit(nameof(MaskPersonalDataFix), Titles.MaskPersonalData, plan =>
        {
            plan.Import("ComplianceKit");
            foreach (var value in values)
                Wrap(value, plan, cancellationToken);
        });
    }

    private static void Wrap(ExpressionSyntax value, Rewrite rewrite, CancellationToken cancellationToken)
    {
        var type = rewrite.Model.GetTypeInfo(value, cancellationToken).Type;
        if (value.Parent is InterpolationSyntax { FormatClause: { } format } hole)
        {
            // A text has no format of its own, so the value is formatted before it is masked.
            var text = SyntaxFactory.Literal(format.FormatStringToken.ValueText).ToString();
            rewrite.Change(hole, found => ((InterpolationSyntax)found).WithFormatClause(null)
                .WithExpression(Masked($"{Receiver(value)}.ToString({text})").WithTriviaFrom(value)));
            return;
        }
        if (value.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } declarator && rewrite.Model.GetDeclaredSymbol(declarator, cancellationToken) is { } property)
        {
            // The name came from the value; it must now be written.
            rewrite.Change(declarator, found => ((AnonymousObjectMemberDeclaratorSyntax)found).WithoutLeadingTrivia()
                .WithNameEquals(SyntaxFactory.NameEquals(property.Name).WithTrailingTrivia(SyntaxFactory.Space))
                .WithExpression(Masked(AsText(value, type))).WithTriviaFrom(declarator).WithAdditionalAnnotations(Rewrite.Reformat));
            return;
        }
        rewrite.Change(value, _ => Masked(AsText(value, type)).WithTriviaFrom(value));
    }

    private static string AsText(ExpressionSyntax value, ITypeSymbol? type) =>
        type?.SpecialType == SpecialType.System_String || type is null ? value.WithoutTrivia().ToString()
        : type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? $"{Receiver(value)}?.ToString()"
        : $"{Receiver(value)}.ToString()";

    private static string Receiver(ExpressionSyntax value) =>
        value is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or ConditionalAccessExpressionSyntax
            ? value.WithoutTrivia().ToString()
            : $"({value.WithoutTrivia()})";

    private static ExpressionSyntax Masked(string text) => Written.Expression($"{Mask}({text})");
}
