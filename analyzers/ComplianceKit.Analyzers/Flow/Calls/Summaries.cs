using System.Collections.Concurrent;
using ComplianceKit.Analyzers.Flow.Bodies;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Calls;

/// <summary>
/// What calls of this compilation's methods do, worked out when asked for, each method after those it calls. Methods that call each
/// other in a circle are gone through again where what they rest on has changed, from the assumption that a call which is still being worked out
/// never returns: the least solution, so that it does not matter who asked first. (Tarjan's algorithm finds the circles on the way.)
/// </summary>
internal sealed class Summaries(FlowAnalysis flow)
{
    private readonly ConcurrentDictionary<IMethodSymbol, BodyResult> _known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, FlowBody?> _bodies = new(SymbolEqualityComparer.Default);

    /// <summary>The result of a method in terms of its parameters; null where it has no body.</summary>
    /// <param name="method">The method.</param>
    /// <param name="chain">The calls that lead to it.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    internal BodyResult? Of(IMethodSymbol method, CallChain chain, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(method, out var known))
        {
            return known;
        }

        if (chain.Ask(method) is { } assumed)
        {
            return assumed;
        }

        if (Body(method, cancellationToken) is not { } body)
        {
            return null;
        }

        if (chain.IsFull)
        {
            return chain.Cut();
        }

        var visit = chain.Begin(method, body);
        visit.Take(MethodRun.Analyse(flow, body, entry: null, chain, cancellationToken));
        while (chain.NextStale(visit) is { } stale)
        {
            chain.Resume(stale);
            stale.Take(MethodRun.Analyse(flow, stale.Body, entry: null, chain, cancellationToken));
            chain.Pause();
        }

        foreach (var settled in chain.End(visit))
        {
            _known.TryAdd(settled.Method, settled.Result);
        }

        return _known.TryGetValue(method, out known) ? known : visit.Result;
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
