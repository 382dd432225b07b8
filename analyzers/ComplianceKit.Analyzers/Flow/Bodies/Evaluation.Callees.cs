using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <content>Calls of methods whose code is in this compilation, by their summaries.</content>
internal sealed partial class Evaluation
{
    private sealed record Known(FlowValue Result, ImmutableArray<MethodSummary> Summaries, CallFrame Frame);

    private FlowValue? Called(IOperation operation, IMethodSymbol? getter, FlowValue receiver, FlowState state) =>
        getter is not null && operation is IPropertyReferenceOperation property && property.Property.SetMethod is null or { IsInitOnly: false }
            ? Called(operation, getter, isVirtual: true, receiver, ImmutableArray<(FlowValue, ITypeSymbol?)>.Empty, state)?.Result
            : null;

    /// <summary>Applies what is known of the methods that a call may come to; null where none of them is known or can matter.</summary>
    private Known? Called(IOperation call, IMethodSymbol target, bool isVirtual, FlowValue receiver, ImmutableArray<(FlowValue Value, ITypeSymbol? Type)> arguments, FlowState state)
    {
        // An extension method called as one has its receiver as first argument; the summary is that of the definition.
        var callees = _flow.Callees.Of(target.ReducedFrom ?? target, isVirtual, ReceiverOf(call, target));
        if (callees.Methods.IsEmpty)
        {
            return null;
        }

        var frame = new CallFrame(state, receiver, arguments, call.Syntax.SpanStart, (value, type) => Expanded(value, type, inside: false, state));
        var summaries = ImmutableArray.CreateBuilder<MethodSummary>();
        foreach (var callee in callees.Methods)
        {
            var reaches = _flow.HotNames.Reaches(callee, _cancellationToken);
            if ((reaches || Transfers(callee, receiver, arguments)) && _flow.Summaries.Of(callee, _chain, _cancellationToken) is { } known)
            {
                if (known.IsCut)
                {
                    if (reaches)
                    {
                        BlindDepth(call, target, receiver, arguments, state);
                    }

                    continue;
                }

                var summary = known.Summary;
                summaries.Add(summary);
                if (known.IsTooLarge)
                {
                    BlindSize(call, target, receiver, arguments, state);
                }

                if (IsRecording)
                {
                    Record.Calls.Add(new(callee, state.Facts, Scope));
                    Adopt(call, callee, summary, frame, state);
                    AdoptBlind(call, summary, frame);
                }
            }
        }

        if (summaries.Count == 0)
        {
            return null;
        }

        return new(Effects(call, summaries.ToImmutable(), summaries.Count < callees.Methods.Length || callees.IsCut, frame, state), summaries.ToImmutable(), frame);
    }

    /// <summary>What the object that a call is made on is declared as.</summary>
    private static ITypeSymbol? ReceiverOf(IOperation call, IMethodSymbol target) => call switch
    {
        // A method handed over to another's call runs on an object of its own.
        IInvocationOperation { Instance: { } instance, TargetMethod: var called } when SymbolEqualityComparer.Default.Equals(called, target) => Bare(instance).Type,
        IPropertyReferenceOperation { Instance: { } instance } => Bare(instance).Type,
        _ => null,
    };

    /// <summary>Whether a method that holds no source, sink or guard itself may still change what is known: it maps or fills what it is given, or throws unless it is satisfied.</summary>
    private static bool Transfers(IMethodSymbol callee, FlowValue receiver, ImmutableArray<(FlowValue Value, ITypeSymbol? Type)> arguments)
    {
        // Data of this very request is followed wherever it goes, be it only to a place where it is lost sight of.
        if (arguments.Any(static a => a.Value.Proves || a.Value.IsOutside))
        {
            return true;
        }

        var gives = !callee.ReturnsVoid && !PersonalMembers.IsTask(callee.ReturnType) && callee.ReturnType.SpecialType != SpecialType.System_Boolean;
        var personal = arguments.Any(static a => a.Value.IsPersonal);
        return (gives && (personal || receiver.IsPersonal)) || (personal && arguments.Any(static a => !a.Value.Objects.IsEmpty)) || (personal && callee.MethodKind == MethodKind.Constructor);
    }

