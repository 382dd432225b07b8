using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>Types by metadata name, found by walking namespaces: what is not referenced costs one lookup, however many assemblies there are.</summary>
internal sealed class KnownTypes(Compilation compilation)
{
    private readonly ConcurrentDictionary<string, ImmutableArray<INamedTypeSymbol>> _types = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, INamespaceSymbol?> _namespaces = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<string>> _parts = new(() => Parts(compilation));

    public Compilation Compilation { get; } = compilation;

    /// <summary>Every type of that name; more than one where two assemblies declare it.</summary>
    public ImmutableArray<INamedTypeSymbol> All(string metadataName) => _types.GetOrAdd(metadataName, Find);

    public INamedTypeSymbol? First(string metadataName) => All(metadataName) is [var first, ..] ? first : null;

    /// <summary>The types that lines of the catalogue are about.</summary>
    public INamedTypeSymbol[] Of(IEnumerable<FlowApi> apis) => apis.SelectMany(api => All(api.MetadataName)).ToArray();

    private ImmutableArray<INamedTypeSymbol> Find(string metadataName)
    {
        var end = metadataName.LastIndexOf('.');
        if (Namespace(end < 0 ? string.Empty : metadataName.Substring(0, end)) is not { } space)
        {
            return ImmutableArray<INamedTypeSymbol>.Empty;
        }

        var name = metadataName.Substring(end + 1);
        var tick = name.IndexOf('`');
        return tick < 0 ? space.GetTypeMembers(name, 0) : space.GetTypeMembers(name.Substring(0, tick), int.Parse(name.Substring(tick + 1), CultureInfo.InvariantCulture));
    }

    private INamespaceSymbol? Namespace(string name) => _namespaces.GetOrAdd(name, Walk);

    private INamespaceSymbol? Walk(string name)
    {
        if (name.Length == 0)
        {
            return Compilation.GlobalNamespace;
        }

        var end = name.LastIndexOf('.');
        var last = name.Substring(end + 1);
        return _parts.Value.Contains(last) ? Namespace(end < 0 ? string.Empty : name.Substring(0, end))?.GetMembers(last).OfType<INamespaceSymbol>().FirstOrDefault() : null;
    }

    /// <summary>The names, part by part, of all namespaces. What is among none of them need not be asked for: the compiler would go through every assembly.</summary>
    private static HashSet<string> Parts(Compilation compilation)
    {
        var parts = new HashSet<string>(compilation.Assembly.NamespaceNames, StringComparer.Ordinal);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            parts.UnionWith(assembly.NamespaceNames);
        }

        return parts;
    }
}
