using ComplianceKit.Analyzers.Flow.Bodies;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Calls;

/// <summary>The calls that one analysis is in the middle of, and what it assumes of methods whose circle of calls is not settled yet.</summary>
internal sealed class CallChain
{
    private readonly Dictionary<IMethodSymbol, Visit> _visits = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, BodyResult> _cut = new(SymbolEqualityComparer.Default);

    /// <summary>The visits that are not settled, in the order in which they were begun.</summary>
    private readonly List<Visit> _unsettled = [];

    private readonly Stack<Visit> _active = new();

    private Visit? Caller => _active.Count > 0 ? _active.Peek() : null;

    /// <summary>Whether the analysis is as many calls deep as it may be.</summary>
    internal bool IsFull => _active.Count >= FlowLimits.Depth;

    /// <summary>What is assumed of a method that is being worked out, or whose circle is; null where it is still to be begun.</summary>
    internal BodyResult? Ask(IMethodSymbol method)
    {
        if (_cut.TryGetValue(method, out var cut))
        {
            MarkCut();
            return cut;
        }

        if (!_visits.TryGetValue(method, out var visit))
        {
            return null;
        }

        Caller?.DependOn(visit);
        return visit.Result;
    }

    /// <summary>Leaves out a method that is too far down.</summary>
    internal BodyResult Cut()
    {
        MarkCut();
        return BodyResult.Cut;
    }

    internal Visit Begin(IMethodSymbol method, FlowBody body)
    {
        var visit = new Visit(method, body, _unsettled.Count);
        _visits.Add(method, visit);
        _unsettled.Add(visit);
        _active.Push(visit);
        return visit;
    }

    /// <summary>A method of the circle that a visit heads whose result rests on one that has changed since, the deepest first; null where all is at rest, or will not come to it.</summary>
    internal Visit? NextStale(Visit head)
    {
        if (head.Low < head.Index)
        {
            return null;
        }

        for (var i = _unsettled.Count - 1; i >= head.Index; i--)
        {
            if (_unsettled[i] is { IsStale: true } stale)
            {
                if (stale.Rounds < FlowLimits.Rounds)
                {
                    return stale;
                }

                // It does not come to rest: what is known of it is not all, and that is said.
                Circle(head).ForEach(static v => v.GiveUp());
                return null;
            }
        }

        return null;
    }

    internal void Resume(Visit visit)
    {
        visit.Restart();
        _active.Push(visit);
    }

    internal void Pause() => _active.Pop();

    /// <summary>Ends a visit, and hands out what is settled by that: nothing, or the whole circle of calls that the method heads.</summary>
    internal List<Visit> End(Visit visit)
    {
        _active.Pop();
        if (visit.Low < visit.Index)
        {
            Caller?.DependOn(visit);
            return [];
        }

        var circle = Circle(visit);
        _unsettled.RemoveRange(visit.Index, circle.Count);
        circle.ForEach(v => _visits.Remove(v.Method));
        if (!circle.Exists(static v => v.IsCut))
        {
            return circle;
        }

        // Another chain, which is shorter, may see more: what was found is for this one only.
        circle.ForEach(v => _cut[v.Method] = v.Result);
        MarkCut();
        return [];
    }

    private List<Visit> Circle(Visit head) => _unsettled.GetRange(head.Index, _unsettled.Count - head.Index);

    private void MarkCut()
    {
        if (Caller is { } caller)
        {
            caller.IsCut = true;
        }
    }
}
