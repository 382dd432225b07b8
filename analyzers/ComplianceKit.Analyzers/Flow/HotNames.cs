using System.Collections.Concurrent;
using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Bodies;
using ComplianceKit.Analyzers.Flow.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ComplianceKit.Analyzers.Flow;

/// <summary>
/// Which bodies are worth binding, told by their identifiers alone: those that name a source, sink or guard, and those that name
/// a method whose body does. Nothing is bound to decide it.
/// </summary>
internal sealed class HotNames(Compilation compilation, IFlowApis apis, IRequirements requirements)
{
    /// <summary>How many calls may lie between a body and what it names, by name, for it to be looked at for its own sake and not only where data from outside enters it.</summary>
    private const int Nearness = 3;

    private readonly object _gate = new();
    private readonly HashSet<NamedBody> _near = [];
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _reaches = new(SymbolEqualityComparer.Default);
    private readonly NumberedNames _names = new();
    private Dictionary<SyntaxTree, HashSet<TextSpan>>? _reaching;
    private ILookup<SyntaxTree, NamedBody> _bodies = Enumerable.Empty<NamedBody>().ToLookup(static b => b.Declaration.SyntaxTree);

    /// <summary>Whether the body of a method leads to something that matters to a flow, however far it is.</summary>
    internal bool Reaches(IMethodSymbol method, CancellationToken cancellationToken) =>
        _reaches.TryGetValue(method, out var known) ? known : _reaches.GetOrAdd(method, IsReaching(method, cancellationToken));

    private bool IsReaching(IMethodSymbol method, CancellationToken cancellationToken)
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

    /// <summary>The declarations of a file that may matter, in their order, and whether each does so only if data from outside is given to it.</summary>
    internal IEnumerable<(SyntaxNode Declaration, bool OnlyIfGiven)> In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        _ = Reaching(cancellationToken);

        // A store that nobody gives data from outside is judged where somebody does: at the caller, by the summary. So is what lies far off.
        return _bodies[tree].Select(b => (b.Declaration, !_near.Contains(b) || ((b.Roles & ~NameRoles.Sink) == NameRoles.None && b.Declaration is not CompilationUnitSyntax)));
    }

    /// <summary>The files with a body, worth binding, that names something.</summary>
    internal IEnumerable<SyntaxTree> Mentioning(string name, CancellationToken cancellationToken)
    {
        _ = Reaching(cancellationToken);
        var numbers = _names.Of(name, NameUse.Any).ToArray();
        return _bodies.Where(bodies => bodies.Any(b => numbers.Any(b.Names))).Select(static bodies => bodies.Key);
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
        var bodies = new List<NamedBody>();
        var collections = apis.Collections;
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!GeneratedCode.IsSkipped(tree, cancellationToken))
            {
                NamedBody.Collect(tree.GetRoot(cancellationToken), _names, collections, bodies);
            }
        }

        var meant = Meant();
        var reaching = new HashSet<NamedBody>();
        for (var round = 0; meant.Length > 0; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var next = bodies.FindAll(b => Learns(b, meant));
            reaching.UnionWith(next);
            if (round <= Nearness)
            {
                _near.UnionWith(next);
            }

            meant = Calls(next);
        }

        _bodies = bodies.FindAll(reaching.Contains).ToLookup(static b => b.Declaration.SyntaxTree);
        reaching.UnionWith(bodies.Where(static b => b.Throws));
        return reaching.GroupBy(static b => b.Declaration.SyntaxTree).ToDictionary(static g => g.Key, static g => new HashSet<TextSpan>(g.Select(static b => b.Declaration.Span)));
    }

    private static bool Learns(NamedBody body, NameRoles[] meant)
    {
        var roles = body.Roles | body.Meant(meant);
        var learns = ((roles & ~body.Roles) & NameRoles.Reaching) != NameRoles.None;
        body.Roles = roles;
        return learns;
    }

    /// <summary>What the calls of these bodies mean to those who call them; nothing where nobody does.</summary>
    private NameRoles[] Calls(List<NamedBody> bodies)
    {
        var meant = new NameRoles[_names.Count];
        var any = false;
        foreach (var body in bodies.Where(static b => !b.Throws))
        {
            var (name, uses) = body.Called;
            foreach (var number in _names.Of(name, uses))
            {
                meant[number] |= body.Roles & NameRoles.Reaching;
                any = true;
            }
        }

        return any ? meant : [];
    }

    /// <summary>Which of the identifiers in the code name a source, sink, guard or send.</summary>
    private NameRoles[] Meant()
    {
        var required = new HashSet<string>(requirements.Names, StringComparer.Ordinal);
        return _names.Roles((name, use) => apis.Roles(name, use) | (required.Contains(name) && use != NameUse.Written ? NameRoles.Judged : NameRoles.None));
    }
}
