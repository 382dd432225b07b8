using System.Collections.Concurrent;
using ComplianceKit.Analyzers.Configuration;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>The project's own methods that compliancekit.json names: as documentation-comment id or as <c>Namespace.Type.Member</c>, which means every overload.</summary>
internal sealed class ConfiguredApis
{
    private readonly Dictionary<string, List<(string Written, ConfiguredRole Role)>> _byName = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<IMethodSymbol, ConfiguredRole> _known = new(SymbolEqualityComparer.Default);

    public ConfiguredApis(KitConfiguration configuration)
    {
        Add(configuration.ConsentChecks, ConfiguredRole.ConsentCheck);
        Add(configuration.ConsentRecords, ConfiguredRole.ConsentRecord);
        Add(configuration.Gates, ConfiguredRole.Gate);
        Add(configuration.Sinks, ConfiguredRole.Sink);
        Add(configuration.Sanitizers, ConfiguredRole.Sanitizer);
        Add(configuration.Senders, ConfiguredRole.Sender);
    }

    public bool Any => _byName.Count > 0;

    public IEnumerable<string> Names => _byName.Keys;

    public bool IsSink(IMethodSymbol method) => (Of(method) & ConfiguredRole.Sink) != ConfiguredRole.None;

    public bool IsSanitizer(IMethodSymbol method) => (Of(method) & ConfiguredRole.Sanitizer) != ConfiguredRole.None;

    public ConfiguredRole Of(IMethodSymbol method) =>
        _byName.ContainsKey(method.Name) ? _known.GetOrAdd((method.ReducedFrom ?? method).OriginalDefinition, Resolve) : ConfiguredRole.None;

    private void Add(IEnumerable<string> written, ConfiguredRole role)
    {
        foreach (var text in written)
        {
            var name = MemberName(text);
            if (!_byName.TryGetValue(name, out var known))
            {
                _byName.Add(name, known = []);
            }

            known.Add((text, role));
        }
    }

    /// <summary><c>M:Shop.Consents.Check``1(System.String)</c> is about <c>Check</c>.</summary>
    internal static string MemberName(string written)
    {
        var end = written.IndexOf('(');
        var path = end < 0 ? written : written.Substring(0, end);
        var name = path.Substring(path.LastIndexOf('.') + 1);
        var arity = name.IndexOf('`');
        return arity < 0 ? name : name.Substring(0, arity);
    }

    private ConfiguredRole Resolve(IMethodSymbol method)
    {
        var role = ConfiguredRole.None;
        foreach (var (written, named) in _byName[method.Name])
        {
            if (method.Declarations().Any(declared => Means(written, declared)))
            {
                role |= named;
            }
        }

        return role;
    }

    private static bool Means(string written, IMethodSymbol method) => written.Length > 2 && written[1] == ':'
        ? string.Equals(written, method.GetDocumentationCommentId(), StringComparison.Ordinal)
        : Same(written, method, static type => type.Name) || Same(written, method, static type => type.MetadataName);

    /// <summary>Generic types are written as in code or as in metadata: people copy either.</summary>
    private static bool Same(string written, IMethodSymbol method, Func<INamedTypeSymbol, string> named) => string.Equals(written, TypeName(method.ContainingType, named) + "." + method.Name, StringComparison.Ordinal);

    private static string TypeName(INamedTypeSymbol? type, Func<INamedTypeSymbol, string> named) => type is null ? string.Empty
        : type.ContainingType is { } outer ? TypeName(outer, named) + "." + named(type)
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + named(type)
        : named(type);
}
