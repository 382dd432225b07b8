namespace ComplianceKit;

/// <summary>The legal bases for handling personal information that PIPL 13 knows; GDPR 6 has counterparts of most.</summary>
public enum Basis
{
    /// <summary>The person's consent (PIPL 13(1), GDPR 6(1)(a)). Recorded in the ledger, never claimed by an attribute.</summary>
    Consent = 0,

    /// <summary>Needed to conclude or perform a contract with the person (PIPL 13(2), GDPR 6(1)(b)).</summary>
    Contract = 1,

    /// <summary>Needed for human-resources management under lawful labour rules or a collective contract (PIPL 13(2)).</summary>
    HumanResources = 2,

    /// <summary>Needed for a duty that the law lays on the handler (PIPL 13(3), GDPR 6(1)(c)).</summary>
    LegalDuty = 3,

    /// <summary>Needed in a public-health event or an emergency, to protect life, health or property (PIPL 13(4), GDPR 6(1)(d)).</summary>
    Emergency = 4,

    /// <summary>News reporting or supervision by public opinion in the public interest, within reason (PIPL 13(5)).</summary>
    PublicInterestReporting = 5,

    /// <summary>Already made public by the person or lawfully, handled within reason (PIPL 13(6), 27).</summary>
    PublishedData = 6,

    /// <summary>Another case that a law or administrative regulation names (PIPL 13(7)); the reason must cite it.</summary>
    OtherLaw = 7,

    /// <summary>A legitimate interest that is not overridden (GDPR 6(1)(f)). Chinese law does not know this basis.</summary>
    LegitimateInterest = 8,
}
