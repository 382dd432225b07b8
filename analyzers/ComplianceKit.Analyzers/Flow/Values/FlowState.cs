namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>What is known at one point of the program: values of variables, what was put into objects, and the guards that hold.</summary>
internal sealed class FlowState
{
    private Dictionary<Slot, FlowValue> _values;
    private Dictionary<int, PutMembers> _objects;

    // A clone shares the tables until one of the two writes: most are only read, at the next block or the next handler.
    private bool _sharesValues;
    private bool _sharesObjects;

    // What was written since somebody began to ask for it.
    private StateChanges? _changes;

    internal FlowState()
        : this([], [])
    {
    }

    private FlowState(Dictionary<Slot, FlowValue> values, Dictionary<int, PutMembers> objects) => (_values, _objects) = (values, objects);

    /// <summary>Guards that hold here on every way.</summary>
    internal FactSet Facts { get; set; }

    /// <summary>Guards that are known not to hold here.</summary>
    internal FactSet Denied { get; set; }

    /// <summary>Whose data has already been stored or sent without a guard, on some way.</summary>
    internal SmallSet<Origin> Used { get; set; }

    /// <summary>Objects that the store writes when it commits: records that it handed out, and what was added to it.</summary>
    internal SmallSet<int> Stored { get; set; }

    /// <summary>What has already been sent to a sink as it was put in.</summary>
    internal SmallSet<PersonalItem> Sent { get; set; }

    internal FlowState Clone()
    {
        (_sharesValues, _sharesObjects) = (true, true);
        return new(_values, _objects) { _sharesValues = true, _sharesObjects = true, Facts = Facts, Denied = Denied, Used = Used, Stored = Stored, Sent = Sent };
    }

    private Dictionary<Slot, FlowValue> WrittenValues()
    {
        if (_sharesValues)
        {
            (_values, _sharesValues) = (new(_values), false);
        }

        return _values;
    }

    private Dictionary<int, PutMembers> WrittenObjects()
    {
        if (_sharesObjects)
        {
            (_objects, _sharesObjects) = (new(_objects), false);
        }

        return _objects;
    }

    private void Write(Slot slot, FlowValue value)
    {
        _changes?.Slots.Add(slot);
        WrittenValues()[slot] = value;
    }

    private void Write(int target, PutMembers members)
    {
        _changes?.Objects.Add(target);
        WrittenObjects()[target] = members;
    }

    /// <summary>Forgets intermediates of the graph that nothing further on can mean.</summary>
    internal void Keep(HashSet<Slot> captures)
    {
        List<Slot>? gone = null;
        foreach (var slot in _values.Keys)
        {
            if (!slot.IsVariable && !captures.Contains(slot))
            {
                (gone ??= []).Add(slot);
            }
        }

        foreach (var slot in gone ?? [])
        {
            WrittenValues().Remove(slot);
        }
    }

    internal FlowValue this[Slot slot]
    {
        get => _values.TryGetValue(slot, out var value) ? value : FlowValue.Nothing;
        set
        {
            if (!_values.TryGetValue(slot, out var before) || !ReferenceEquals(before, value))
            {
                Write(slot, value);
            }
        }
    }

    internal bool Knows(Slot slot) => _values.ContainsKey(slot);

    internal FlowValue? Member(int target, string member) => MembersOf(target).Find(member);

    /// <summary>Whether a member was written on every way that leads here, so that what was in it before is gone.</summary>
    internal bool IsReplaced(int target, string member) => MembersOf(target).IsReplaced(member);

    /// <summary>Everything that was put into objects.</summary>
    internal IEnumerable<(int Object, string Member, FlowValue Value)> Members => _objects.SelectMany(static o => o.Value.All.Select(m => (o.Key, m.Member, m.Value)));

    /// <summary>Puts a value into a member; what was there before is replaced only where it is sure which object is meant.</summary>
    internal void Put(int target, string member, FlowValue value, bool replaces)
    {
        var before = MembersOf(target);
        if (before.Put(member, value, replaces) is var after && !ReferenceEquals(after, before))
        {
            Write(target, after);
        }
    }

    /// <summary>A new object stands at its site: what an earlier round put there is gone.</summary>
    internal void Renew(int target)
    {
        if (!MembersOf(target).IsEmpty)
        {
            Write(target, PutMembers.None);
        }
    }

    /// <summary>The site names another person from here on: facts about the one before hold for nobody any more.</summary>
    internal void Renew(Origin origin)
    {
        Origin Rename(Origin o) => o == origin ? origin.Earlier() : o;
        FactSet Facted(FactSet set) => set.Facts.Any(f => f.Subject == origin) ? set.Map(f => f.About(Rename(f.Subject))) : set;
        Facts = Facted(Facts);
        Denied = Facted(Denied);
        Used = Used.Where(o => o != origin);
        Sent = Sent.Map(i => i.Origin == origin ? i.From(i.Source, origin.Earlier()) : i);
        FlowValue Renamed(FlowValue value) => value.Mentions(origin) ? value.Map(Rename, Facted) : value;
        foreach (var pair in _values.Where(v => v.Value.Mentions(origin)).ToList())
        {
            Write(pair.Key, Renamed(pair.Value));
        }

        foreach (var pair in _objects.ToList())
        {
            if (pair.Value.Map(Renamed) is var members && !ReferenceEquals(members, pair.Value))
            {
                Write(pair.Key, members);
            }
        }
    }

