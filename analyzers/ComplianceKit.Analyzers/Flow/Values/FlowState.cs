namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>What is known at one point of the program: values of variables, what was put into objects, and the guards that hold.</summary>
internal sealed class FlowState
{
    private Dictionary<Slot, FlowValue> _values;
    private Dictionary<(int Object, string Member), FlowValue> _members;
    private HashSet<(int Object, string Member)> _replaced;

    // A clone shares the tables until one of the two writes: most are only read, at the next block or the next handler.
    private bool _sharesValues;
    private bool _sharesMembers;

    internal FlowState()
        : this([], [], [])
    {
    }

    private FlowState(Dictionary<Slot, FlowValue> values, Dictionary<(int Object, string Member), FlowValue> members, HashSet<(int Object, string Member)> replaced)
    {
        _values = values;
        _members = members;
        _replaced = replaced;
    }

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

    /// <summary>How often variables and members were written. With the sets above it tells whether anything has changed.</summary>
    private int Writes { get; set; }

    /// <summary>What tells this state from what it was or will be.</summary>
    internal StateMark Mark => new(Writes, Facts, Denied, Used, Stored, Sent);

    internal FlowState Clone()
    {
        (_sharesValues, _sharesMembers) = (true, true);
        return new(_values, _members, _replaced) { _sharesValues = true, _sharesMembers = true, Facts = Facts, Denied = Denied, Used = Used, Stored = Stored, Sent = Sent };
    }

    private Dictionary<Slot, FlowValue> WrittenValues()
    {
        Writes++;
        if (_sharesValues)
        {
            (_values, _sharesValues) = (new(_values), false);
        }

        return _values;
    }

    private Dictionary<(int Object, string Member), FlowValue> WrittenMembers()
    {
        Writes++;
        if (_sharesMembers)
        {
            (_members, _replaced, _sharesMembers) = (new(_members), new(_replaced), false);
        }

        return _members;
    }

