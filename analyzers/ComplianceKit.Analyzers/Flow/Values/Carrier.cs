namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>That a value came from somewhere as a whole, and what it holds is still to be said by the members it is read or written by.</summary>
internal readonly record struct Carrier(FlowSource Source, Origin Origin) : IComparable<Carrier>
{
    public int CompareTo(Carrier other)
    {
        var order = Source.CompareTo(other.Source);
        return order != 0 ? order : Origin.CompareTo(other.Origin);
    }
}
