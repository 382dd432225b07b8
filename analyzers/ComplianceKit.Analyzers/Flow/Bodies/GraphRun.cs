using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <summary>Brings the states of one graph to rest, then goes through it once more to record what is seen.</summary>
internal sealed class GraphRun(Evaluation evaluation, ControlFlowGraph graph, CancellationToken cancellationToken)
{
    private readonly FlowState?[] _entries = new FlowState?[graph.Blocks.Length];
    private readonly HashSet<Slot>?[] _captures = new HashSet<Slot>?[graph.Blocks.Length];
    private readonly bool[] _open = new bool[graph.Blocks.Length];
    private readonly List<int>?[] _handlers = new List<int>?[graph.Blocks.Length];

    private static readonly HashSet<Slot> None = [];

    /// <summary>What holds where the function returns; null where it never does.</summary>
    internal FlowState? Exit { get; private set; }

    internal FlowValue Returned { get; private set; } = FlowValue.Nothing;

    internal void Run(FlowState start)
    {
        var records = evaluation.IsRecording;
        if (records && OnlyGoesOn())
        {
            // Each block is settled when its turn comes: the pass that settles is the one that records.
            Enter(0, start);
            Settle(0, graph.Blocks.Length - 1);
            return;
        }

        evaluation.IsRecording = false;
        Enter(0, start);
        Settle(0, graph.Blocks.Length - 1);
        evaluation.IsRecording = records;
        if (!records)
        {
            return;
        }

        (Exit, Returned) = (null, FlowValue.Nothing);
        _hasReturned = false;
        for (var i = 0; i < graph.Blocks.Length; i++)
        {
            if (_entries[i] is { } entry)
            {
                Visit(graph.Blocks[i], entry);
            }
        }
    }

    private bool _hasReturned;

