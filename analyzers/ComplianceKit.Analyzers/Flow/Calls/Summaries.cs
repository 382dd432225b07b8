using System.Collections.Concurrent;
using ComplianceKit.Analyzers.Flow.Bodies;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Calls;

/// <summary>
/// What calls of this compilation's methods do, worked out when asked for. The bound of depth is part of the key, so that the
/// answer does not depend on who asked first, recursion ends, and nobody waits for anybody.
/// </summary>
internal sealed class Summaries(FlowAnalysis flow)
{
    private readonly ConcurrentDictionary<IMethodSymbol, BodyResult?[]> _known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, FlowBody?> _bodies = new(SymbolEqualityComparer.Default);

    /// <summary>The result of a method in terms of its parameters; null where it has no body.</summary>
    internal BodyResult? Of(IMethodSymbol method, int depth, CancellationToken cancellationToken)
    {
        var results = _known.GetOrAdd(method, static _ => new BodyResult?[FlowLimits.Depth + 1]);
        if (Volatile.Read(ref results[depth]) is { } known)
        {
            return known;
        }

        if (Body(method, cancellationToken) is not { } body)
        {
            return null;
        }

        var result = MethodRun.Analyse(flow, body, entry: null, depth, cancellationToken);
        for (var d = result.Reach; d <= FlowLimits.Depth; d++)
        {
            // It looked no deeper than that, so it is the same for every bound from there on.
            Interlocked.CompareExchange(ref results[d], result, null);
        }

        Interlocked.CompareExchange(ref results[depth], result, null);
        return Volatile.Read(ref results[depth]);
    }

    internal FlowBody? Body(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (_bodies.TryGetValue(method, out var known))
        {
            return known;
        }

        return _bodies.GetOrAdd(method, FlowBody.Bind(method, flow.ModelOf, cancellationToken));
    }
}
