using System.Collections.Concurrent;
using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Bodies;
using ComplianceKit.Analyzers.Flow.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ComplianceKit.Analyzers.Flow;

/// <summary>
/// Which bodies are worth binding, told by their identifiers alone: those that name a source, sink or guard, and those that name
/// a method whose body does. Nothing is bound to decide it.
/// </summary>
internal sealed class HotNames(Compilation compilation, IFlowApis apis, IRequirements requirements)
{
    private readonly object _gate = new();
    private Dictionary<SyntaxTree, HashSet<TextSpan>>? _hot;
    private Dictionary<SyntaxTree, HashSet<TextSpan>> _reaching = [];
    private List<NamedBody> _bodies = [];

    /// <summary>Whether the body of a method leads to something that matters to a flow, however far it is: further than the bound, that is to be said.</summary>
    internal bool Reaches(IMethodSymbol method, CancellationToken cancellationToken)
    {
        _ = Hot(cancellationToken);
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            if (_reaching.TryGetValue(reference.SyntaxTree, out var spans) && spans.Contains(reference.Span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a declaration of a file may matter.</summary>
    internal bool IsHot(SyntaxTree tree, TextSpan declaration, CancellationToken cancellationToken) => Hot(cancellationToken).TryGetValue(tree, out var spans) && spans.Contains(declaration);

    /// <summary>The files with a body, worth binding, that names something.</summary>
    internal IEnumerable<SyntaxTree> Mentioning(string name, CancellationToken cancellationToken)
    {
        _ = Hot(cancellationToken);
        return _bodies.Where(b => b.Identifiers.Contains(name, StringComparer.Ordinal)).Select(static b => b.Declaration.SyntaxTree).Distinct();
    }

    private Dictionary<SyntaxTree, HashSet<TextSpan>> Hot(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _hot) is { } known)
        {
            return known;
        }

        lock (_gate)
        {
            return _hot ??= Collect(cancellationToken);
        }
    }

    private Dictionary<SyntaxTree, HashSet<TextSpan>> Collect(CancellationToken cancellationToken)
    {
        var required = new HashSet<string>(requirements.Names, StringComparer.Ordinal);
        var mentioned = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var bodies = compilation.SyntaxTrees.Where(t => !GeneratedCode.IsSkipped(t, cancellationToken))
            .SelectMany(tree => NamedBody.In(tree.GetRoot(cancellationToken))).ToList();
        var hot = new HashSet<NamedBody>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var open = bodies;
        var reaching = new HashSet<NamedBody>();
        for (var round = 0; ; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var next = round == 0
                ? open.Where(b => b.Throws || b.Identifiers.Any(i => required.Contains(i) || mentioned.GetOrAdd(i, apis.Mentions))).ToList()
                : open.Where(b => b.Identifiers.Any(names.Contains)).ToList();
            if (next.Count == 0)
            {
                break;
            }

            reaching.UnionWith(next);
            if (round <= FlowLimits.Depth)
            {
                hot.UnionWith(next);
            }

            names = new(next.Where(static b => !b.Throws).Select(static b => b.Name), StringComparer.Ordinal);
            open = open.Where(b => !reaching.Contains(b)).ToList();
        }

        _bodies = bodies.Where(hot.Contains).ToList();
        _reaching = ByTree(reaching);
        return ByTree(_bodies);
    }

    private static Dictionary<SyntaxTree, HashSet<TextSpan>> ByTree(IEnumerable<NamedBody> bodies) =>
        bodies.GroupBy(static b => b.Declaration.SyntaxTree).ToDictionary(static g => g.Key, static g => new HashSet<TextSpan>(g.Select(static b => b.Declaration.Span)));

    /// <summary>A body, the name by which others call it, and the identifiers in it.</summary>
    private sealed class NamedBody(SyntaxNode declaration, string name, string[] identifiers)
    {
        internal SyntaxNode Declaration { get; } = declaration;

        internal string Name { get; } = name;

        internal string[] Identifiers { get; } = identifiers;

        /// <summary>Whether it only throws: a call of it goes no further, but it makes no caller interesting.</summary>
        internal bool Throws { get; } = declaration is MethodDeclarationSyntax { ExpressionBody.Expression: ThrowExpressionSyntax } or MethodDeclarationSyntax { Body.Statements: [.., ThrowStatementSyntax] };

        internal static IEnumerable<NamedBody> In(SyntaxNode root)
        {
            foreach (var declaration in TreeFlow.Declarations(root))
            {
                var nodes = declaration is CompilationUnitSyntax unit ? unit.Members.OfType<GlobalStatementSyntax>().Cast<SyntaxNode>() : [declaration];
                var identifiers = nodes.SelectMany(static n => n.DescendantTokens()).Where(static t => t.IsKind(SyntaxKind.IdentifierToken)).Select(static t => t.ValueText);
                yield return new(declaration, NameOf(declaration), identifiers.Distinct(StringComparer.Ordinal).ToArray());
            }
        }

        private static string NameOf(SyntaxNode declaration) => declaration switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
            AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            _ => string.Empty,
        };
    }
}
