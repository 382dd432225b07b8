namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>What was put into one object, by member, in the order of their names. It never changes, so that states share it.</summary>
internal sealed class PutMembers
{
    internal static readonly PutMembers None = new([]);

    private readonly Entry[] _entries;

    private PutMembers(Entry[] entries) => _entries = entries;

    internal bool IsEmpty => _entries.Length == 0;

    internal int Count => _entries.Length;

    internal (string Member, FlowValue Value) this[int index] => (_entries[index].Member, _entries[index].Value);

    internal IEnumerable<(string Member, FlowValue Value)> All => _entries.Select(static e => (e.Member, e.Value));

    internal FlowValue? Find(string member) => IndexOf(member) is >= 0 and var at ? _entries[at].Value : null;

    /// <summary>Whether the member was written on every way that leads here, so that what was in it before is gone.</summary>
    internal bool IsReplaced(string member) => IndexOf(member) is >= 0 and var at && _entries[at].IsReplaced;

    /// <summary>With a value put into a member; what was there before is replaced only where it is sure which object is meant.</summary>
    internal PutMembers Put(string member, FlowValue value, bool replaces)
    {
        var at = IndexOf(member);
        if (at >= 0)
        {
            var before = _entries[at];
            var entry = new Entry(member, replaces ? value : before.Value.With(value), before.IsReplaced || replaces);
            if (ReferenceEquals(entry.Value, before.Value) && entry.IsReplaced == before.IsReplaced)
            {
                return this;
            }

            var changed = (Entry[])_entries.Clone();
            changed[at] = entry;
            return new(changed);
        }

        var longer = new Entry[_entries.Length + 1];
        Array.Copy(_entries, longer, ~at);
        longer[~at] = new(member, value, replaces);
        Array.Copy(_entries, ~at, longer, ~at + 1, _entries.Length - ~at);
        return new(longer);
    }

    /// <summary>What may be in the members where two ways meet, of which <paramref name="here"/> and <paramref name="there"/> hold; this very object where the other way brings nothing new.</summary>
    internal PutMembers Join(PutMembers other, FactSet here, FactSet there)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        var joined = new List<Entry>(Math.Max(_entries.Length, other._entries.Length));
        var changed = false;
        for (var (i, j) = (0, 0); i < _entries.Length || j < other._entries.Length;)
        {
            var order = i == _entries.Length ? 1 : j == other._entries.Length ? -1 : string.CompareOrdinal(_entries[i].Member, other._entries[j].Member);
            if (order > 0)
            {
                joined.Add(other._entries[j++] with { IsReplaced = false });
                changed = true;
                continue;
            }

            var mine = _entries[i++];
            var theirs = order == 0 ? other._entries[j++] : default;
            var value = order == 0 ? mine.Value.Join(theirs.Value, here, there) : mine.Value;
            var replaced = mine.IsReplaced && theirs.IsReplaced;
            changed |= replaced != mine.IsReplaced || (!ReferenceEquals(value, mine.Value) && !value.Equals(mine.Value));
            joined.Add(new(mine.Member, value, replaced));
        }

        return changed ? new([.. joined]) : this;
    }

    /// <summary>With every value changed; this very object where none is.</summary>
    internal PutMembers Map(Func<FlowValue, FlowValue> change)
    {
        Entry[]? mapped = null;
        for (var i = 0; i < _entries.Length; i++)
        {
            var value = change(_entries[i].Value);
            if (!ReferenceEquals(value, _entries[i].Value))
            {
                mapped ??= (Entry[])_entries.Clone();
                mapped[i] = _entries[i] with { Value = value };
            }
        }

        return mapped is null ? this : new(mapped);
    }

    /// <summary>The place of a member, or the complement of the place where it would stand.</summary>
    private int IndexOf(string member)
    {
        var (low, high) = (0, _entries.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(_entries[middle].Member, member);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Entry(string Member, FlowValue Value, bool IsReplaced);
}
