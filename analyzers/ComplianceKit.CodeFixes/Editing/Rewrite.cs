using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace ComplianceKit.CodeFixes.Editing;

/// <summary>Collects the changes of one fix to one document, planned on the unchanged code, and makes them in one pass.</summary>
internal sealed class Rewrite
{
    /// <summary>Marks a block that only groups statements and is dissolved where its parent is a block too.</summary>
    internal static readonly SyntaxAnnotation Unwrap = new("ComplianceKit.Unwrap");

    private readonly Document _document;
    private readonly SemanticModel _model;
    private readonly SyntaxNode _root;
    private readonly string _endOfLine;
    private readonly Dictionary<SyntaxNode, List<Func<SyntaxNode, SyntaxNode>>> _changes = [];
    private readonly Dictionary<SyntaxNode, AsyncPlan> _async = [];
    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);
    private readonly HashSet<object> _done = [];
    private readonly Dictionary<SyntaxTree, Rewrite> _others = [];

    internal Rewrite(Document document, SyntaxNode root, SemanticModel model)
    {
        _document = document;
        _root = root;
        _model = model;
        _endOfLine = root.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } found ? found.ToString() : "\n";
    }

    /// <summary>The line break that the file uses.</summary>
    internal SyntaxTrivia LineBreak => EndOfLine(_endOfLine);

    internal static SyntaxAnnotation Reformat => Formatter.Annotation;

    internal SemanticModel Model => _model;

    internal SyntaxNode Root => _root;

    internal Document Document => _document;

    internal void Change(SyntaxNode node, Func<SyntaxNode, SyntaxNode> change)
    {
        if (!_changes.TryGetValue(node, out var changes))
            _changes.Add(node, changes = []);
        changes.Add(change);
    }

    internal void MakeAsync(SyntaxNode function, AsyncPlan plan)
    {
        _async[function] = plan;
        Import("System.Threading.Tasks");
    }

    internal void Import(string name) => _namespaces.Add(name);

    /// <summary>Makes a change that several findings ask for only once.</summary>
    internal void Once(object key, Action change)
    {
        if (_done.Add(key))
            change();
    }

    /// <summary>The changes to the file that declares something else, which may be this one.</summary>
    internal Rewrite? For(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (tree == _root.SyntaxTree)
            return this;
        if (_others.TryGetValue(tree, out var known))
            return known;
        return _document.Project.GetDocument(tree) is { } document
            ? _others[tree] = new Rewrite(document, tree.GetRoot(cancellationToken), _model.Compilation.GetSemanticModel(tree))
            : null;
    }

    /// <summary>Puts statements before the one that holds <paramref name="node"/>; an expression body becomes a block first.</summary>
    internal void InsertBefore(SyntaxNode node, SyntaxNode function, IReadOnlyList<StatementSyntax> statements, bool returnsNothing)
    {
        if (Functions.StatementAt(node, function) is { } statement)
            Change(statement, found => Before((StatementSyntax)found, statements));
        else
            Change(function, found => WithBlock(found, statements, returnsNothing));
    }

    internal Solution ApplyAll() => _others.Values.Aggregate(
        Apply().Project.Solution,
        static (solution, other) => solution.WithDocumentSyntaxRoot(other._document.Id, other.NewRoot()));

    internal Document Apply() => _document.WithSyntaxRoot(NewRoot());

    private SyntaxNode NewRoot()
    {
        var touched = _changes.Keys.Concat(_async.Keys).Distinct().ToList();
        var root = _root.ReplaceNodes(touched, (original, found) =>
        {
            if (_changes.TryGetValue(original, out var changes))
                found = changes.Aggregate(found, static (node, change) => change(node));
            // Asynchronous last: by now the body is a block.
            return _async.TryGetValue(original, out var plan) ? plan.Apply(found) : found;
        });
        root = Dissolve(root);
        return Imports.Add((CompilationUnitSyntax)root, _model, _namespaces, _endOfLine);
    }

    private static BlockSyntax Before(StatementSyntax statement, IReadOnlyList<StatementSyntax> added) =>
        Block(added.Concat([statement.WithAdditionalAnnotations(Kept)])).WithAdditionalAnnotations(Unwrap);

    private static readonly SyntaxAnnotation Kept = new("ComplianceKit.Kept");

    /// <summary>Moves the statements of marked blocks into the block, switch section or program around them; elsewhere the braces stay.</summary>
    private SyntaxNode Dissolve(SyntaxNode root)
    {
        while (root.GetAnnotatedNodes(Unwrap).OfType<BlockSyntax>().FirstOrDefault() is { } block)
        {
            var statements = Spread(block);
            root = block.Parent switch
            {
                BlockSyntax or SwitchSectionSyntax => root.ReplaceNode(block, statements),
                GlobalStatementSyntax global => root.ReplaceNode(global, statements.Select(static s => (SyntaxNode)GlobalStatement(s))),
                _ => root.ReplaceNode(block, Braced(block, _endOfLine)),
            };
        }
        return root;
    }

    private static BlockSyntax Braced(BlockSyntax block, string endOfLine)
    {
        var kept = block.Statements.FirstOrDefault(static s => s.HasAnnotation(Kept)) ?? block.Statements[0];
        return Block(Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(EndOfLine(endOfLine)),
                List(block.Statements.Select(s => s.WithoutLeadingTrivia().WithTrailingTrivia(EndOfLine(endOfLine)).WithAdditionalAnnotations(Reformat))),
                Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(EndOfLine(endOfLine)))
            .WithLeadingTrivia(kept.GetLeadingTrivia()).WithAdditionalAnnotations(Reformat);
    }

    /// <summary>The new statements take the place, blank lines included; comments stay with the statement they are about.</summary>
    private List<StatementSyntax> Spread(BlockSyntax block)
    {
        var kept = block.Statements.FirstOrDefault(static s => s.HasAnnotation(Kept));
        if (kept is null)
            return block.Statements.Select((s, i) => s
                .WithLeadingTrivia(i == 0 ? block.GetLeadingTrivia() : Indentation(block.GetLeadingTrivia()))
                .WithTrailingTrivia(EndOfLine(_endOfLine)).WithAdditionalAnnotations(Reformat)).ToList();
        var leading = kept.GetLeadingTrivia();
        var blankLines = TriviaList(leading.TakeWhile(static t => t.IsKind(SyntaxKind.EndOfLineTrivia)));
        var own = TriviaList(leading.Skip(blankLines.Count));
        var result = new List<StatementSyntax>();
        foreach (var statement in block.Statements)
        {
            if (statement == kept)
                result.Add(kept.WithLeadingTrivia(own).WithoutAnnotations(Kept));
            else
                result.Add(statement.WithLeadingTrivia(result.Count == 0 ? blankLines.AddRange(Indentation(leading)) : Indentation(leading))
                    .WithTrailingTrivia(EndOfLine(_endOfLine)));
        }
        return result;
    }

    private static SyntaxTriviaList Indentation(SyntaxTriviaList leading) =>
        TriviaList(leading.Reverse().TakeWhile(static t => t.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse());

    private SyntaxNode WithBlock(SyntaxNode function, IReadOnlyList<StatementSyntax> statements, bool returnsNothing)
    {
        var expression = Functions.ExpressionBody(function)!.WithoutTrivia();
        StatementSyntax last = expression is ThrowExpressionSyntax thrown ? ThrowStatement(thrown.Expression)
            : returnsNothing ? ExpressionStatement(expression) : ReturnStatement(expression);
        // Line by line: the formatter keeps a block on one line if it finds it so.
        var block = Block(Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(LineBreak),
            List(statements.Concat([last.WithAdditionalAnnotations(Reformat)]).Select(statement => statement.WithoutLeadingTrivia().WithTrailingTrivia(LineBreak))),
            Token(SyntaxKind.CloseBraceToken)).WithAdditionalAnnotations(Reformat);
        return function switch
        {
            ParenthesizedLambdaExpressionSyntax lambda => lambda.WithExpressionBody(null).WithBlock(block),
            SimpleLambdaExpressionSyntax lambda => lambda.WithExpressionBody(null).WithBlock(block),
            MethodDeclarationSyntax method => method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block.WithTrailingTrivia(method.GetTrailingTrivia())),
            LocalFunctionStatementSyntax local => local.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block.WithTrailingTrivia(local.GetTrailingTrivia())),
            _ => function,
        };
    }
}
