using System.Collections.Immutable;
using System.Composition;
using ComplianceKit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.CodeFixes.Consent;

/// <summary>CK1009: a check that nobody waits for is awaited; a question whose answer is dropped becomes a demand that stops.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitConsentFix)), Shared]
public sealed class AwaitConsentFix : MechanicalFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(FixableIds.UnusedConsentResult);

    private protected override IEnumerable<PlannedEdit> Plan(Diagnostic diagnostic, Rewrite rewrite, CancellationToken cancellationToken)
    {
        if (DroppedCall.In(rewrite.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is not { } dropped
            || Site.At(dropped.Statement, rewrite, cancellationToken) is not { } site
            || rewrite.Model.GetSymbolInfo(dropped.Call, cancellationToken).Symbol is not IMethodSymbol method)
            yield break;
        var ofTheKit = string.Equals(method.ContainingType.ToDisplayString(), "ComplianceKit.Consent.IConsent", StringComparison.Ordinal);
        if (dropped.IsAwaited || method.ReturnType is INamedTypeSymbol { TypeArguments.Length: 1 })
        {
            // Somebody else's check cannot be turned into a demand: what its answer means is not known here.
            if (ofTheKit && Demand(dropped.Call) is { } demand)
                yield return new PlannedEdit("RequireInstead", Titles.RequireInstead, plan => Replace(plan, site, dropped, demand));
        }
        else if (method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask" })
        {
            yield return new PlannedEdit("AwaitConsent", Titles.AwaitConsent, plan => Replace(plan, site, dropped, dropped.Expression));
        }
    }

    private static void Replace(Rewrite rewrite, Site site, DroppedCall dropped, ExpressionSyntax call)
    {
        site.Await(rewrite);
        rewrite.Change(dropped.Statement, _ => SyntaxFactory.ExpressionStatement(AsyncPlan.AwaitOf(call.WithoutTrivia())).WithTriviaFrom(dropped.Statement));
    }

    /// <summary><c>IsGrantedAsync(subject, purpose, token)</c> as <c>RequireAsync</c>; of <c>GetStateAsync</c> only the question about now.</summary>
    private static InvocationExpressionSyntax? Demand(InvocationExpressionSyntax call)
    {
        var name = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax => null,
            _ => null,
        };
        var arguments = call.ArgumentList.Arguments;
        var fits = name?.Identifier.ValueText switch
        {
            "IsGrantedAsync" => true,
            "GetStateAsync" => arguments.Count == 2 || (arguments.Count == 3 && arguments[2].NameColon?.Name.Identifier.ValueText is "cancellationToken"),
            _ => false,
        };
        return fits ? call.ReplaceNode(name!, SyntaxFactory.IdentifierName("RequireAsync")) : null;
    }
}
