namespace ComplianceKit;

/// <summary>An address at which a person is reached, in its one canonical form, so that +86, 0086, spaces and full-width digits name the same point.</summary>
/// <remarks>
/// Personal information: <see cref="ToString"/> masks it, and it never stands in a log, an exception, a metric or a leaf of the
/// ledger. The ledger knows it by a keyed tag of <see cref="Kind"/> and <see cref="Address"/>. The factories normalise and refuse.
/// </remarks>
public sealed partial class ContactPoint : IEquatable<ContactPoint>
{
    internal ContactPoint(ContactPointKind kind, string address)
    {
        Kind = kind;
        Address = address;
    }

    /// <summary>What kind of address it is.</summary>
    public ContactPointKind Kind { get; }

    /// <summary>The canonical address, in clear: for the wire to the person, and for nothing else.</summary>
    public string Address { get; }

    /// <inheritdoc/>
    public bool Equals(ContactPoint? other) => other is not null && Kind == other.Kind && string.Equals(Address, other.Address, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ContactPoint);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, StringComparer.Ordinal.GetHashCode(Address));

    /// <summary>The kind and a masked address.</summary>
    [Redacts]
    public override string ToString() => $"{Kind} {Redaction.Mask(Address)}";
}
