using ComplianceKit.CodeFixes.Consent;
using ComplianceKit.CodeFixes.Disclosure;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ComplianceKit.Analyzers.Tests.CodeFixes;

/// <summary>What a rule reports, its own fix silences.</summary>
public sealed class RuleAndFixTests
{
    public static TheoryData<string, string> Situations => ConsentSituations.All;

    [Theory]
    [MemberData(nameof(Situations))]
    public async Task Consent_required_first(string situation, string code)
    {
        var after = await Fix("CK1001", new ConsentBasisFix()).SilencesAsync(code);

        Assert.True(after.Contains(".RequireAsync(Subject.ReachedAt(ContactPoint.", StringComparison.Ordinal), situation + ":\n" + after);
    }

    [Fact]
    public async Task Form_bound()
    {
        var after = await (Fix("CK1001", new ConsentBasisFix()) with { Action = "BindConsentForm" }).SilencesAsync("""
            var app = WebApplication.Create(args);
            app.MapPost("/leads", async (LeadForm form) =>
            {
                await File.AppendAllTextAsync("leads.csv", form.Phone);
                return Results.Ok();
            });
            """);

        Assert.Contains("form.AgreeToViewing", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_ = consent.RequireAsync(person, viewing);")]
    [InlineData("consent.RequireAsync(person, viewing);")]
    [InlineData("await consent.IsGrantedAsync(person, viewing);")]
    public async Task Consent_awaited(string check)
    {
        var after = await Fix("CK1009", new AwaitConsentFix()).SilencesAsync($$"""
            #pragma warning disable CS4014
            using ComplianceKit;
            using ComplianceKit.Consent;

            public class Leads(IConsent consent)
            {
                public async Task AddAsync(LeadForm form, PurposeId viewing)
                {
                    var person = Subject.ReachedAt(ContactPoint.Phone(form.Phone));
                    {{check}}
                    await File.AppendAllTextAsync("leads.csv", form.Phone);
                }
            }
            """);

        Assert.Contains("await consent.RequireAsync(person, viewing);", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("logger.LogInformation(\"Lead {Phone}\", form.Phone);")]
    [InlineData("logger.LogInformation($\"Lead {form.Phone} {form.Email}\");")]
    [InlineData("logger.LogWarning(\"Lead \" + form.Phone + \" is known\");")]
    [InlineData("Console.WriteLine(form.Phone.Trim());")]
    public async Task Log_masked(string log)
    {
        var after = await Fix("CK2001", new MaskPersonalDataFix()).SilencesAsync($$"""
            public class Leads(ILogger<Leads> logger)
            {
                public void Tell(LeadForm form)
                {
                    logger.LogInformation("A lead came in");
                    {{log}}
                }
            }
            """);

        Assert.Contains("Redaction.Mask(form.Phone", after, StringComparison.Ordinal);
    }

    private static AnalyzedFixTest Fix(string rule, CodeFixProvider fix) =>
        new(rule, fix) { Configuration = ConsentSituations.Declared, Others = [("Store.cs", ConsentSituations.Store)] };
}
