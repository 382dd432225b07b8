using System.Collections.Immutable;
using System.Composition;
using ComplianceKit.Analyzers;
using ComplianceKit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ComplianceKit.CodeFixes.Consent;

/// <summary>
/// CK1001, in the order in which a developer should think: require the consent, which fails closed at run time; bind the form that asks for
/// it; name another legal basis. None writes evidence that does not come from the request.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConsentBasisFix)), Shared]
public sealed class ConsentBasisFix : MechanicalFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(FixableIds.CollectsWithoutConsent);

    private protected override IEnumerable<PlannedEdit> Plan(Diagnostic diagnostic, Rewrite rewrite, CancellationToken cancellationToken)
    {
        var flagged = rewrite.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var facts = FlowFacts.Of(diagnostic);
        if (Site.At(flagged, rewrite, cancellationToken) is { } site
            && PersonReached.At(site, facts, KitContext.Of(rewrite.Model.Compilation, rewrite.Document.Project.AnalyzerOptions, cancellationToken).Classifier) is { } person
            && Reach.Service("ComplianceKit.Consent.IConsent", "consent", site) is { } consent)
        {
            var guard = new ConsentGuard(site, person, consent, Reach.Token(site));
            var purposes = PurposeChoice.For(facts, marketing: false, rewrite, cancellationToken);
            foreach (var purpose in purposes)
                yield return new PlannedEdit("RequireConsent:" + purpose.Id, Titles.RequireConsent(purpose.Id), plan => guard.Require(plan, purpose));
            if (ConsentForm.Of(person, purposes[0], rewrite, cancellationToken) is { } form)
                yield return new PlannedEdit("BindConsentForm:" + form.Agreed, Titles.BindConsentForm(form.Agreed), plan => guard.Bind(plan, form)) { Repeatable = false };
        }
        if (LegalBasisPlace.Of(flagged, rewrite, cancellationToken) is { } place)
            yield return new PlannedEdit("NameLegalBasis", Titles.NameLegalBasis, plan => LegalBasisPlace.Name(plan, place)) { Repeatable = false };
    }
}
