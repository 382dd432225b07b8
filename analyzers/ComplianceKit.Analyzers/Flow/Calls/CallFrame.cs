using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Calls;

/// <summary>Translates a callee's summary into the caller's terms: parameters become arguments, and whoever it names only inside becomes somebody of this call.</summary>
internal sealed class CallFrame(FlowState state, FlowValue receiver, ImmutableArray<(FlowValue Value, ITypeSymbol? Type)> arguments, int site, Func<FlowValue, ITypeSymbol?, FlowValue> expand)
{
    private readonly Origin _somebody = new(OriginKind.Record, site);

    internal FlowValue Argument(int ordinal) => ordinal == Origin.ReceiverOrdinal ? receiver : ordinal >= 0 && ordinal < arguments.Length ? arguments[ordinal].Value : FlowValue.Nothing;

    internal FactSet Bind(FactSet facts)
    {
        if (facts.IsAll)
        {
            return facts;
        }

        var bound = FactSet.None;
        foreach (var fact in facts.Facts)
        {
            bound = bound.And(fact.Kind switch
            {
                FactKind.ArgumentTrue => Argument(fact.Subject.Site).WhenTrue,
                FactKind.ArgumentFalse => Argument(fact.Subject.Site).WhenFalse,
                FactKind.ArgumentAwaited => Argument(fact.Subject.Site).WhenAwaited,
                FactKind.ArgumentAllows => Argument(fact.Subject.Site).WhenAllowed,
                _ => FactSet.Of(Origins(fact.Subject).Select(origin => fact.About(origin).For(Purpose(fact.Purpose)))),
            });
        }

        return bound;
    }

    internal SmallSet<Origin> Bind(SmallSet<Origin> origins) => origins.MapMany<Origin>(origin => Origins(origin));

    internal FlowValue Bind(FlowValue value)
    {
        if (ReferenceEquals(value, FlowValue.Nothing))
        {
            return value;
        }

        var bound = value with
        {
            Items = Bind(value.Items),
            Carriers = default,
            Origins = Bind(value.Origins),
            Objects = value.Objects.MapMany(o => o < 0 ? (IEnumerable<int>)Argument(OrdinalOf(o)).Objects : []),
            Functions = default,
            WhenTrue = Bind(value.WhenTrue),
            WhenFalse = Bind(value.WhenFalse),
            WhenAwaited = Bind(value.WhenAwaited),
            WhenAllowed = Bind(value.WhenAllowed),
            Constant = value.Constant is string text ? Purpose(text) : value.Constant,
        };
        foreach (var carrier in value.Carriers)
        {
            bound = carrier.Source.IsParameter && Whole(carrier) is var whole
                ? bound with { Items = bound.Items.Union(whole.Items), Carriers = bound.Carriers.Union(whole.Carriers), Origins = bound.Origins.Union(whole.Origins) }
                : bound with { Carriers = bound.Carriers.Union(Holders(carrier.Origin).Map(origin => carrier with { Origin = origin })) };
        }

        return bound;
    }

    /// <summary>What the argument of a carried parameter holds, told by its own type.</summary>
    internal FlowValue Expand(Carrier carrier) => expand(Argument(carrier.Source.Parameter), TypeOf(carrier.Source.Parameter));

    internal ITypeSymbol? TypeOf(int ordinal) => ordinal >= 0 && ordinal < arguments.Length ? arguments[ordinal].Type : null;

    internal SmallSet<PersonalItem> Bind(SmallSet<PersonalItem> items) => items.MapMany(Bind);

    /// <summary>The place in the state of what a parameter refers to: below zero, so that it is told from places in the code.</summary>
    internal static int ObjectOf(int ordinal) => -2 - ordinal;

    internal static int OrdinalOf(int target) => -2 - target;

    private FlowValue Whole(Carrier carrier) => state.Content(Argument(carrier.Source.Parameter));

    private IEnumerable<PersonalItem> Bind(PersonalItem item)
    {
        if (!item.Source.IsParameter)
        {
            return Holders(item.Origin).Select(origin => item.From(item.Source, origin));
        }

        var argument = Argument(item.Source.Parameter);
        var content = state.Content(argument);
        var put = item.Path.Length > 0 && !argument.Objects.IsEmpty && argument.Objects.All(o => state.Member(o, item.Path) is not null)
            ? argument.Objects.SelectMany(o => state.Member(o, item.Path)!.Items).ToList() : null;
        if (put is not null && (argument.Carriers.IsEmpty || argument.Objects.All(o => state.IsReplaced(o, item.Path))))
        {
            return put;
        }

        var bound = content.Carriers.Select(c => item.From(c.Source, item.Origin.Kind == OriginKind.Admitted ? item.Origin.At(site) : c.Origin))
            .Concat(content.Items.Where(i => item.Path.Length == 0 || string.Equals(i.Path, item.Path, StringComparison.Ordinal) || i.Kind.Id == item.Kind.Id))
            .Concat(put ?? [])
            .ToList();
        return bound.Count > 0 ? bound : Origins(item.Origin).Select(origin => item.From(FlowSource.Inside, origin));
    }

    /// <summary>Whose an item is here; somebody's in any case.</summary>
    private SmallSet<Origin> Holders(Origin origin) => Origins(origin) is { IsEmpty: false } known ? known : SmallSet<Origin>.Of(Origin.Unknown);

    private SmallSet<Origin> Origins(Origin origin) => origin.Kind switch
    {
        OriginKind.Parameter when state.Content(Argument(origin.Site)).AllOrigins() is { IsEmpty: false } known => known,

        // What a service hands out is not the service's own: of whom it holds nothing, it says nothing.
        OriginKind.Parameter => origin == Origin.Receiver ? default : SmallSet<Origin>.Of(Origin.Unknown),
        OriginKind.Request or OriginKind.Unknown => SmallSet<Origin>.Of(origin),
        OriginKind.Admitted => SmallSet<Origin>.Of(origin.At(site)),
        _ => SmallSet<Origin>.Of(_somebody),
    };

    private string Purpose(string purpose) =>
        purpose.Length > 1 && purpose[0] == '$' && int.TryParse(purpose.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            ? Argument(ordinal).Constant as string ?? string.Empty
            : purpose;
}
