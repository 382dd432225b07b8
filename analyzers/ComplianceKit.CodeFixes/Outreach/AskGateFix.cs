using System.Collections.Immutable;
using System.Composition;
using ComplianceKit.CodeFixes.Consent;
using ComplianceKit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ComplianceKit.CodeFixes.Outreach;

/// <summary>CK3001: asks the gate for this recipient and redeems the permit before the message leaves; without both nothing is sent.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AskGateFix)), Shared]
public sealed class AskGateFix : MechanicalFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(FixableIds.SendBypassesGate);

    private protected override IEnumerable<PlannedEdit> Plan(Diagnostic diagnostic, Rewrite rewrite, CancellationToken cancellationToken)
    {
        var flagged = rewrite.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var facts = FlowFacts.Of(diagnostic);
        if (Site.At(flagged, rewrite, cancellationToken) is not { } site
            || OutgoingMessage.In(site, facts, rewrite) is not { } message
            || Reach.Service("ComplianceKit.Outreach.IOutreachGate", "gate", site) is not { } gate)
            yield break;
        var token = Reach.Token(site);
        foreach (var purpose in PurposeChoice.For(facts, marketing: true, rewrite, cancellationToken))
            yield return new PlannedEdit("AskGate:" + purpose.Id, Titles.AskGate(purpose.Id), plan => Ask(plan, site, message, purpose, gate, token));
    }

    private static void Ask(Rewrite rewrite, Site site, OutgoingMessage message, PurposeChoice purpose, Reach gate, Reach? token)
    {
        gate.Add(rewrite);
        token?.Add(rewrite);
        rewrite.Import("ComplianceKit");
        rewrite.Import("ComplianceKit.Outreach");
        var (permit, last) = (site.Scope.Free("permit"), token is null ? string.Empty : ", " + token.Expression);
        site.Insert(rewrite, $$"""
            if (await {{gate.Expression}}.DecideAsync({{message.Attempt(purpose.Expression)}}{{last}}) is not global::ComplianceKit.Outreach.GateDecision.Allow { Permit: var {{permit}} }
            {{site.Indent}}    || await {{gate.Expression}}.RedeemAsync({{permit}}{{last}}) is not global::ComplianceKit.Outreach.RedeemResult.Redeemed)
            {
                {{GateStop.Of(site)}}
            }
            """);
    }
}