    /// <summary>Whether no way leads back to an earlier block: there is no loop, and nothing to come to rest.</summary>
    private bool OnlyGoesOn()
    {
        foreach (var block in graph.Blocks)
        {
            if (GoesBack(block.ConditionalSuccessor, block.Ordinal) || GoesBack(block.FallThroughSuccessor, block.Ordinal) || Handlers(block).Exists(handler => handler <= block.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool GoesBack(ControlFlowBranch? branch, int from) => branch?.Destination is { } destination && destination.Ordinal <= from;

    private void Settle(int first, int last)
    {
        for (var next = NextOpen(first, last); next >= 0; next = NextOpen(first, last))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (evaluation.IsTooLarge)
            {
                return;
            }

            _open[next] = false;
            Visit(graph.Blocks[next], _entries[next]!);
        }
    }

    private int NextOpen(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (_open[i])
            {
                return i;
            }
        }

        return -1;
    }

    private void Enter(int block, FlowState state)
    {
        if (state.Facts.IsAll)
        {
            // Nobody comes here.
            return;
        }

        if (_entries[block] is not { } entry)
        {
            _entries[block] = entry = state.Clone();
            entry.Keep(Captures(block));
            _open[block] = true;
        }
        else if (entry.Absorb(state, Captures(block)))
        {
            _open[block] = true;
        }
    }

    /// <summary>The intermediates that a block may read: those of the regions around it.</summary>
    private HashSet<Slot> Captures(int block)
    {
        if (_captures[block] is { } known)
        {
            return known;
        }

        HashSet<Slot>? captures = null;
        for (var region = graph.Blocks[block].EnclosingRegion; region is not null; region = ReferenceEquals(region, graph.Root) ? null : region.EnclosingRegion)
        {
            foreach (var capture in region.CaptureIds)
            {
                (captures ??= []).Add(new(capture));
            }
        }

        return _captures[block] = captures ?? None;
    }

    private void Visit(BasicBlock block, FlowState entry)
    {
        var state = entry.Clone();
        var handlers = Handlers(block);
        foreach (var handler in handlers)
        {
            Enter(handler, state);
        }

        var changes = handlers.Count > 0 ? state.Track() : null;
        foreach (var operation in block.Operations)
        {
            evaluation.Execute(operation, state);
            Throw(handlers, state, changes);
        }

        var value = block.BranchValue is { } branch ? evaluation.Evaluate(branch, state) : FlowValue.Nothing;
        Throw(handlers, state, changes);
        if (block.ConditionKind == ControlFlowConditionKind.None || block.BranchValue is not { } condition)
        {
            Follow(block.FallThroughSuccessor, value, state);
            return;
        }

        var taken = state.Clone();
        evaluation.Refine(condition, block.ConditionKind == ControlFlowConditionKind.WhenTrue, taken);
        Follow(block.ConditionalSuccessor, FlowValue.Nothing, taken);
        evaluation.Refine(condition, block.ConditionKind != ControlFlowConditionKind.WhenTrue, state);
        Follow(block.FallThroughSuccessor, FlowValue.Nothing, state);
    }

    /// <summary>Any operation may throw. What it wrote is all that it brings the handlers: they have seen the rest.</summary>
    private void Throw(List<int> handlers, FlowState state, StateChanges? changes)
    {
        if (changes is null || state.Facts.IsAll)
        {
            return;
        }

        foreach (var handler in handlers)
        {
            if (_entries[handler] is not { } entry)
            {
                Enter(handler, state);
            }
            else if (entry.Absorb(state, changes, Captures(handler)))
            {
                _open[handler] = true;
            }
        }

        changes.Clear();
    }

    private void Follow(ControlFlowBranch? branch, FlowValue value, FlowState state)
    {
        if (branch is null || state.Facts.IsAll)
        {
            return;
        }

        if (branch.Destination is not { } destination)
        {
            return;
        }

        foreach (var region in branch.FinallyRegions)
        {
            if (Through(region, state) is not { } after)
            {
                return;
            }

            state = after;
        }

        if (branch.Semantics == ControlFlowBranchSemantics.Return)
        {
            Return(value, state);
            return;
        }

        if (destination.Kind == BasicBlockKind.Exit && branch.Semantics == ControlFlowBranchSemantics.Regular)
        {
            Return(FlowValue.Nothing, state);
            return;
        }

        Enter(destination.Ordinal, state);
    }

    private void Return(FlowValue value, FlowState state)
    {
        Returned = _hasReturned ? Returned.Join(value, Exit!.Facts, state.Facts) : value;
        _hasReturned = true;
        if (Exit is null)
        {
            Exit = state.Clone();
        }
        else
        {
            Exit.Absorb(state, None);
        }
    }

    /// <summary>The state after a finally block that is entered with this one; null where it does not come out.</summary>
    private FlowState? Through(ControlFlowRegion region, FlowState state)
    {
        var passing = new GraphRun(evaluation, graph, cancellationToken);
        var records = evaluation.IsRecording;
        evaluation.IsRecording = false;
        try
        {
            return passing.Pass(region, state);
        }
        finally
        {
            evaluation.IsRecording = records;
        }
    }

    private FlowState? Pass(ControlFlowRegion region, FlowState state)
    {
        Enter(region.FirstBlockOrdinal, state);
        Settle(region.FirstBlockOrdinal, region.LastBlockOrdinal);
        FlowState? after = null;
        for (var i = region.FirstBlockOrdinal; i <= region.LastBlockOrdinal; i++)
        {
            var block = graph.Blocks[i];
            if (_entries[i] is not { } entry || block.FallThroughSuccessor?.Semantics != ControlFlowBranchSemantics.StructuredExceptionHandling)
            {
                continue;
            }

            var end = entry.Clone();
            foreach (var operation in block.Operations)
            {
                evaluation.Execute(operation, end);
            }

            if (after is null)
            {
                after = end;
            }
            else
            {
                after.Absorb(end, Captures(i));
            }
        }

        return after;
    }

    /// <summary>The blocks that an exception of this block may lead to: catches, filters and finallys of the tries around it, innermost first.</summary>
    private List<int> Handlers(BasicBlock block)
    {
        if (_handlers[block.Ordinal] is { } known)
        {
            return known;
        }

        var handlers = new List<int>();
        // The graph of a lambda lies in a region of the outer graph: what encloses its root is not its own.
        for (var region = block.EnclosingRegion; region is not null && !ReferenceEquals(region, graph.Root); region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Try && region.EnclosingRegion is { } whole)
            {
                handlers.AddRange(whole.NestedRegions.Where(r => !ReferenceEquals(r, region)).Select(static r => r.FirstBlockOrdinal));
            }
        }

        return _handlers[block.Ordinal] = handlers;
    }
}
