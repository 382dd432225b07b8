using ComplianceKit.Analyzers.Flow.Apis;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>Where personal data came from: from outside, from a parameter of the method in its summary, or from inside the system.</summary>
internal sealed class FlowSource : IComparable<FlowSource>
{
    /// <summary>A record of the system itself, which is no collection but may still leak.</summary>
    internal static readonly FlowSource Inside = new(SourceKind.Endpoint, string.Empty, location: null, NotAParameter);

    private const int NotAParameter = int.MinValue;

    private FlowSource(SourceKind kind, string name, Location? location, int parameter)
    {
        Kind = kind;
        Name = name;
        Location = location;
        Parameter = parameter;
    }

    internal SourceKind Kind { get; }

    /// <summary>What messages call it: <c>POST /leads</c>, the method that reads the import.</summary>
    internal string Name { get; }

    internal Location? Location { get; }

    /// <summary>The ordinal of the parameter that it stands for in a summary.</summary>
    internal int Parameter { get; }

    internal bool IsParameter => Parameter != NotAParameter;

    /// <summary>Whether data comes in here from outside the system.</summary>
    internal bool IsOutside => Location is not null;

    internal static FlowSource Outside(SourceKind kind, string name, Location location) => new(kind, name, location, NotAParameter);

    internal static FlowSource OfParameter(int ordinal) => new(SourceKind.Endpoint, string.Empty, location: null, ordinal);

    public int CompareTo(FlowSource? other)
    {
        if (other is null || ReferenceEquals(this, other))
        {
            return other is null ? 1 : 0;
        }

        var order = Parameter.CompareTo(other.Parameter);
        order = order != 0 ? order : ((int)Kind).CompareTo((int)other.Kind);
        order = order != 0 ? order : string.CompareOrdinal(Name, other.Name);
        order = order != 0 ? order : string.CompareOrdinal(Location?.SourceTree?.FilePath, other.Location?.SourceTree?.FilePath);
        return order != 0 ? order : (Location?.SourceSpan.Start ?? 0).CompareTo(other.Location?.SourceSpan.Start ?? 0);
    }
}
