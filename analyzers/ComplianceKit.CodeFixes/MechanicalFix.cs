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
        await FixAsync(document, diagnostics, context.CodeActionEquivalenceKey, context.CancellationToken).ConfigureAwait(false) ?? document);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } rewrite)
            return;
        foreach (var edit in context.Diagnostics.SelectMany(d => Plan(d, rewrite, context.CancellationToken)).GroupBy(static e => e.Key, StringComparer.Ordinal).Select(static g => g.First()))
        {
            context.RegisterCodeFix(
                CodeAction.Create(edit.Title, async token => await FixAsync(context.Document, context.Diagnostics, edit.Key, token).ConfigureAwait(false) ?? context.Document, edit.Key),
                context.Diagnostics);
        }
    }

    /// <summary>The edits that would mend the finding; none when nothing would change.</summary>
    private protected abstract IEnumerable<PlannedEdit> Plan(Diagnostic diagnostic, Rewrite rewrite, CancellationToken cancellationToken);

    private async Task<Document?> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, string? key, CancellationToken cancellationToken)
    {
        if (await ReadAsync(document, cancellationToken).ConfigureAwait(false) is not { } rewrite)
            return null;
        var edits = diagnostics.OrderBy(static d => d.Location.SourceSpan.Start).SelectMany(d => Plan(d, rewrite, cancellationToken))
            .Where(edit => string.Equals(edit.Key, key, StringComparison.Ordinal)).ToList();
        foreach (var edit in edits)
            edit.Make(rewrite);
        return edits.Count == 0 ? null : rewrite.Apply();
    }

    private static async Task<Rewrite?> ReadAsync(Document document, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is null || model is null ? null : new Rewrite(document, root, model);
    }
}
