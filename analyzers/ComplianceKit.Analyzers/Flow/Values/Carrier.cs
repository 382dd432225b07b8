namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>That a value came from somewhere as a whole, and what it holds is still to be said by the members it is read or written by.</summary>
/// <param name="Source">Where it came from.</param>
/// <param name="Origin">Whose it is.</param>
internal readonly record struct Carrier(FlowSource Source, Origin Origin) : IComparable<Carrier>
{
    /// <summary>Whether it has become text with all its members, as a serializer writes it.</summary>
    internal bool IsSpelled { get; init; }

    public int CompareTo(Carrier other)
    {
        var order = Source.CompareTo(other.Source);
        order = order != 0 ? order : Origin.CompareTo(other.Origin);
        return order != 0 ? order : IsSpelled.CompareTo(other.IsSpelled);
    }
}
