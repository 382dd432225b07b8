using System.Runtime.InteropServices;

namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>Whose data a value is, as far as the code shows: the identity of the value that it was read from.</summary>
/// <param name="Kind">What it was read from.</param>
/// <param name="Site">Ordinal of the parameter, or the place in the body where the element, row or record is taken.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Origin(OriginKind Kind, int Site) : IComparable<Origin>
{
    /// <summary>Somebody, and it is not visible who.</summary>
    internal static readonly Origin Unknown = new(OriginKind.Unknown, 0);

    /// <summary>The person who makes the one request that is being served.</summary>
    internal static readonly Origin Request = new(OriginKind.Request, 0);

    /// <summary>The receiver of the method in its own summary.</summary>
    internal static readonly Origin Receiver = new(OriginKind.Parameter, ReceiverOrdinal);

    internal const int ReceiverOrdinal = -1;

    internal static Origin Parameter(int ordinal) => new(OriginKind.Parameter, ordinal);

    /// <summary>Whether it has a meaning outside the body it arose in.</summary>
    internal bool Travels => Kind is OriginKind.Parameter or OriginKind.Request or OriginKind.Unknown or OriginKind.Admitted;

    /// <summary>Whether each visit of its site names another person.</summary>
    internal bool IsRenewed => Kind is OriginKind.Element or OriginKind.Row or OriginKind.Record;

    /// <summary>The person that the site named on an earlier visit.</summary>
    internal Origin Earlier() => new(OriginKind.Earlier, Site);

    /// <summary>Those whom a callee admitted, at the call.</summary>
    internal Origin At(int call) => new(OriginKind.Admitted, unchecked((call * 397) ^ Site));

    // By number: comparing enums makes an object of each.
    public int CompareTo(Origin other) => Kind != other.Kind ? ((int)Kind).CompareTo((int)other.Kind) : Site.CompareTo(other.Site);
}