    private FlowValue Effects(IOperation call, ImmutableArray<MethodSummary> summaries, bool incomplete, CallFrame frame, FlowState state)
    {
        FlowValue? result = null;
        var ensured = incomplete ? FactSet.None : FactSet.All;
        foreach (var summary in summaries)
        {
            var returned = frame.Bind(summary.Result);
            var ensures = frame.Bind(summary.Ensures);
            if (summary.IsAsync)
            {
                returned = returned with { IsPending = true, WhenAwaited = ensures };
            }
            else
            {
                ensured = ensured.Or(ensures);
            }

            result = result is null ? returned : result.Join(returned, FactSet.None, FactSet.None);
            foreach (var (ordinal, member, value) in summary.Puts)
            {
                var put = frame.Bind(value);
                foreach (var target in frame.Argument(ordinal).Objects)
                {
                    state.Put(target, member, put, replaces: false);
                }
            }
        }

        if (incomplete)
        {
            result = result!.Join(FlowValue.Nothing, FactSet.None, FactSet.None);
        }

        if (summaries.All(static s => !s.IsAsync))
        {
            state.Facts = state.Facts.And(ensured);
        }

        return result!.AllOrigins().IsEmpty && call.Type is { } type && _flow.Members.IsPerson(type)
            ? result with { Origins = SmallSet<Origin>.Of(new Origin(OriginKind.Record, call.Syntax.SpanStart)) }
            : result;
    }

    /// <summary>What a callee leaves open is the caller's: its sinks with the arguments that reach them, its sends with whom they go to.</summary>
    private void Adopt(IOperation call, IMethodSymbol callee, MethodSummary summary, CallFrame frame, FlowState state)
    {
        var statement = FlowBody.Statement(call.Syntax);
        foreach (var edge in summary.Open)
        {
            var log = edge.Sink.Kind == SinkKind.Log;
            var expanded = edge.Carriers.Select(c => log ? Told(call, frame, c, state) : frame.Expand(c)).ToList();
            var items = (log ? default : frame.Bind(edge.Items)).Union(SmallSet<PersonalItem>.Of(expanded.SelectMany(static e => e.Items)));
            var carriers = SmallSet<Carrier>.Of(expanded.SelectMany(static e => e.Carriers).Where(static c => c.Source.IsParameter));
            Adopt(edge with
            {
                Statement = statement,
                Scope = Scope,
                Items = items,
                Carriers = carriers,
                Facts = state.Facts.And(frame.Bind(edge.Facts)),
                Bases = edge.Bases.AddRange(Scope.Bases),
                Way = edge.Way.Insert(0, edge.Statement.GetLocation()),
            });
        }

        foreach (var use in summary.OpenUses)
        {
            Adopt(use with
            {
                Statement = statement,
                Scope = Scope,
                Subjects = use.Subjects.Select(frame.Bind).ToImmutableArray(),
                Facts = state.Facts.And(frame.Bind(use.Facts)),
                Denied = state.Denied.And(frame.Bind(use.Denied)),
                Way = use.Way.Insert(0, use.Statement.GetLocation()),
            });
        }
    }

    // Of a method that comes back to itself, what it leaves open comes round again and again.
    private void Adopt(FlowEdge edge)
    {
        if (!Record.Edges.Exists(edge.IsSame))
        {
            Add(edge);
        }
    }

    private void Adopt(GuardedUse use)
    {
        if (!Record.Uses.Exists(use.IsSame))
        {
            Add(use);
        }
    }

    private void Add(FlowEdge edge)
    {
        if (edge.Sink.Kind == SinkKind.Storage)
        {
            edge = edge with { Items = edge.Items.Where(static i => i.Holder is null || !RecordShape.IsLeftOut(i.Holder, i.Path)) };
        }

        if (Record.Edges.Count >= FlowLimits.Edges)
        {
            IsTooLarge = true;
        }
        else if (!edge.Items.IsEmpty || !edge.Carriers.IsEmpty)
        {
            Record.Edges.Add(edge);
        }
    }

    private void Add(GuardedUse use)
    {
        if (Record.Uses.Count >= FlowLimits.Edges)
        {
            IsTooLarge = true;
        }
        else
        {
            Record.Uses.Add(use);
        }
    }
}
