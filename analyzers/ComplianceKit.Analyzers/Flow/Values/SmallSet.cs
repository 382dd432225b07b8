using System.Collections;

namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>An immutable set of a few elements, kept in their order: equal sets are equal element by element, whichever thread or path made them.</summary>
/// <remarks>It has no <c>Add</c>: a collection expression would call that on an empty set, and lose what it returns.</remarks>
internal readonly struct SmallSet<T> : IEquatable<SmallSet<T>>, IReadOnlyList<T>
    where T : IComparable<T>
{
    private readonly T[]? _elements;

    private SmallSet(T[] elements) => _elements = elements.Length == 0 ? null : elements;

    public int Count => _elements?.Length ?? 0;

    public bool IsEmpty => _elements is null;

    public T this[int index] => _elements![index];

    internal static SmallSet<T> Of(T element) => new([element]);

    internal static SmallSet<T> Of(IEnumerable<T> elements)
    {
        var all = elements.ToArray();
        if (all.Length < 2)
        {
            return new(all);
        }

        Array.Sort(all);
        var kept = 1;
        for (var i = 1; i < all.Length; i++)
        {
            if (all[i].CompareTo(all[kept - 1]) != 0)
            {
                all[kept++] = all[i];
            }
        }

        Array.Resize(ref all, kept);
        return new(all);
    }

    /// <summary>Whether it is this very set, and not only an equal one.</summary>
    internal bool IsSame(SmallSet<T> other) => ReferenceEquals(_elements, other._elements);

    internal bool Any(Func<T, bool> condition)
    {
        foreach (var element in _elements ?? [])
        {
            if (condition(element))
            {
                return true;
            }
        }

        return false;
    }

    internal bool Contains(T element)
    {
        var elements = _elements ?? [];
        var (low, high) = (0, elements.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = elements[middle].CompareTo(element);
            if (order == 0)
            {
                return true;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return false;
    }

    internal bool Contains(SmallSet<T> other)
    {
        foreach (var element in other._elements ?? [])
        {
            if (!Contains(element))
            {
                return false;
            }
        }

        return true;
    }

    internal SmallSet<T> Union(SmallSet<T> other)
    {
        if (other._elements is null || ReferenceEquals(_elements, other._elements))
        {
            return this;
        }

        if (_elements is null)
        {
            return other;
        }

        return Contains(other) ? this : other.Contains(this) ? other : new(Merged(_elements, other._elements));
    }

    internal SmallSet<T> Intersect(SmallSet<T> other) =>
        _elements is null || other._elements is null ? default : other.Contains(this) ? this : new(Array.FindAll(_elements, other.Contains));

    internal SmallSet<T> Except(SmallSet<T> other) =>
        _elements is null || other._elements is null ? this : new(Array.FindAll(_elements, element => !other.Contains(element)));

    internal SmallSet<T> Where(Func<T, bool> condition)
    {
        var elements = _elements ?? [];
        var kept = 0;
        while (kept < elements.Length && condition(elements[kept]))
        {
            kept++;
        }

        if (kept == elements.Length)
        {
            return this;
        }

        var some = new List<T>(elements.Length - 1);
        for (var i = 0; i < elements.Length; i++)
        {
            if (i < kept || (i > kept && condition(elements[i])))
            {
                some.Add(elements[i]);
            }
        }

        return new([.. some]);
    }

    internal SmallSet<TOther> Map<TOther>(Func<T, TOther> change)
        where TOther : IComparable<TOther> => _elements is null ? default : _elements.Length == 1 ? SmallSet<TOther>.Of(change(_elements[0])) : SmallSet<TOther>.Of(_elements.Select(change));

    internal SmallSet<TOther> MapMany<TOther>(Func<T, IEnumerable<TOther>> change)
        where TOther : IComparable<TOther> => _elements is null ? default : SmallSet<TOther>.Of(_elements.SelectMany(change));

    public bool Equals(SmallSet<T> other)
    {
        if (ReferenceEquals(_elements, other._elements))
        {
            return true;
        }

        if (Count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            if (_elements![i].CompareTo(other._elements![i]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is SmallSet<T> other && Equals(other);

    public override int GetHashCode() => Count;

    /// <summary>For <c>foreach</c>, without an object for each loop.</summary>
    public Enumerator GetEnumerator() => new(_elements ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_elements ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    private static T[] Merged(T[] here, T[] there)
    {
        var merged = new T[here.Length + there.Length];
        var count = 0;
        for (var (i, j) = (0, 0); i < here.Length || j < there.Length; count++)
        {
            var order = i == here.Length ? 1 : j == there.Length ? -1 : here[i].CompareTo(there[j]);
            merged[count] = order <= 0 ? here[i++] : there[j++];
            if (order == 0)
            {
                j++;
            }
        }

        Array.Resize(ref merged, count);
        return merged;
    }

    internal struct Enumerator(T[] elements)
    {
        private int _next;

        public readonly T Current => elements[_next - 1];

        public bool MoveNext() => _next++ < elements.Length;
    }
}