    /// <summary>Forgets intermediates of the graph that nothing further on can mean.</summary>
    internal void Keep(Func<Slot, bool> isKept)
    {
        List<Slot>? gone = null;
        foreach (var slot in _values.Keys)
        {
            if (!slot.IsVariable && !isKept(slot))
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
        set => WrittenValues()[slot] = value;
    }

    internal bool Knows(Slot slot) => _values.ContainsKey(slot);

    internal FlowValue? Member(int target, string member) => _members.TryGetValue((target, member), out var value) ? value : null;

    /// <summary>Whether a member was written on every way that leads here, so that what was in it before is gone.</summary>
    internal bool IsReplaced(int target, string member) => _replaced.Contains((target, member));

    internal IEnumerable<KeyValuePair<(int Object, string Member), FlowValue>> Members => _members;

    /// <summary>Puts a value into a member; what was there before is replaced only where it is sure which object is meant.</summary>
    internal void Put(int target, string member, FlowValue value, bool replaces)
    {
        WrittenMembers()[(target, member)] = replaces || !_members.TryGetValue((target, member), out var before) ? value : before.With(value);
        if (replaces)
        {
            _replaced.Add((target, member));
        }
    }

    /// <summary>A new object stands at its site: what an earlier round put there is gone.</summary>
    internal void Renew(int target)
    {
        List<(int Object, string Member)>? gone = null;
        foreach (var key in _members.Keys)
        {
            if (key.Object == target)
            {
                (gone ??= []).Add(key);
            }
        }

        foreach (var key in gone ?? [])
        {
            WrittenMembers().Remove(key);
            _replaced.Remove(key);
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
        foreach (var pair in _values.Where(v => v.Value.Mentions(origin)).ToList())
        {
            WrittenValues()[pair.Key] = pair.Value.Map(Rename, Facted);
        }

        foreach (var pair in _members.Where(m => m.Value.Mentions(origin)).ToList())
        {
            WrittenMembers()[pair.Key] = pair.Value.Map(Rename, Facted);
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
        if (_members.Count == 0)
        {
            return content with { Objects = default };
        }

        var seen = value.Objects;
        var open = new Queue<int>(value.Objects);
        while (open.Count > 0)
        {
            var target = open.Dequeue();
            foreach (var inner in MembersOf(target))
            {
                content = content.With(inner with { Objects = default });
                foreach (var next in inner.Objects.Except(seen))
                {
                    open.Enqueue(next);
                }

                seen = seen.Union(inner.Objects);
            }
        }

        return content with { Objects = default };
    }

    /// <summary>What a value may hold in any part of it: what came in with the whole, and what was put into it without saying where. What was put into a member by name is there and nowhere else.</summary>
    internal FlowValue Unnamed(FlowValue value, Func<string, bool> isMember)
    {
        var content = value.Data() with { Objects = default };
        foreach (var pair in _members)
        {
            if (value.Objects.Contains(pair.Key.Object) && !isMember(pair.Key.Member))
            {
                content = content.With(Content(pair.Value));
            }
        }

        return content with { Objects = default };
    }

    private IEnumerable<FlowValue> MembersOf(int target)
    {
        List<(string Member, FlowValue Value)>? found = null;
        foreach (var pair in _members)
        {
            if (pair.Key.Object == target)
            {
                (found ??= []).Add((pair.Key.Member, pair.Value));
            }
        }

        if (found is null)
        {
            return [];
        }

        found.Sort(static (left, right) => string.CompareOrdinal(left.Member, right.Member));
        return found.Select(static m => m.Value);
    }

    /// <summary>Goes on as the function that was called left things; this function's own intermediates stay.</summary>
    internal void Become(FlowState other)
    {
        var values = WrittenValues();
        foreach (var pair in other._values.Where(static v => v.Key.IsVariable))
        {
            values[pair.Key] = pair.Value;
        }

        (_members, _replaced, _sharesMembers, other._sharesMembers) = (other._members, other._replaced, true, true);
        Writes++;

        (Facts, Denied, Used, Stored, Sent) = (other.Facts, other.Denied, other.Used, other.Stored, other.Sent);
    }

    /// <summary>Joins the other way into this one; says whether anything changed.</summary>
    /// <param name="other">The state on the other way.</param>
    /// <param name="captures">The intermediates that may still be read; others are not taken over.</param>
    internal bool Absorb(FlowState other, HashSet<Slot> captures)
    {
        var (here, there) = (Facts, other.Facts);
        var changed = false;
        foreach (var pair in other._values)
        {
            if (!pair.Key.IsVariable && !captures.Contains(pair.Key))
            {
                continue;
            }

            var joined = _values.TryGetValue(pair.Key, out var mine) ? mine.Join(pair.Value, here, there) : pair.Value;
            if (mine is null || !joined.Equals(mine))
            {
                WrittenValues()[pair.Key] = joined;
                changed = true;
            }
        }

        foreach (var pair in other._members)
        {
            var joined = _members.TryGetValue(pair.Key, out var mine) ? mine.Join(pair.Value, here, there) : pair.Value;
            if (mine is null || !joined.Equals(mine))
            {
                WrittenMembers()[pair.Key] = joined;
                changed = true;
            }
        }

        if (!ReferenceEquals(_replaced, other._replaced) && !_replaced.IsSubsetOf(other._replaced))
        {
            WrittenMembers();
            _replaced.IntersectWith(other._replaced);
            changed = true;
        }

        var (facts, denied, used) = (here.Or(there), Denied.Or(other.Denied), Used.Union(other.Used));
        var (stored, sent) = (Stored.Union(other.Stored), Sent.Union(other.Sent));
        changed |= facts != here || denied != Denied || !used.Equals(Used) || !stored.Equals(Stored) || !sent.Equals(Sent);
        (Facts, Denied, Used, Stored, Sent) = (facts, denied, used, stored, sent);
        return changed;
    }

    /// <summary>Equal while nothing in the state has changed.</summary>
    internal readonly record struct StateMark(int Writes, FactSet Facts, FactSet Denied, SmallSet<Origin> Used, SmallSet<int> Stored, SmallSet<PersonalItem> Sent);
}
