using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <content>Lambdas, local functions and delegates: followed where they are called, or where they are handed over.</content>
internal sealed partial class Evaluation
{
    private readonly Dictionary<IMethodSymbol, (FlowState State, IFlowAnonymousFunctionOperation Lambda)> _waiting = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IMethodSymbol> _followed = new(SymbolEqualityComparer.Default);

    private static readonly HashSet<Slot> NoCaptures = [];
    private readonly Dictionary<IMethodSymbol, ControlFlowGraph> _owners = new(SymbolEqualityComparer.Default);

    private FlowValue Lambda(IFlowAnonymousFunctionOperation lambda, FlowState state)
    {
        _owners[lambda.Symbol] = Scope.Graph;
        if (_body.Written(lambda) is { } written && _flow.Apis.EntryOf(written) is { } entry)
        {
            RunEntry(lambda.Symbol, Scope.Graph.GetAnonymousFunctionControlFlowGraph(lambda, _cancellationToken), entry, state);
            return FlowValue.Nothing;
        }

        if (IsRecording && !_followed.Contains(lambda.Symbol))
        {
            _waiting[lambda.Symbol] = (state.Clone(), lambda);
        }

        return new() { Functions = SmallSet<FunctionReference>.Of(new FunctionReference(lambda.Symbol, lambda)) };
    }

    private FlowValue MethodGroup(IMethodReferenceOperation method, FlowState state)
    {
        if (method.Method.MethodKind == MethodKind.LocalFunction && _flow.Apis.EntryOf(method.Method) is { } entry && GraphOf(method.Method) is { } graph)
        {
            RunEntry(method.Method, graph, entry, state);
            return FlowValue.Nothing;
        }

        return Evaluate(method.Instance, state).Identity() with { Functions = SmallSet<FunctionReference>.Of(new FunctionReference(method.Method, null)) };
    }

    private void RunEntry(IMethodSymbol function, ControlFlowGraph graph, Apis.EntryPoint entry, FlowState state)
    {
        _followed.Add(function);
        var start = state.Clone();
        Parameters.Bind(_flow, function, entry, start);
        var bases = _flow.BasesOf(function, entry).AddRange(Scope.Bases);
        Run(function, graph, Scope with { Method = function, Graph = graph, Entry = entry, EntryMethod = function, Bases = bases }, start);
    }

    /// <summary>The graph of a local function, wherever it is declared around here.</summary>
    private ControlFlowGraph? GraphOf(IMethodSymbol function)
    {
        foreach (var scope in _scopes)
        {
            if (scope.Graph.LocalFunctions.Any(f => SymbolEqualityComparer.Default.Equals(f, function.OriginalDefinition)))
            {
                return scope.Graph.GetLocalFunctionControlFlowGraph(function.OriginalDefinition, _cancellationToken);
            }
        }

        return null;
    }

    private GraphRun? Run(IMethodSymbol function, ControlFlowGraph graph, Scope scope, FlowState state)
    {
        if (_scopes.Count > FlowLimits.Nesting || _scopes.Any(s => SymbolEqualityComparer.Default.Equals(s.Method, function)))
        {
            return null;
        }

        _scopes.Push(scope);
        try
        {
            var run = new GraphRun(this, graph, _cancellationToken);
            run.Run(state);
            return run;
        }
        finally
        {
            _scopes.Pop();
        }
    }

    private FlowValue RunLocalFunction(IMethodSymbol function, ImmutableArray<(FlowValue Value, ITypeSymbol? Type)> arguments, FlowState state) =>
        GraphOf(function) is { } graph ? RunFunction(function.OriginalDefinition, graph, arguments.Select(static a => a.Value).ToList(), state, FactSet.None, isCalled: true) : FlowValue.Nothing;

    /// <summary>Runs a function with arguments from here on. Where it is surely called, its effects are those of the call.</summary>
    private FlowValue RunFunction(IMethodSymbol function, ControlFlowGraph graph, List<FlowValue> arguments, FlowState state, FactSet facts, bool isCalled)
    {
        _followed.Add(function);
        var start = state.Clone();
        start.Facts = start.Facts.And(facts);
        for (var i = 0; i < function.Parameters.Length; i++)
        {
            start[new Slot(function.Parameters[i])] = Parameters.Named(_flow, function.Parameters[i], i < arguments.Count ? arguments[i] : FlowValue.Nothing);
        }

        var run = Run(function, graph, Scope with { Method = function, Graph = graph, Bases = _flow.BasesOf(function, entry: null).AddRange(Scope.Bases) }, start);
        if (run?.Exit is not { } exit)
        {
            return FlowValue.Nothing;
        }

        var ensures = exit.Facts;
        if (!isCalled || function.IsAsync)
        {
            // Run now, later or never: what it stores in variables may be there, what it proves need not.
            exit.Facts = state.Facts.And(exit.Facts.Admitted);
            state.Absorb(exit, NoCaptures);
            return function.IsAsync ? run.Returned with { IsPending = true, WhenAwaited = ensures } : run.Returned;
        }

        state.Become(exit);
        return run.Returned;
    }

