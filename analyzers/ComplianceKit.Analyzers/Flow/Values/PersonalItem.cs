using ComplianceKit.Analyzers.PersonalData;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>One personal thing that a value holds: what kind, in which member, from where, and whose.</summary>
internal sealed class PersonalItem(PersonalDataAnswer answer, string member, string path, ITypeSymbol? holder, FlowSource source, Origin origin) : IComparable<PersonalItem>
{
    internal PersonalDataAnswer Answer { get; } = answer;

    internal DataKind Kind => Answer.Kind;

    /// <summary>What messages call it: <c>LeadForm.Phone</c>, or the name of the variable or key.</summary>
    internal string Member { get; } = member;

    /// <summary>The name of the member that was read, or empty where the value itself is personal.</summary>
    internal string Path { get; } = path;

    /// <summary>The type that declares the member; a legal basis may stand on it.</summary>
    internal ITypeSymbol? Holder { get; } = holder;

    internal FlowSource Source { get; } = source;

    internal Origin Origin { get; } = origin;

    internal PersonalItem From(FlowSource source, Origin origin) => new(Answer, Member, Path, Holder, source, origin);

    public int CompareTo(PersonalItem? other)
    {
        if (other is null || ReferenceEquals(this, other))
        {
            return other is null ? 1 : 0;
        }

        var order = string.CompareOrdinal(Member, other.Member);
        order = order != 0 ? order : string.CompareOrdinal(Kind.Id, other.Kind.Id);
        order = order != 0 ? order : Source.CompareTo(other.Source);
        order = order != 0 ? order : Origin.CompareTo(other.Origin);
        return order != 0 ? order : string.CompareOrdinal(Path, other.Path);
    }
}
