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
    private Dictionary<SyntaxTree, HashSet<TextSpan>>? _reaching;
    private ILookup<SyntaxTree, NamedBody> _bodies = Enumerable.Empty<NamedBody>().ToLookup(static b => b.Declaration.SyntaxTree);
    private Dictionary<string, int> _numbers = [];

    /// <summary>Whether the body of a method leads to something that matters to a flow, however far it is: further than the bound, that is to be said.</summary>
    internal bool Reaches(IMethodSymbol method, CancellationToken cancellationToken)
    {
        var reaching = Reaching(cancellationToken);
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            if (reaching.TryGetValue(reference.SyntaxTree, out var spans) && spans.Contains(reference.Span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The declarations of a file that may matter, in their order.</summary>
    internal IEnumerable<SyntaxNode> In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        _ = Reaching(cancellationToken);
        return _bodies[tree].Select(static b => b.Declaration);
    }

    /// <summary>The files with a body, worth binding, that names something.</summary>
    internal IEnumerable<SyntaxTree> Mentioning(string name, CancellationToken cancellationToken)
    {
        _ = Reaching(cancellationToken);
        return _numbers.TryGetValue(name, out var number) ? _bodies.Where(bodies => bodies.Any(b => b.Names(number))).Select(static bodies => bodies.Key) : [];
    }

    private Dictionary<SyntaxTree, HashSet<TextSpan>> Reaching(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _reaching) is { } known)
        {
            return known;
        }

        lock (_gate)
        {
            return _reaching ??= Collect(cancellationToken);
        }
    }

    private Dictionary<SyntaxTree, HashSet<TextSpan>> Collect(CancellationToken cancellationToken)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new List<NamedBody>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!GeneratedCode.IsSkipped(tree, cancellationToken))
            {
                NamedBody.Collect(tree.GetRoot(cancellationToken), numbers, open);
            }
        }

        var bodies = open;
        var wanted = Wanted(numbers);
        var hot = new HashSet<NamedBody>();
        var reaching = new HashSet<NamedBody>();
        for (var round = 0; ; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var next = open.FindAll(b => (round == 0 && b.Throws) || b.Names(wanted));
            if (next.Count == 0)
            {
                break;
            }

            reaching.UnionWith(next);
            if (round <= FlowLimits.Depth)
            {
                hot.UnionWith(next);
            }

            wanted = new bool[numbers.Count];
            foreach (var body in next)
            {
                if (!body.Throws && numbers.TryGetValue(body.Name, out var number))
                {
                    wanted[number] = true;
                }
            }

            open = open.FindAll(b => !reaching.Contains(b));
        }

        _numbers = numbers;
        _bodies = bodies.FindAll(hot.Contains).ToLookup(static b => b.Declaration.SyntaxTree);
        return reaching.GroupBy(static b => b.Declaration.SyntaxTree).ToDictionary(static g => g.Key, static g => new HashSet<TextSpan>(g.Select(static b => b.Declaration.Span)));
    }

    /// <summary>Which of the identifiers in the code name a source, sink, guard or send.</summary>
    private bool[] Wanted(Dictionary<string, int> numbers)
    {
        var required = new HashSet<string>(requirements.Names, StringComparer.Ordinal);
        var wanted = new bool[numbers.Count];
        foreach (var pair in numbers)
        {
            wanted[pair.Value] = required.Contains(pair.Key) || apis.Mentions(pair.Key);
        }

        return wanted;
    }

    /// <summary>A body, the name by which others call it, and the identifiers in it, as numbers: they are compared again for each call that is looked through.</summary>
    private sealed class NamedBody(SyntaxNode declaration, string name, int[] identifiers)
    {
        internal SyntaxNode Declaration { get; } = declaration;

        internal string Name { get; } = name;

        /// <summary>Whether it only throws: a call of it goes no further, but it makes no caller interesting.</summary>
        internal bool Throws { get; } = declaration is MethodDeclarationSyntax { ExpressionBody.Expression: ThrowExpressionSyntax } or MethodDeclarationSyntax { Body.Statements: [.., ThrowStatementSyntax] };

        internal bool Names(bool[] wanted)
        {
            foreach (var identifier in identifiers)
            {
                if (wanted[identifier])
                {
                    return true;
                }
            }

            return false;
        }

        internal bool Names(int identifier) => Array.IndexOf(identifiers, identifier) >= 0;

        internal static void Collect(SyntaxNode root, Dictionary<string, int> numbers, List<NamedBody> bodies)
        {
            var identifiers = new List<int>();
            foreach (var declaration in TreeFlow.Declarations(root))
            {
                identifiers.Clear();
                if (declaration is CompilationUnitSyntax unit)
                {
                    foreach (var statement in unit.Members.OfType<GlobalStatementSyntax>())
                    {
                        Collect(statement, numbers, identifiers);
                    }
                }
                else
                {
                    Collect(declaration, numbers, identifiers);
                }

                bodies.Add(new(declaration, NameOf(declaration), identifiers.ToArray()));
            }
        }

        // Not by DescendantTokens, which puts together each token of whatever kind; nor by recursion, as code may be nested deeper than the stack.
        private static void Collect(SyntaxNode root, Dictionary<string, int> numbers, List<int> identifiers)
        {
            var nodes = new Stack<SyntaxNode>();
            nodes.Push(root);
            while (nodes.Count > 0)
            {
                foreach (var child in nodes.Pop().ChildNodesAndTokens())
                {
                    if (child.AsNode() is { } inner)
                    {
                        nodes.Push(inner);
                    }
                    else if (child.IsKind(SyntaxKind.IdentifierToken))
                    {
                        var text = child.AsToken().ValueText;
                        if (!numbers.TryGetValue(text, out var number))
                        {
                            numbers.Add(text, number = numbers.Count);
                        }

                        identifiers.Add(number);
                    }
                }
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
