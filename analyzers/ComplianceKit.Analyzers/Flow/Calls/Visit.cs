using ComplianceKit.Analyzers.Flow.Bodies;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Calls;

/// <summary>One method that is being worked out.</summary>
/// <param name="method">The method.</param>
/// <param name="body">Its code.</param>
/// <param name="index">The how-manieth unsettled visit of its chain it is.</param>
internal sealed class Visit(IMethodSymbol method, FlowBody body, int index)
{
    private readonly Dictionary<Visit, int> _restsOn = [];
    private int _version;

    internal IMethodSymbol Method { get; } = method;

    internal FlowBody Body { get; } = body;

    internal int Index { get; } = index;

    /// <summary>The earliest visit whose outcome this one depends on: its own, or that of the head of its circle.</summary>
    internal int Low { get; private set; } = index;

    /// <summary>What is known so far: at first, that it never returns.</summary>
    internal BodyResult Result { get; private set; } = BodyResult.NeverReturning(method.IsAsync);

    /// <summary>Whether something below it was too far down.</summary>
    internal bool IsCut { get; set; }

    /// <summary>How often it has been gone through.</summary>
    internal int Rounds { get; private set; }

    /// <summary>Whether what it rests on has changed since it was gone through.</summary>
    internal bool IsStale => _restsOn.Any(static on => on.Key._version != on.Value);

    internal void DependOn(Visit visit)
    {
        Low = Math.Min(Low, visit.Low);

        // The first answer counts: if it changes while the method is gone through, part of what was found rests on the old one.
        if (!_restsOn.ContainsKey(visit))
        {
            _restsOn.Add(visit, visit._version);
        }
    }

    internal void Restart() => _restsOn.Clear();

    internal void Take(BodyResult result)
    {
        Rounds++;
        if (!result.Summary.IsSame(Result.Summary))
        {
            _version++;
        }

        Result = result;
    }

    internal void GiveUp() => Result = Result with { Summary = new(), IsTooLarge = true };
}
