using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComplianceKit.Analyzers.Tests.CodeFixes;

/// <summary>Rule and fix together, as the light bulb has them: what the rule reports is mended, compiles, and is not reported again.</summary>
internal sealed record AnalyzedFixTest(string Rule, CodeFixProvider Fix)
{
    /// <summary>Begins the equivalence key of the action to apply; empty for the first one offered.</summary>
    public string Action { get; init; } = "";

    public string? Configuration { get; init; }

    public (string Name, string Text)[] Others { get; init; } = [];

    /// <summary>Mends finding after finding; returns what the code looks like then.</summary>
    public async Task<string> SilencesAsync(string code)
    {
        var (solution, id) = Compiling.Project(code, Configuration, Others);
        await Compiling.AssertAsync(solution, "before");
        var findings = await FindingsAsync(solution, id);
        Assert.True(findings.Length > 0, $"{Rule} is not reported:\n{code}");
        for (var left = findings.Length; findings.Length > 0; left--)
        {
            var actions = new List<CodeAction>();
            await Fix.RegisterCodeFixesAsync(new CodeFixContext(solution.GetDocument(id)!, findings[0], (action, _) => actions.Add(action), CancellationToken.None));
            var action = actions.FirstOrDefault(a => a.EquivalenceKey!.StartsWith(Action, StringComparison.Ordinal));
            Assert.True(action is not null, $"Nothing is offered for {findings[0]} with {Facts(findings[0])}\n{(await solution.GetDocument(id)!.GetTextAsync())}");
            solution = await FixTest.AppliedAsync(action, solution);
            await Compiling.AssertAsync(solution, "after");
            findings = await FindingsAsync(solution, id);
            Assert.True(findings.Length < left, $"{Rule} is reported still: {string.Join('\n', findings.Select(static f => f + " " + Facts(f)))}\n{(await solution.GetDocument(id)!.GetTextAsync())}");
        }

        return (await solution.GetDocument(id)!.GetTextAsync()).ToString();
    }

    private async Task<ImmutableArray<Diagnostic>> FindingsAsync(Solution solution, DocumentId id)
    {
        var project = solution.GetProject(id.ProjectId)!;
        var compilation = (await project.GetCompilationAsync())!;
        var found = await compilation.WithAnalyzers(KitAnalyzers.All, new CompilationWithAnalyzersOptions(project.AnalyzerOptions, null, concurrentAnalysis: true, logAnalyzerExecutionTime: false)).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, static d => d.Id is "AD0001" or "CK9002");
        return [.. found.Where(d => d.Id == Rule).OrderBy(static d => d.Location.SourceSpan.Start)];
    }

    private static string Facts(Diagnostic finding) => string.Join("; ", finding.Properties.Select(static p => $"{p.Key}={p.Value}"));
}
