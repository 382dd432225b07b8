namespace ComplianceKit.Outreach;

/// <summary>Why a contact point must not be contacted. Numbers are stable.</summary>
public enum SuppressionReason
{
    /// <summary>The person refused (消费者权益保护法 29; 广告法 43).</summary>
    Refusal = 1,

    /// <summary>The person complained.</summary>
    Complaint = 2,

    /// <summary>It stands on a regulator's or a vendor's do-not-contact list.</summary>
    RegulatorList = 3,

    /// <summary>A dispute or an order holds all contact.</summary>
    LegalHold = 4,

    /// <summary>It is a minor's.</summary>
    Minor = 5,

    /// <summary>The person has died.</summary>
    Deceased = 6,

    /// <summary>The number or address has a new holder.</summary>
    Reassigned = 7,

    /// <summary>Messages to it bounce.</summary>
    InvalidAddress = 8,
}
