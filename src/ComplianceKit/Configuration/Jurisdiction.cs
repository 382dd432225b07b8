namespace ComplianceKit.Configuration;

/// <summary>Whose law is checked, as <c>jurisdictions</c> in compliancekit.json.</summary>
public enum Jurisdiction
{
    /// <summary>Mainland China (<c>CN</c>).</summary>
    China = 1,

    /// <summary>European Union (<c>EU</c>).</summary>
    EuropeanUnion = 2,

    /// <summary>United Kingdom (<c>UK</c>).</summary>
    UnitedKingdom = 3,

    /// <summary>United States, federal law (<c>US</c>).</summary>
    UnitedStates = 4,

    /// <summary>California (<c>US-CA</c>).</summary>
    California = 5,
}
