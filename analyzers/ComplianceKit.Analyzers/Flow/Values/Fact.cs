namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>A guard that holds: about whom and for which purpose.</summary>
internal sealed class Fact(FactKind kind, Origin subject, string purpose, string guard) : IComparable<Fact>
{
    internal FactKind Kind { get; } = kind;

    internal Origin Subject { get; } = subject;

    /// <summary>The purpose, or empty where none is visible; <c>$2</c> stands for the argument of parameter 2.</summary>
    internal string Purpose { get; } = purpose;

    /// <summary>What messages call the guard. Two guards that say the same are the same fact.</summary>
    internal string Guard { get; } = guard;

    internal bool IsOfArgument => Kind >= FactKind.ArgumentTrue;

    internal Fact About(Origin subject) => new(Kind, subject, Purpose, Guard);

    internal Fact For(string purpose) => new(Kind, Subject, purpose, Guard);

    public int CompareTo(Fact? other)
    {
        if (other is null || ReferenceEquals(this, other))
        {
            return other is null ? 1 : 0;
        }

        var order = ((int)Kind).CompareTo((int)other.Kind);
        order = order != 0 ? order : Subject.CompareTo(other.Subject);
        return order != 0 ? order : string.CompareOrdinal(Purpose, other.Purpose);
    }
}
