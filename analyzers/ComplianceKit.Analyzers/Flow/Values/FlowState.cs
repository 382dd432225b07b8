namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>What is known at one point of the program: values of variables, what was put into objects, and the guards that hold.</summary>
internal sealed class FlowState
{
    private readonly Dictionary<Slot, FlowValue> _values;
    private readonly Dictionary<(int Object, string Member), FlowValue> _members;
    private readonly HashSet<(int Object, string Member)> _replaced;

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

    internal FlowState Clone() => new(new(_values), new(_members), new(_replaced)) { Facts = Facts, Denied = Denied, Used = Used, Stored = Stored, Sent = Sent };

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
            _values.Remove(slot);
        }
    }

    internal FlowValue this[Slot slot]
    {
        get => _values.TryGetValue(slot, out var value) ? value : FlowValue.Nothing;
        set => _values[slot] = value;
    }

    internal bool Knows(Slot slot) => _values.ContainsKey(slot);

    internal FlowValue? Member(int target, string member) => _members.TryGetValue((target, member), out var value) ? value : null;

    /// <summary>Whether a member was written on every way that leads here, so that what was in it before is gone.</summary>
    internal bool IsReplaced(int target, string member) => _replaced.Contains((target, member));

    internal IEnumerable<KeyValuePair<(int Object, string Member), FlowValue>> Members => _members;

    /// <summary>Puts a value into a member; what was there before is replaced only where it is sure which object is meant.</summary>
    internal void Put(int target, string member, FlowValue value, bool replaces)
    {
        _members[(target, member)] = replaces || !_members.TryGetValue((target, member), out var before) ? value : before.With(value);
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
            _members.Remove(key);
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
        foreach (var slot in _values.Keys.ToList())
        {
            _values[slot] = _values[slot].Map(Rename, Facted);
        }

        foreach (var key in _members.Keys.ToList())
        {
            _members[key] = _members[key].Map(Rename, Facted);
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
            foreach (var inner in _members.Where(m => m.Key.Object == target).OrderBy(static m => m.Key.Member, StringComparer.Ordinal).Select(static m => m.Value))
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

    /// <summary>Goes on as the function that was called left things; this function's own intermediates stay.</summary>
    internal void Become(FlowState other)
    {
        _members.Clear();
        foreach (var pair in other._values.Where(static v => v.Key.IsVariable))
        {
            _values[pair.Key] = pair.Value;
        }

        foreach (var pair in other._members)
        {
            _members.Add(pair.Key, pair.Value);
        }

        _replaced.Clear();
        _replaced.UnionWith(other._replaced);
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
                _values[pair.Key] = joined;
                changed = true;
            }
        }

        foreach (var pair in other._members)
        {
            var joined = _members.TryGetValue(pair.Key, out var mine) ? mine.Join(pair.Value, here, there) : pair.Value;
            if (mine is null || !joined.Equals(mine))
            {
                _members[pair.Key] = joined;
                changed = true;
            }
        }

        if (!_replaced.IsSubsetOf(other._replaced))
        {
            _replaced.IntersectWith(other._replaced);
            changed = true;
        }

        var (facts, denied, used) = (here.Or(there), Denied.Or(other.Denied), Used.Union(other.Used));
        var (stored, sent) = (Stored.Union(other.Stored), Sent.Union(other.Sent));
        changed |= facts != here || denied != Denied || !used.Equals(Used) || !stored.Equals(Stored) || !sent.Equals(Sent);
        (Facts, Denied, Used, Stored, Sent) = (facts, denied, used, stored, sent);
        return changed;
    }
}
