using ComplianceKit.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp;

namespace ComplianceKit.CodeFixes.Consent;

/// <summary>The statements that stand in front of a store: consent required, or recorded from the form and then required.</summary>
internal sealed class ConsentGuard(Site site, PersonReached person, Reach consent, Reach? token)
{
    private string Token => token is null ? string.Empty : ", " + token.Expression;

    internal void Require(Rewrite rewrite, PurposeChoice purpose)
    {
        Prepare(rewrite);
        site.Insert(rewrite, $"await {consent.Expression}.RequireAsync({person.Subject}, {purpose.Expression}{Token});");
    }

    /// <summary>A tick that came with the request, under a notice that came with it, is recorded; whoever has not consented by then is refused.</summary>
    internal void Bind(Rewrite rewrite, ConsentForm form)
    {
        Prepare(rewrite);
        form.Declare(rewrite, site.Cancellation);
        var (subject, shown) = (site.Scope.Free("person"), site.Scope.Free("notice"));
        var (version, language, wording) = (site.Scope.Free("noticeVersion"), site.Scope.Free("noticeLanguage"), site.Scope.Free("noticeWording"));
        var further = site.Indent + "    ";
        var act = SymbolDisplay.FormatLiteral("ticked " + form.Agreed, quote: true);
        var notice = SymbolDisplay.FormatLiteral(form.Purpose.Notice ?? ConsentForm.NoticeToDeclare, quote: true);
        site.Insert(rewrite,
            $"var {subject} = {person.Subject};",
            $$"""
            if ({{form.Path(form.Agreed)}}
            {{further}}&& {{form.Path(ConsentForm.Version)}} is { Length: > 0 } {{version}}
            {{further}}&& {{form.Path(ConsentForm.Language)}} is { Length: > 0 } {{language}}
            {{further}}&& global::ComplianceKit.Sha256Digest.TryParse({{form.Path(ConsentForm.WordingHash)}}, out var {{wording}}))
            {
                var {{shown}} = new global::ComplianceKit.NoticeReference({{notice}}, {{version}}, {{language}}, {{wording}});
                await {{consent.Expression}}.RecordAsync(global::ComplianceKit.Consent.ConsentEvent.Granted({{subject}}, {{form.Purpose.Expression}}, {{shown}}, global::ComplianceKit.Consent.ConsentEvidence.Declared({{act}})){{Token}});
            }
            """,
            $"await {consent.Expression}.RequireAsync({subject}, {form.Purpose.Expression}{Token});");
    }

    private void Prepare(Rewrite rewrite)
    {
        consent.Add(rewrite);
        token?.Add(rewrite);
        rewrite.Import("ComplianceKit");
    }
}
