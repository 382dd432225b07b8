namespace ComplianceKit.Outreach;

/// <summary>What became of a message whose permit was redeemed.</summary>
public enum SendOutcome
{
    /// <summary>The server or vendor took it.</summary>
    Sent = 1,

    /// <summary>It certainly did not go out.</summary>
    Failed = 2,

    /// <summary>Nobody knows; it counts as sent.</summary>
    Unknown = 3,
}
