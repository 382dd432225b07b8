using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <summary>Analyses one method: as the entry point that it is, or in terms of its parameters.</summary>
internal static class MethodRun
{
    internal static BodyResult Analyse(FlowAnalysis flow, FlowBody body, EntryPoint? entry, CallChain chain, CancellationToken cancellationToken)
    {
        if (body.Size > FlowLimits.Operations || body.Graph is not { } graph)
        {
            return BodyResult.TooLarge;
        }

        var evaluation = new Evaluation(flow, body, chain, cancellationToken) { IsRecording = true };
        var state = new FlowState();
        if (entry is null)
        {
            Parameters.Open(flow, body.Method, state);
        }
        else
        {
            Parameters.Bind(flow, body.Method, entry, state);
        }

        var receiver = new FlowValue
        {
            Origins = SmallSet<Origin>.Of(Origin.Receiver),
            // A person's own object may hand out what it holds; a service holds nobody by itself.
            Carriers = entry is null && flow.Members.IsPerson(body.Method.ContainingType) ? SmallSet<Carrier>.Of(new Carrier(FlowSource.OfParameter(Origin.ReceiverOrdinal), Origin.Receiver)) : default,
            Objects = SmallSet<int>.Of(CallFrame.ObjectOf(Origin.ReceiverOrdinal)),
        };
        var scope = new Scope(body.Method, graph, entry, body.Method, flow.BasesOf(body.Method, entry), entry is null ? receiver : receiver with { Origins = default });
        GraphRun run;
        try
        {
            run = evaluation.Run(scope, state);
        }
        catch (InsufficientExecutionStackException)
        {
            // An expression nested deeper than the stack; the compiler itself gives up on such.
            return BodyResult.TooLarge;
        }

        return evaluation.IsTooLarge
            ? new(evaluation.Record, new(), IsTooLarge: true)
            : new(evaluation.Record, Summarise(body, evaluation.Record, run), IsTooLarge: false);
    }

    private static MethodSummary Summarise(FlowBody body, BodyRecord record, GraphRun run)
    {
        var summary = new MethodSummary
        {
            IsAsync = body.Method.IsAsync,
            Open = record.Edges.Select(static e => e with { Items = e.Items.Where(static i => i.Source.IsParameter) })
                .Where(static e => !e.Items.IsEmpty || !e.Carriers.IsEmpty).Select(static e => e with { Facts = Travelling(e.Facts) }).ToImmutableArray(),
            OpenUses = record.Uses.Where(static u => u.IsOpen).Select(static u => u with { Facts = Travelling(u.Facts), Denied = Travelling(u.Denied) }).ToImmutableArray(),
            Blind = record.Blind.Select(static b => b.OfParameters()).Where(static b => !b.IsEmpty).ToImmutableArray(),
            Callbacks = record.Callbacks.Select(static c => (c.Ordinal, Travelling(c.Facts))).ToImmutableArray(),
        };
        if (run.Exit is not { } exit)
        {
            // It never returns: where it is called, the program goes no further.
            return summary with { Ensures = FactSet.All };
        }

        return summary with
        {
            Ensures = Travelling(exit.Facts),
            Result = Travelling(run.Returned, exit),
            Outs = body.Method.Parameters.Where(static p => p.RefKind is RefKind.Out or RefKind.Ref)
                .Select(p => (p.Ordinal, Travelling(exit[new Slot(p)], exit))).ToImmutableArray(),
            Puts = exit.Members.Where(static m => m.Object < 0).OrderBy(static m => m.Object).ThenBy(static m => m.Member, StringComparer.Ordinal)
                .Select(m => (CallFrame.OrdinalOf(m.Object), m.Member, Travelling(m.Value, exit))).ToImmutableArray(),
        };
    }

    private static FactSet Travelling(FactSet facts) => facts.IsAll ? facts : FactSet.Of(facts.Facts.Where(static f => f.Subject.Travels));

    /// <summary>The value without what has a meaning in this body only.</summary>
    private static FlowValue Travelling(FlowValue value, FlowState exit)
    {
        var somebody = new Origin(OriginKind.Record, 0);
        return (exit.Content(value) with { Objects = value.Objects.Where(static o => o < 0), Functions = default })
            .Map(o => o.Travels ? o : somebody, Travelling);
    }
}
