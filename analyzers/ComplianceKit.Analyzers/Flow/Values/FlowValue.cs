namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>What is known of a value at one point: what personal data it may hold, whose it is, and what its truth would prove.</summary>
internal sealed record FlowValue
{
    internal static readonly FlowValue Nothing = new();

    private static readonly FlowValue True = new() { Constant = true, HasConstant = true, WhenFalse = FactSet.All };
    private static readonly FlowValue False = new() { Constant = false, HasConstant = true, WhenTrue = FactSet.All };
    private static readonly FlowValue Null = new() { HasConstant = true, WhenTrue = FactSet.All };

    // Few values prove anything: the rest need no room for it.
    private Proof? Outcome { get; init; }

    /// <summary>Personal data it may hold.</summary>
    internal SmallSet<PersonalItem> Items { get; init; }

    /// <summary>Where it came from as a whole.</summary>
    internal SmallSet<Carrier> Carriers { get; init; }

    /// <summary>Whose it is, also where it holds nothing personal itself (an id).</summary>
    internal SmallSet<Origin> Origins { get; init; }

    /// <summary>The objects of this body that it may be; what was put into them stands in the state.</summary>
    internal SmallSet<int> Objects { get; init; }

    internal SmallSet<FunctionReference> Functions { get; init; }

    /// <summary>The constant it is, boxed; <see cref="HasConstant"/> tells null from none.</summary>
    internal object? Constant { get; init; }

    internal bool HasConstant { get; init; }

    /// <summary>What holds where it is true, or not null.</summary>
    internal FactSet WhenTrue
    {
        get => Outcome?.WhenTrue ?? default;
        init => Outcome = Proof.Of((Outcome ?? Proof.None) with { WhenTrue = value });
    }

    /// <summary>What holds where it is false, or null.</summary>
    internal FactSet WhenFalse
    {
        get => Outcome?.WhenFalse ?? default;
        init => Outcome = Proof.Of((Outcome ?? Proof.None) with { WhenFalse = value });
    }

    /// <summary>What holds once the task has been awaited.</summary>
    internal FactSet WhenAwaited
    {
        get => Outcome?.WhenAwaited ?? default;
        init => Outcome = Proof.Of((Outcome ?? Proof.None) with { WhenAwaited = value });
    }

    /// <summary>Whether it is a guard's own yes or no, so that the other outcome means that the guard said the opposite.</summary>
    internal bool IsVerdict { get; init; }

    internal Answer Answer { get; init; }

    /// <summary>What holds where <see cref="Answer"/> is the allowing one.</summary>
    internal FactSet WhenAllowed
    {
        get => Outcome?.WhenAllowed ?? default;
        init => Outcome = Proof.Of((Outcome ?? Proof.None) with { WhenAllowed = value });
    }

    /// <summary>Whether it is a task, so that what its result proves is only had by awaiting it.</summary>
    internal bool IsPending { get; init; }

    /// <summary>Whether it is a record that the store handed out and keeps an eye on: what is put into it is stored when the store commits.</summary>
    internal bool IsStored { get; init; }

    /// <summary>Whether its elements are parts of one person's data, as the cells of a row are.</summary>
    internal bool IsOnePerson { get; init; }

    /// <summary>What it is of an address that is taken apart: what follows the <c>@</c> is a host, and nobody's.</summary>
    internal AddressPart Part { get; init; }

    internal bool IsPersonal => !Items.IsEmpty || !Carriers.IsEmpty;

    /// <summary>Whether it holds data that came in from outside, and not by a parameter.</summary>
    internal bool IsOutside => Items.Any(static i => i.Source.IsOutside) || Carriers.Any(static c => c.Source.IsOutside);

    internal bool Proves => Answer != Answer.None || (Outcome is not null && (!WhenTrue.IsNone || !WhenFalse.IsNone || !WhenAwaited.IsNone));

    /// <summary>Whether it is data and nothing else: its truth proves nothing, and it is no constant, function or task.</summary>
    private bool IsData => !HasConstant && !IsPending && Part == AddressPart.None && Functions.IsEmpty && !Proves;

    private bool IsPlain => IsData && !IsVerdict && WhenAllowed.IsNone;

    internal static FlowValue OfConstant(object? constant) => constant switch
    {
        true => True,
        false => False,
        null => Null,
        _ => new() { Constant = constant, HasConstant = true, WhenFalse = FactSet.All },
    };

    /// <summary>Its data without what its own truth proves: what remains after a call that is not understood.</summary>
    internal FlowValue Data() => IsData ? this : OfData(Items, Carriers, Origins, Objects, IsOnePerson, IsStored);

