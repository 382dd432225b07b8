using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <content>Values that become text: an object tells what its text tells, and not all that is in it.</content>
internal sealed partial class Evaluation
{
    private readonly Dictionary<int, ITypeSymbol> _made = [];

    /// <summary>What the text of a value holds.</summary>
    /// <param name="site">Where it becomes text.</param>
    /// <param name="value">The value.</param>
    /// <param name="type">Its type.</param>
    /// <param name="spelled">Whether its members are written one by one, as a serializer does.</param>
    /// <param name="state">What is known there.</param>
    private FlowValue Text(IOperation site, FlowValue value, ITypeSymbol? type, bool spelled, FlowState state)
    {
        if (type is null || PersonalMembers.IsScalar(type))
        {
            return state.Content(value);
        }

        if (!spelled && Made(site, value, type, state) is { } told)
        {
            return told;
        }

        var expanded = Expanded(value, type, inside: true, state);
        if (spelled)
        {
            return expanded with { Carriers = expanded.Carriers.Map(static c => c with { IsSpelled = true }) };
        }

        var printed = Printed.Of(type);
        if (printed.Members)
        {
            return expanded;
        }

        // Of a parameter the caller may know a type of its own; of what was put into an object or is a part of one, that object's text decides.
        var open = new FlowValue { Origins = expanded.AllOrigins(), Carriers = value.Carriers.Where(c => IsParameter(c.Source, type)) };
        if (printed.Own is not { } own)
        {
            return open;
        }

        // The text of a wrapper of a library is what it wraps; a model of somebody else's tells what nobody here can see.
        return Called(site, own, isVirtual: false, expanded with { Objects = value.Objects }, ImmutableArray<(FlowValue, ITypeSymbol?)>.Empty, state) is { } known
            ? known.Result.With(open).With(Mentioned(own, value, state))
            : _flow.Members.Of(type).IsEmpty ? expanded : open;
    }

    private bool IsParameter(FlowSource source, ITypeSymbol type) => source.IsParameter
        && SymbolEqualityComparer.Default.Equals(source.Parameter == Origin.ReceiverOrdinal ? _body.Method.ContainingType : _body.Method.Parameters.FirstOrDefault(p => p.Ordinal == source.Parameter)?.Type, type);

    /// <summary>Texts and numbers that were put into an object and that its own text names: what the names of members say nothing of, no summary of that text knows.</summary>
    private static FlowValue Mentioned(IMethodSymbol own, FlowValue value, FlowState state)
    {
        var all = FlowValue.Nothing;
        foreach (var name in value.Objects.IsEmpty ? [] : Printed.Names(own))
        {
            foreach (var target in value.Objects)
            {
                all = state.Member(target, name) is { Objects.IsEmpty: true } put ? all.With(put) : all;
            }
        }

        return all;
    }

    /// <summary>What objects tell that are handed around as something more general, where it is seen how each of them was made.</summary>
    private FlowValue? Made(IOperation site, FlowValue value, ITypeSymbol type, FlowState state)
    {
        // What was made as nothing more than an object (a lock) has no text of its own; of a type that is missing, nothing is known. To ask either again would go on for ever.
        if (value.Objects.IsEmpty || value.IsPersonal || !Printed.IsOpen(type) || !value.Objects.All(o => _made.TryGetValue(o, out var made) && (IsBare(made) || !Printed.IsOpen(made))))
        {
            return null;
        }

        return value.Objects.Where(o => !IsBare(_made[o])).Select(o => Text(site, value with { Objects = SmallSet<int>.Of(o) }, _made[o], spelled: false, state)).Aggregate(FlowValue.Nothing, static (all, one) => all.With(one));
    }

    private static bool IsBare(ITypeSymbol made) => made.SpecialType == SpecialType.System_Object;

    /// <summary>An operand that is put into a text.</summary>
    private FlowValue Text(IOperation operand, FlowState state)
    {
        var value = Evaluate(operand, state);
        return value.IsPersonal || !value.Objects.IsEmpty ? Text(operand, value, Bare(operand).Type, spelled: false, state) : value;
    }

    /// <summary>Texts put together; what each part proves is of no account.</summary>
    private FlowValue Texts(IEnumerable<IOperation> parts, FlowState state) =>
        parts.Select(part => Text(part, state)).Aggregate(FlowValue.Nothing, static (all, part) => all.With(part)).Data();

    /// <summary>What the argument of a parameter tells that a callee writes as text.</summary>
    private FlowValue Told(IOperation call, CallFrame frame, Carrier carrier, FlowState state)
    {
        var ordinal = carrier.Source.Parameter;
        return Text(call, frame.Argument(ordinal), frame.TypeOf(ordinal), carrier.IsSpelled, state);
    }
}
