using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ComplianceKit.Analyzers.Tests.CodeFixes;

/// <summary>
/// One situation for a code fix: marked code before, exact code after. The findings stand where the markup says, with the facts
/// that the analyzers agreed to give, so that the fix is tested apart from the rule; <see cref="AnalyzedFixTest"/> runs both.
/// </summary>
internal sealed record FixTest(CodeFixProvider Fix)
{
    /// <summary>Begins the equivalence key of the action to apply; empty for the first one offered.</summary>
    public string Action { get; init; } = "";

    public Dictionary<string, string?> Facts { get; init; } = [];

    public string? Configuration { get; init; }

    public (string Name, string Text)[] Others { get; init; } = [];

    /// <summary>Applies the fix to each marked finding in turn, first to last.</summary>
    public async Task ChangesAsync(string before, string after, params (string Name, string Text)[] othersAfter)
    {
        var (solution, id, findings) = Read(before);
        await Compiling.AssertAsync(solution, "before");
        Assert.True(findings.Length == 1, "Mark one finding; use FixesAllAsync for several.");
        var action = Assert.Single((await ActionsAsync(solution.GetDocument(id)!, findings[0])).Take(1));
        Assert.NotNull(action.EquivalenceKey);
        await AssertAfterAsync(await AppliedAsync(action, solution), id, after, othersAfter);
    }

    /// <summary>The same, with all findings of the document at once.</summary>
    public async Task FixesAllAsync(string before, string after)
    {
        var (solution, id, findings) = Read(before);
        await Compiling.AssertAsync(solution, "before");
        var document = solution.GetDocument(id)!;
        var first = (await ActionsAsync(document, findings[0])).First();
        var all = Fix.GetFixAllProvider();
        Assert.NotNull(all);
        var context = new FixAllContext(document, Fix, FixAllScope.Document, first.EquivalenceKey, findings.Select(static f => f.Id).Distinct(), new Findings(document, findings), CancellationToken.None);
        var action = await all.GetFixAsync(context);
        Assert.NotNull(action);
        await AssertAfterAsync(await AppliedAsync(action, solution), id, after, []);
    }

    /// <summary>The fix stays silent where it has nothing to change.</summary>
    public async Task OffersNothingAsync(string before)
    {
        var (solution, id, findings) = Read(before);
        await Compiling.AssertAsync(solution, "before");
        Assert.Empty(await ActionsAsync(solution.GetDocument(id)!, findings[0]));
    }

    /// <summary>What the light bulb offers, in its order.</summary>
    public async Task<string[]> TitlesAsync(string before)
    {
        var (solution, id, findings) = Read(before);
        return [.. (await ActionsAsync(solution.GetDocument(id)!, findings[0])).Select(static a => a.Title)];
    }

    internal static async Task<Solution> AppliedAsync(CodeAction action, Solution solution)
    {
        var operations = await action.GetOperationsAsync(solution, new Progress<CodeAnalysisProgress>(), CancellationToken.None);
        return Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
    }

    private static async Task AssertAfterAsync(Solution changed, DocumentId id, string after, (string Name, string Text)[] othersAfter)
    {
        Assert.Equal(Lines(after), Lines((await changed.GetDocument(id)!.GetTextAsync()).ToString()));
        foreach (var (name, text) in othersAfter)
        {
            var other = changed.Projects.Single().Documents.Single(d => d.Name == name);
            Assert.Equal(Lines(text), Lines((await other.GetTextAsync()).ToString()));
        }
        await Compiling.AssertAsync(changed, "after");
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n');

    private (Solution Solution, DocumentId Id, ImmutableArray<Diagnostic> Findings) Read(string marked)
    {
        var (text, spans) = Markup.Read(marked);
        var (solution, id) = Compiling.Project(text, Configuration, Others);
        var document = solution.GetDocument(id)!;
        var tree = document.GetSyntaxTreeAsync().Result!;
        var findings = spans.Select(span => Diagnostic.Create(
            new DiagnosticDescriptor(span.Id, span.Id, span.Id, "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true),
            Location.Create(tree, span.Span), Facts.ToImmutableDictionary())).ToImmutableArray();
        return (solution, id, findings);
    }

    private async Task<List<CodeAction>> ActionsAsync(Document document, Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        await Fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
        return [.. actions.Where(a => a.EquivalenceKey!.StartsWith(Action, StringComparison.Ordinal))];
    }

    private sealed class Findings(Document document, ImmutableArray<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document asked, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(asked.Id == document.Id ? all : []);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
