namespace ComplianceKit.Consent;

/// <summary>Where a person stands on a purpose. Everything but <see cref="Granted"/> means no.</summary>
public enum ConsentStatus
{
    /// <summary>The ledger has no event: nobody asked, or nobody answered.</summary>
    Unknown = 0,

    /// <summary>Consent is given and holds at the time asked about.</summary>
    Granted = 1,

    /// <summary>The person said no.</summary>
    Refused = 2,

    /// <summary>The person took consent back.</summary>
    Withdrawn = 3,

    /// <summary>Consent was given and has ended by its own term.</summary>
    Expired = 4,

    /// <summary>Consent is given and begins later than the time asked about.</summary>
    NotYetValid = 5,

    /// <summary>The consent no longer carries: used up, superseded by a new purpose or notice, or invalid.</summary>
    Void = 6,

    /// <summary>Handling of the person's information is restricted, or the person was erased.</summary>
    Restricted = 7,
}
