using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>Names that no catalogue can know: methods with the library's promises, here and in projects and packages that use the library; generated log methods; log delegates; imports.</summary>
internal sealed class DeclaredNames
{
    private readonly Lazy<(HashSet<string> Promised, HashSet<string> Redacting)> _promises;
    private readonly Lazy<HashSet<string>> _logs;
    private readonly Lazy<HashSet<string>> _imports;
    private readonly Lazy<HashSet<string>> _collections;

    public DeclaredNames(Compilation compilation)
    {
        _promises = new Lazy<(HashSet<string> Promised, HashSet<string> Redacting)>(() => Promises(compilation));
        _logs = new Lazy<HashSet<string>>(() => Collected(compilation, static facts => facts.LogMembers));
        _imports = new Lazy<HashSet<string>>(() => Collected(compilation, static facts => facts.Imports));
        _collections = new Lazy<HashSet<string>>(() => Collections(compilation));
    }

    public IReadOnlyCollection<string> LogMembers => _logs.Value;

    /// <summary>Members that are lists and the like wherever they are declared here.</summary>
    public HashSet<string> CollectionMembers => _collections.Value;

    /// <summary>Methods that promise to guard or to store.</summary>
    public IReadOnlyCollection<string> Promised => _promises.Value.Promised;

    /// <summary>Whether a method of that name promises anything anywhere; overrides and implementations are called as what they fulfil.</summary>
    public bool MayPromise(string method) => _promises.Value.Promised.Contains(method) || _promises.Value.Redacting.Contains(method);

    public bool Imports(string @namespace) => _imports.Value.Contains(@namespace);

    private static HashSet<string> Collected(Compilation compilation, Func<TreeFacts, IEnumerable<string>> facts) =>
        new(compilation.SyntaxTrees.SelectMany(tree => facts(TreeFacts.Of(tree))), StringComparer.Ordinal);

    private static HashSet<string> Collections(Compilation compilation)
    {
        var (lists, others) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var (name, isCollection) in TreeFacts.Of(tree).Members)
            {
                (isCollection ? lists : others).Add(name);
            }
        }

        lists.ExceptWith(others);
        return lists;
    }

    private static (HashSet<string> Promised, HashSet<string> Redacting) Promises(Compilation compilation)
    {
        var promised = Collected(compilation, static facts => facts.Promised);
        var redacting = Collected(compilation, static facts => facts.Redacting);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.Name.StartsWith("ComplianceKit", StringComparison.Ordinal)
                || assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static name => name.Name.StartsWith("ComplianceKit", StringComparison.Ordinal))))
            {
                Read(assembly.GlobalNamespace, promised, redacting);
            }
        }

        return (promised, redacting);
    }

    private static void Read(INamespaceOrTypeSymbol symbol, HashSet<string> promised, HashSet<string> redacting)
    {
        foreach (var member in symbol.GetMembers())
        {
            switch (member)
            {
                case INamespaceOrTypeSymbol inner:
                    Read(inner, promised, redacting);
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Ordinary } method:
                    foreach (var attribute in method.GetAttributes())
                    {
                        var name = attribute.AttributeClass?.Name ?? string.Empty;
                        if (TreeFacts.IsPromise(name) || TreeFacts.IsRedacts(name))
                        {
                            (TreeFacts.IsPromise(name) ? promised : redacting).Add(method.Name);
                        }
                    }

                    break;
            }
        }
    }
}
