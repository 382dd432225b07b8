namespace ComplianceKit.Outreach;

/// <summary>Why a message may not be sent. Numbers are stable; they stand in the ledger by name and in metrics.</summary>
public enum GateReasonCode
{
    /// <summary>The ledger cannot answer, so nobody knows whether the person refused.</summary>
    LedgerUnavailable = 1,

    /// <summary>The attempt names another controller than the gate's.</summary>
    OtherController = 2,

    /// <summary>The recipient is not one contact point.</summary>
    UnreadableContactPoint = 3,

    /// <summary>compliancekit.json does not declare the purpose.</summary>
    UndeclaredPurpose = 4,

    /// <summary>The purpose is not declared for marketing.</summary>
    NotAMarketingPurpose = 5,

    /// <summary>The purpose does not declare the channel.</summary>
    UndeclaredChannel = 6,

    /// <summary>The channel cannot reach such a contact point.</summary>
    ChannelDoesNotFit = 7,

    /// <summary>No rules for one of the declared jurisdictions are confirmed.</summary>
    JurisdictionWithoutRules = 8,

    /// <summary>The contact point, or the person, must not be contacted.</summary>
    Suppressed = 10,

    /// <summary>Nobody recorded a consent.</summary>
    NoConsent = 20,

    /// <summary>The person said no.</summary>
    ConsentRefused = 21,

    /// <summary>The person took the consent back.</summary>
    ConsentWithdrawn = 22,

    /// <summary>The consent has ended.</summary>
    ConsentExpired = 23,

    /// <summary>The consent begins later.</summary>
    ConsentNotYetValid = 24,

    /// <summary>The consent no longer carries.</summary>
    ConsentVoid = 25,

    /// <summary>Handling of the person's information is restricted, or it was erased.</summary>
    HandlingRestricted = 26,

    /// <summary>The ledger does not know where the contact point came from.</summary>
    UnknownProvenance = 30,

    /// <summary>The contact point is not linked to this person.</summary>
    PointOfAnotherPerson = 31,

    /// <summary>The message does not say who sends it.</summary>
    SenderNotIdentified = 40,

    /// <summary>The message does not say how to refuse.</summary>
    NoWayToRefuse = 41,

    /// <summary>It is outside the hours in which such messages are sent.</summary>
    QuietHours = 42,

    /// <summary>The life of the permit is over.</summary>
    PermitExpired = 50,

    /// <summary>The permit was used for another message already.</summary>
    PermitUsed = 51,

    /// <summary>The message is not the one that was decided about.</summary>
    ContentChanged = 52,

    /// <summary>A sender was given a message without a permit.</summary>
    NoPermit = 53,
}
