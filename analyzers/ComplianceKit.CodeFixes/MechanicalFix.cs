using System.Collections.Immutable;
using ComplianceKit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ComplianceKit.CodeFixes;

/// <summary>A fix that needs no decision: the same edit mends one finding, or all of a document, project or solution.</summary>
public abstract class MechanicalFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
        await ReadAsync(document, context.CancellationToken).ConfigureAwait(false) is { } rewrite
        && Make(rewrite, diagnostics, context.CodeActionEquivalenceKey, static edit => edit.Repeatable, context.CancellationToken)
            ? rewrite.Apply() : document);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } rewrite)
            return;
        foreach (var edit in context.Diagnostics.SelectMany(d => Plan(d, rewrite, context.CancellationToken)).GroupBy(static e => e.Key, StringComparer.Ordinal).Select(static g => g.First()))
        {
            context.RegisterCodeFix(
                CodeAction.Create(edit.Title, token => FixAsync(context.Document, context.Diagnostics, edit.Key, token), edit.Key),
                context.Diagnostics);
        }
    }

    /// <summary>The edits that would mend the finding, the best first; none when nothing would change.</summary>
    private protected abstract IEnumerable<PlannedEdit> Plan(Diagnostic diagnostic, Rewrite rewrite, CancellationToken cancellationToken);

    private async Task<Solution> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, string key, CancellationToken cancellationToken) =>
        await ReadAsync(document, cancellationToken).ConfigureAwait(false) is { } rewrite && Make(rewrite, diagnostics, key, static _ => true, cancellationToken)
            ? rewrite.ApplyAll() : document.Project.Solution;

    private bool Make(Rewrite rewrite, ImmutableArray<Diagnostic> diagnostics, string? key, Func<PlannedEdit, bool> wanted, CancellationToken cancellationToken)
    {
        var edits = diagnostics.OrderBy(static d => d.Location.SourceSpan.Start).SelectMany(d => Plan(d, rewrite, cancellationToken))
            .Where(edit => string.Equals(edit.Key, key, StringComparison.Ordinal) && wanted(edit)).ToList();
        foreach (var edit in edits)
            edit.Make(rewrite);
        return edits.Count > 0;
    }

    private static async Task<Rewrite?> ReadAsync(Document document, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is null || model is null ? null : new Rewrite(document, root, model);
    }
}
