using System.Collections.Immutable;
using System.Composition;
using ComplianceKit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.CodeFixes.Outreach;

/// <summary>CK3002, where it is mechanical: the answer of the gate that was dropped is awaited and obeyed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StopUnlessAllowedFix)), Shared]
public sealed class StopUnlessAllowedFix : MechanicalFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(FixableIds.IgnoredGateDecision);

    private protected override IEnumerable<PlannedEdit> Plan(Diagnostic diagnostic, Rewrite rewrite, CancellationToken cancellationToken)
    {
        if (DroppedCall.In(rewrite.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is not { } dropped
            || Site.At(dropped.Statement, rewrite, cancellationToken) is not { } site
            || rewrite.Model.GetSymbolInfo(dropped.Call, cancellationToken).Symbol is not IMethodSymbol { ReturnType: INamedTypeSymbol { TypeArguments: { Length: 1 } answer } })
            yield break;
        var wanted = answer[0].ToDisplayString() switch
        {
            "ComplianceKit.Outreach.GateDecision" => "global::ComplianceKit.Outreach.GateDecision.Allow",
            "ComplianceKit.Outreach.RedeemResult" => "global::ComplianceKit.Outreach.RedeemResult.Redeemed",
            _ => null,
        };
        if (wanted is null)
            yield break;
        yield return new PlannedEdit("StopUnlessAllowed", Titles.StopUnlessAllowed, plan =>
        {
            site.Await(plan);
            plan.Import("ComplianceKit.Outreach");
            plan.Change(dropped.Statement, _ => ((IfStatementSyntax)Written.Statement($$"""
                if (await {{dropped.Expression.WithoutTrivia()}} is not {{wanted}})
                {
                    {{GateStop.Of(site)}}
                }
                """)).WithTriviaFrom(dropped.Statement));
        });
    }
}
