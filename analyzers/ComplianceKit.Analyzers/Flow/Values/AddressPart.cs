namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>What a value is of an address that is taken apart at its <c>@</c>.</summary>
internal enum AddressPart
{
    /// <summary>Nothing of the kind.</summary>
    None,

    /// <summary>The place where the <c>@</c> stands, counted on or not.</summary>
    Place,

    /// <summary>The parts before and after it.</summary>
    Halves,
}