    /// <summary>A delegate is called that is known to be one of these functions.</summary>
    private FlowValue Invoke(IOperation site, FlowValue target, ImmutableArray<(FlowValue Value, ITypeSymbol? Type)> arguments, FlowState state)
    {
        var values = arguments.Select(static a => a.Value).ToList();
        if (target.Functions.IsEmpty)
        {
            if (IsRecording && target.Origins.Count == 1 && target.Origins[0].Kind == OriginKind.Parameter)
            {
                Record.Callbacks.Add((target.Origins[0].Site, state.Facts));
            }

            return arguments.Aggregate(FlowValue.Nothing, (all, next) => all.With(next.Type is { } type && Lookup.IsNumberOf(type, site.Type) ? next.Value.Identity() : next.Value));
        }

        FlowValue? result = null;
        foreach (var function in target.Functions)
        {
            var returned = RunReference(site, function, values, state, FactSet.None, isCalled: target.Functions.Count == 1);
            result = result is null ? returned : result.Join(returned, FactSet.None, FactSet.None);
        }

        return result!;
    }

    private FlowValue RunReference(IOperation site, FunctionReference function, List<FlowValue> values, FlowState state, FactSet facts, bool isCalled)
    {
        if (function.Lambda is { } lambda)
        {
            return GraphOf(lambda) is { } graph ? RunFunction(function.Method, graph, values, state, facts, isCalled) : FlowValue.Nothing;
        }

        if (function.Method.MethodKind == MethodKind.LocalFunction)
        {
            return GraphOf(function.Method) is { } graph ? RunFunction(function.Method.OriginalDefinition, graph, values, state, facts, isCalled) : FlowValue.Nothing;
        }

        var arguments = function.Method.Parameters.Select((p, i) => (i < values.Count ? values[i] : FlowValue.Nothing, (ITypeSymbol?)p.Type)).ToImmutableArray();
        return Called(site, function.Method, isVirtual: true, FlowValue.Nothing, arguments, state) is { } known
            ? known.Result
            : values.Aggregate(FlowValue.Nothing, static (all, next) => all.With(next));
    }

    private ControlFlowGraph? GraphOf(IFlowAnonymousFunctionOperation lambda) =>
        _owners.TryGetValue(lambda.Symbol, out var owner) ? owner.GetAnonymousFunctionControlFlowGraph(lambda, _cancellationToken) : null;

    /// <summary>Functions handed to a call: they may run, over the elements of what the call works on.</summary>
    private FlowValue RunFunctions(IOperation call, Known? known, (FlowValue Value, ITypeSymbol? Type) receiver, ImmutableArray<(FlowValue Value, ITypeSymbol? Type)> arguments, FlowState state)
    {
        var returned = FlowValue.Nothing;
        for (var i = 0; i < arguments.Length; i++)
        {
            foreach (var function in arguments[i].Value.Functions)
            {
                var over = PersonalMembers.IsCollection(receiver.Type) ? receiver : arguments.FirstOrDefault(static a => PersonalMembers.IsCollection(a.Type));
                var whole = over.Value ?? receiver.Value;
                var element = function.Lambda?.Syntax.SpanStart ?? -1 - i;
                var values = function.Method.Parameters.Select(p => over.Value is null ? state.Content(whole).Data() : ElementOf(whole, keepsOrigin: false, element, state)).ToList();
                var callbacks = known?.Summaries.SelectMany(static s => s.Callbacks).Where(c => c.Ordinal == i).Select(c => known.Frame.Bind(c.Facts)).ToList();
                var facts = callbacks is null or { Count: 0 } ? FactSet.None : callbacks.Aggregate(static (all, next) => all.Or(next));
                returned = returned.With(RunReference(call, function, values, state, facts, isCalled: false));
            }
        }

        return returned;
    }

    /// <summary>Functions that were made and never seen called: a field, an event or somebody else may call them.</summary>
    internal void RunWaiting()
    {
        foreach (var pair in _waiting.Where(w => !_followed.Contains(w.Key)).OrderBy(static w => w.Value.Lambda.Syntax.SpanStart).ToList())
        {
            if (GraphOf(pair.Value.Lambda) is { } graph)
            {
                RunFunction(pair.Key, graph, [], pair.Value.State, FactSet.None, isCalled: false);
            }
        }
    }
}
