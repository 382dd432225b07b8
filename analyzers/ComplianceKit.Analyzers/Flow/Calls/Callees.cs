using System.Collections.Concurrent;
using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Bodies;
using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Calls;

/// <summary>Which methods of this compilation a call may come to: the method itself, or the implementations of an interface or virtual method.</summary>
internal sealed class Callees
{
    private readonly ConcurrentDictionary<(IMethodSymbol Method, bool IsVirtual), ImmutableArray<IMethodSymbol>> _found = new(new ByMethod());
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _neighbours = new(SymbolEqualityComparer.Default);
    private readonly Lazy<Dictionary<IMethodSymbol, List<IMethodSymbol>>> _implementations;
    private readonly Receivers _receivers;
    private readonly Compilation _compilation;
    private readonly Func<(IMethodSymbol Method, bool IsVirtual), ImmutableArray<IMethodSymbol>> _find;
    private readonly Func<IAssemblySymbol, bool> _isOfSameOwner;

    internal Callees(Compilation compilation)
    {
        var types = new Lazy<ImmutableArray<INamedTypeSymbol>>(() => Types(compilation.Assembly.GlobalNamespace).Where(static t => t.TypeKind is TypeKind.Class or TypeKind.Struct).ToImmutableArray());
        _compilation = compilation;
        (_find, _isOfSameOwner) = (Find, IsOfSameOwner);
        _implementations = new(() => Implementations(types.Value));
        _receivers = new(types);
    }

    /// <summary>What a call may come to.</summary>
    /// <param name="Methods">Methods with code in this compilation.</param>
    /// <param name="IsCut">Whether there are more of them than are looked into.</param>
    internal sealed record Found(ImmutableArray<IMethodSymbol> Methods, bool IsCut);

    /// <summary>The methods that a call may come to.</summary>
    /// <param name="method">The method that is called, as the call names it.</param>
    /// <param name="isVirtual">Whether the object decides which method runs.</param>
    /// <param name="receiver">The type of the object where it is called; null where none stands there.</param>
    internal Found Of(IMethodSymbol method, bool isVirtual, ITypeSymbol? receiver)
    {
        var dispatches = isVirtual && Dispatches(method);
        var all = _found.GetOrAdd((method.OriginalDefinition, dispatches), _find);
        if (dispatches && all.Length > 0)
        {
            var declared = receiver is null or ITypeParameterSymbol ? method.ContainingType : receiver;
            all = all.RemoveAll(m => !_receivers.MayBe(m.ContainingType, declared));
        }

        return all.Length > FlowLimits.Implementations ? new(all.RemoveRange(FlowLimits.Implementations, all.Length - FlowLimits.Implementations), IsCut: true) : new(all, IsCut: false);
    }

    /// <summary>Whether a method or type belongs to another project of the same owner, whose code is not here: by the first part of the assembly's name.</summary>
    internal bool IsNeighbour(ISymbol symbol) => symbol.ContainingAssembly is { } assembly && _neighbours.GetOrAdd(assembly, _isOfSameOwner);

    private bool IsOfSameOwner(IAssemblySymbol assembly) =>
        _compilation.AssemblyName is { } own && !string.Equals(own, assembly.Name, StringComparison.Ordinal) && string.Equals(Head(own), Head(assembly.Name), StringComparison.Ordinal)
            && Head(own) is not ("System" or "Microsoft");

    private static string Head(string name) => name.IndexOf('.') is > 0 and var dot ? name.Substring(0, dot) : name;

    private static bool Dispatches(IMethodSymbol method) => method.ContainingType?.TypeKind == TypeKind.Interface || ((method.IsAbstract || method.IsVirtual || method.IsOverride) && !method.IsSealed && method.ContainingType is { IsSealed: false });

    private ImmutableArray<IMethodSymbol> Find((IMethodSymbol Method, bool IsVirtual) key)
    {
        var method = key.Method.PartialImplementationPart ?? key.Method;
        if (!key.IsVirtual)
        {
            return HasCode(method) ? ImmutableArray.Create(method) : ImmutableArray<IMethodSymbol>.Empty;
        }

        // An interface of the framework has too many implementations to say anything by any of them.
        if (PersonalMembers.IsOfFramework(method))
        {
            return ImmutableArray<IMethodSymbol>.Empty;
        }

        var all = new List<IMethodSymbol>();
        if (HasCode(method))
        {
            all.Add(method);
        }

        if (_implementations.Value.TryGetValue(method, out var more))
        {
            all.AddRange(more.Where(HasCode));
        }

        return all.ToImmutableArray();
    }

    // In an editor, and in an audit without a build, a referenced project may be there as source. A build sees an assembly without bodies;
    // so that all three say the same, only the code of this compilation counts.
    private bool HasCode(IMethodSymbol method) => method.MethodKind is not (MethodKind.DelegateInvoke or MethodKind.LocalFunction or MethodKind.AnonymousFunction)
        && method.DeclaringSyntaxReferences.Any(r => _compilation.ContainsSyntaxTree(r.SyntaxTree) && FlowBody.Block(r.GetSyntax()) is not null);

    private static Dictionary<IMethodSymbol, List<IMethodSymbol>> Implementations(ImmutableArray<INamedTypeSymbol> types)
    {
        var found = new Dictionary<IMethodSymbol, List<IMethodSymbol>>(SymbolEqualityComparer.Default);
        foreach (var type in types)
        {
            foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
            {
                for (var over = method.OverriddenMethod; over is not null; over = over.OverriddenMethod)
                {
                    Add(found, over.OriginalDefinition, method);
                }
            }

            foreach (var member in type.AllInterfaces.Where(static i => i.ContainingNamespace?.ToDisplayString().StartsWith("System", StringComparison.Ordinal) != true).SelectMany(static i => i.GetMembers().OfType<IMethodSymbol>()))
            {
                if (type.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation)
                {
                    Add(found, member.OriginalDefinition, implementation.OriginalDefinition);
                }
            }
        }

        return found;
    }

    private static void Add(Dictionary<IMethodSymbol, List<IMethodSymbol>> found, IMethodSymbol declared, IMethodSymbol method)
    {
        if (!found.TryGetValue(declared, out var methods))
        {
            found.Add(declared, methods = []);
        }

        if (!methods.Contains(method, SymbolEqualityComparer.Default))
        {
            methods.Add(method);
        }
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamespaceOrTypeSymbol inner)
            {
                if (inner is INamedTypeSymbol type)
                {
                    yield return type;
                }

                foreach (var nested in Types(inner))
                {
                    yield return nested;
                }
            }
        }
    }

    private sealed class ByMethod : IEqualityComparer<(IMethodSymbol Method, bool IsVirtual)>
    {
        public bool Equals((IMethodSymbol Method, bool IsVirtual) x, (IMethodSymbol Method, bool IsVirtual) y) => x.IsVirtual == y.IsVirtual && SymbolEqualityComparer.Default.Equals(x.Method, y.Method);

        public int GetHashCode((IMethodSymbol Method, bool IsVirtual) key) => SymbolEqualityComparer.Default.GetHashCode(key.Method);
    }
}