    /// <summary>Whatever the value may hold, what was put into its objects included.</summary>
    internal FlowValue Content(FlowValue value)
    {
        if (value.Objects.IsEmpty)
        {
            return value;
        }

        var content = value.Data();
        if (_objects.Count == 0)
        {
            return content.At(default);
        }

        var (seen, open) = (value.Objects, value.Objects);
        while (!open.IsEmpty)
        {
            SmallSet<int> next = default;
            foreach (var target in open)
            {
                var members = MembersOf(target);
                for (var i = 0; i < members.Count; i++)
                {
                    var inner = members[i].Value;
                    content = content.With(inner.At(default));
                    next = next.Union(inner.Objects);
                }
            }

            open = next.Except(seen);
            seen = seen.Union(next);
        }

        return content.At(default);
    }

    /// <summary>What a value may hold in any part of it: what came in with the whole, and what was put into it without saying where. What was put into a member by name is there and nowhere else.</summary>
    internal FlowValue Unnamed(FlowValue value, Func<string, bool> isMember)
    {
        var content = value.Data().At(default);
        foreach (var target in value.Objects)
        {
            var members = MembersOf(target);
            for (var i = 0; i < members.Count; i++)
            {
                if (!isMember(members[i].Member))
                {
                    content = content.With(Content(members[i].Value));
                }
            }
        }

        return content.At(default);
    }

    private PutMembers MembersOf(int target) => _objects.TryGetValue(target, out var members) ? members : PutMembers.None;

    /// <summary>Goes on as the function that was called left things; this function's own intermediates stay.</summary>
    internal void Become(FlowState other)
    {
        foreach (var pair in other._values)
        {
            if (pair.Key.IsVariable)
            {
                this[pair.Key] = pair.Value;
            }
        }

        if (!ReferenceEquals(_objects, other._objects))
        {
            _changes?.Objects.AddRange(other._objects.Keys);
            _changes?.Objects.AddRange(_objects.Keys);
            (_objects, _sharesObjects, other._sharesObjects) = (other._objects, true, true);
        }

        (Facts, Denied, Used, Stored, Sent) = (other.Facts, other.Denied, other.Used, other.Stored, other.Sent);
    }

    /// <summary>Joins the other way into this one; says whether anything changed.</summary>
    /// <param name="other">The state on the other way.</param>
    /// <param name="captures">The intermediates that may still be read; others are not taken over.</param>
    internal bool Absorb(FlowState other, HashSet<Slot> captures)
    {
        var (here, there) = (Facts, other.Facts);
        var changed = false;
        if (!ReferenceEquals(_values, other._values))
        {
            foreach (var pair in other._values)
            {
                changed |= (pair.Key.IsVariable || captures.Contains(pair.Key)) && Absorb(pair.Key, pair.Value, here, there);
            }
        }

        if (!ReferenceEquals(_objects, other._objects))
        {
            foreach (var pair in other._objects)
            {
                changed |= Absorb(pair.Key, pair.Value, here, there);
            }

            foreach (var target in _objects.Keys.Where(target => !other._objects.ContainsKey(target)).ToList())
            {
                changed |= Absorb(target, PutMembers.None, here, there);
            }
        }

        return AbsorbFacts(other) || changed;
    }

    /// <summary>Joins what was written on the other way since it was last joined into this one; says whether anything changed.</summary>
    internal bool Absorb(FlowState other, StateChanges changes, HashSet<Slot> captures)
    {
        var (here, there) = (Facts, other.Facts);
        var changed = false;
        foreach (var slot in changes.Slots)
        {
            changed |= (slot.IsVariable || captures.Contains(slot)) && Absorb(slot, other[slot], here, there);
        }

        foreach (var target in changes.Objects)
        {
            changed |= Absorb(target, other.MembersOf(target), here, there);
        }

        return AbsorbFacts(other) || changed;
    }

    /// <summary>From now on it is kept what is written, until <see cref="Absorb(FlowState, StateChanges, HashSet{Slot})"/> has taken it over.</summary>
    internal StateChanges Track() => _changes = new();

    private bool Absorb(Slot slot, FlowValue value, FactSet here, FactSet there)
    {
        var joined = _values.TryGetValue(slot, out var mine) ? mine.Join(value, here, there) : value;
        if (ReferenceEquals(joined, mine) || joined.Equals(mine))
        {
            return false;
        }

        Write(slot, joined);
        return true;
    }

    private bool Absorb(int target, PutMembers members, FactSet here, FactSet there)
    {
        var mine = MembersOf(target);
        var joined = mine.Join(members, here, there);
        if (ReferenceEquals(joined, mine))
        {
            return false;
        }

        Write(target, joined);
        return true;
    }

    private bool AbsorbFacts(FlowState other)
    {
        var (facts, denied, used) = (Facts.Or(other.Facts), Denied.Or(other.Denied), Used.Union(other.Used));
        var (stored, sent) = (Stored.Union(other.Stored), Sent.Union(other.Sent));
        var changed = facts != Facts || denied != Denied || !used.Equals(Used) || !stored.Equals(Stored) || !sent.Equals(Sent);
        (Facts, Denied, Used, Stored, Sent) = (facts, denied, used, stored, sent);
        return changed;
    }
}