    /// <summary>The value with other objects.</summary>
    internal FlowValue At(SmallSet<int> objects) => objects.IsSame(Objects) ? this : this with { Objects = objects };

    // Most values of most bodies hold nothing: they are one, so that none is made and none is joined.
    private static FlowValue OfData(SmallSet<PersonalItem> items, SmallSet<Carrier> carriers, SmallSet<Origin> origins, SmallSet<int> objects, bool onePerson, bool stored) =>
        items.IsEmpty && carriers.IsEmpty && origins.IsEmpty && objects.IsEmpty && !onePerson && !stored ? Nothing
            : new() { Items = items, Carriers = carriers, Origins = origins, Objects = objects, IsOnePerson = onePerson, IsStored = stored };

    /// <summary>The origins alone: whose it is, but nothing personal any more.</summary>
    internal FlowValue Identity() => Origins.IsEmpty && !IsPersonal ? Nothing : new() { Origins = AllOrigins() };

    /// <summary>Everybody whose data it is.</summary>
    internal SmallSet<Origin> AllOrigins() => Origins.Union(Items.Map(static i => i.Origin)).Union(Carriers.Map(static c => c.Origin));

    /// <summary>Both values' data; proofs are dropped.</summary>
    internal FlowValue With(FlowValue other)
    {
        if (ReferenceEquals(other, Nothing))
        {
            return Data();
        }

        if (ReferenceEquals(this, Nothing))
        {
            return other.Data();
        }

        var (items, carriers, origins, objects) = (Items.Union(other.Items), Carriers.Union(other.Carriers), Origins.Union(other.Origins), Objects.Union(other.Objects));
        var onePerson = (IsOnePerson || other.IsOnePerson) && (IsOnePerson || !IsPersonal) && (other.IsOnePerson || !other.IsPersonal);
        var stored = IsStored || other.IsStored;
        return IsPlain && onePerson == IsOnePerson && stored == IsStored && items.IsSame(Items) && carriers.IsSame(Carriers) && origins.IsSame(Origins) && objects.IsSame(Objects)
            ? this
            : OfData(items, carriers, origins, objects, onePerson, stored);
    }

    /// <summary>The value where either may be; <paramref name="here"/> and <paramref name="there"/> hold on the two ways that meet.</summary>
    internal FlowValue Join(FlowValue other, FactSet here, FactSet there)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        if (IsPlain && other.IsPlain)
        {
            return With(other);
        }

        var proves = Proves || other.Proves || HasConstant || other.HasConstant;
        var answer = Answer == other.Answer ? Answer : Answer.None;
        return With(other) with
        {
            Functions = Functions.Union(other.Functions),
            HasConstant = HasConstant && other.HasConstant && Equals(Constant, other.Constant),
            Constant = HasConstant && other.HasConstant && Equals(Constant, other.Constant) ? Constant : null,
            Outcome = Proof.Of(new(
                WhenTrue: proves ? WhenTrue.And(here).Or(other.WhenTrue.And(there)) : default,
                WhenFalse: proves ? WhenFalse.And(here).Or(other.WhenFalse.And(there)) : default,
                WhenAwaited: IsPending || other.IsPending ? WhenAwaited.And(here).Or(other.WhenAwaited.And(there)) : default,
                WhenAllowed: answer == Answer.None ? default : WhenAllowed.And(here).Or(other.WhenAllowed.And(there)))),
            Answer = answer,
            IsPending = IsPending || other.IsPending,
            IsVerdict = IsVerdict && other.IsVerdict,
        };
    }

    /// <summary>Whether anything in it is about the person that an origin stands for.</summary>
    internal bool Mentions(Origin origin)
    {
        if (Origins.Contains(origin))
        {
            return true;
        }

        foreach (var item in Items)
        {
            if (item.Origin == origin)
            {
                return true;
            }
        }

        foreach (var carrier in Carriers)
        {
            if (carrier.Origin == origin)
            {
                return true;
            }
        }

        return Outcome?.Mentions(origin) == true;
    }

    /// <summary>The same value in another frame: origins renamed, facts translated.</summary>
    internal FlowValue Map(Func<Origin, Origin> origin, Func<FactSet, FactSet> facts) => this with
    {
        Items = Items.Map(i => origin(i.Origin) is var to && to == i.Origin ? i : i.From(i.Source, to)),
        Carriers = Carriers.Map(c => c with { Origin = origin(c.Origin) }),
        Origins = Origins.Map(origin),
        Outcome = Outcome is null ? null : Proof.Of(Outcome.Map(facts)),
    };
}
