using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Values;

namespace ComplianceKit.Analyzers.Flow.Calls;

/// <summary>What a call of a method does, in terms of its parameters.</summary>
internal sealed record MethodSummary
{
    /// <summary>What holds once it has returned; of an asynchronous method, once it has been awaited.</summary>
    internal FactSet Ensures { get; init; }

    /// <summary>What it returns; of an asynchronous method, what awaiting it gives.</summary>
    internal FlowValue Result { get; init; } = FlowValue.Nothing;

    internal bool IsAsync { get; init; }

    /// <summary>Sinks that its parameters reach.</summary>
    internal ImmutableArray<FlowEdge> Open { get; init; } = ImmutableArray<FlowEdge>.Empty;

    /// <summary>Calls that need a guard for somebody whom the caller knows.</summary>
    internal ImmutableArray<GuardedUse> OpenUses { get; init; } = ImmutableArray<GuardedUse>.Empty;

    /// <summary>Where it is not seen what happens to its parameters.</summary>
    internal ImmutableArray<BlindSpot> Blind { get; init; } = ImmutableArray<BlindSpot>.Empty;

    /// <summary>What its out and ref parameters hold afterwards, by ordinal.</summary>
    internal ImmutableArray<(int Ordinal, FlowValue Value)> Outs { get; init; } = ImmutableArray<(int, FlowValue)>.Empty;

    /// <summary>What it puts into members of the objects it is given.</summary>
    internal ImmutableArray<(int Ordinal, string Member, FlowValue Value)> Puts { get; init; } = ImmutableArray<(int, string, FlowValue)>.Empty;

    /// <summary>What holds where it calls the delegates it is given.</summary>
    internal ImmutableArray<(int Ordinal, FactSet Facts)> Callbacks { get; init; } = ImmutableArray<(int, FactSet)>.Empty;

    /// <summary>Whether the other says the same.</summary>
    internal bool IsSame(MethodSummary other) => IsAsync == other.IsAsync && Ensures == other.Ensures && Result.Equals(other.Result)
        && Same(Open, other.Open, static (x, y) => x.IsSame(y)) && Same(OpenUses, other.OpenUses, static (x, y) => x.IsSame(y))
        && Blind.SequenceEqual(other.Blind) && Outs.SequenceEqual(other.Outs) && Puts.SequenceEqual(other.Puts) && Callbacks.SequenceEqual(other.Callbacks);

    private static bool Same<T>(ImmutableArray<T> here, ImmutableArray<T> there, Func<T, T, bool> isSame) =>
        here.Length == there.Length && here.Zip(there, isSame).All(static same => same);
}
