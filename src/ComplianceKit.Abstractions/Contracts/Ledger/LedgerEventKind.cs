namespace ComplianceKit.Ledger;

/// <summary>What an entry of the ledger says. Numbers are for the database index and stable; the canonical bytes carry the name in snake case.</summary>
public enum LedgerEventKind
{
    /// <summary>The person consented to a purpose.</summary>
    Granted = 1,

    /// <summary>The person was asked and said no.</summary>
    Refused = 2,

    /// <summary>The person took the consent back (PIPL 15).</summary>
    Withdrawn = 3,

    /// <summary>A consent for one use was used up.</summary>
    Used = 4,

    /// <summary>The notice or the purpose of a consent changed, so that it no longer carries.</summary>
    Superseded = 5,

    /// <summary>A record turned out to be wrong: authority, guardian or error.</summary>
    Invalidated = 6,

    /// <summary>A contact point must not be contacted: refusal, complaint, regulator's list and other reasons.</summary>
    OptedOut = 10,

    /// <summary>A suppression ended, for the stated reason.</summary>
    OptOutLifted = 11,

    /// <summary>The gate answered whether a message may be sent.</summary>
    Decided = 20,

    /// <summary>A permit was redeemed: the message is on its way.</summary>
    PermitRedeemed = 21,

    /// <summary>What became of the message: sent, failed or unknown.</summary>
    OutcomeReported = 22,

    /// <summary>Rows entered through the import door, with provenance.</summary>
    ImportAccepted = 30,

    /// <summary>Rows were refused at the import door.</summary>
    ImportRefused = 31,

    /// <summary>Personal information was given to somebody else.</summary>
    Disclosed = 40,

    /// <summary>A disclosure was refused.</summary>
    DisclosureRefused = 41,

    /// <summary>A contact point was linked to a person.</summary>
    Linked = 50,

    /// <summary>A contact point no longer belongs to the person: reassigned or corrected.</summary>
    Unlinked = 51,

    /// <summary>Handling of a person's information was restricted to storage.</summary>
    Restricted = 52,

    /// <summary>The key of a person's information was destroyed.</summary>
    Erased = 53,

    /// <summary>A notice was published.</summary>
    NoticePublished = 60,

    /// <summary>A purpose was defined or changed.</summary>
    PurposeDefined = 61,

    /// <summary>A key was rotated.</summary>
    KeyRotated = 62,

    /// <summary>The log was restored from a backup and goes on from there.</summary>
    Forked = 63,
}
