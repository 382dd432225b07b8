namespace ComplianceKit.Analyzers.Rules.Outreach;

/// <summary>What is to be said about a send.</summary>
internal enum SendVerdict
{
    /// <summary>Nothing: a service message, or the gate allows it.</summary>
    Fine,

    /// <summary>CK3001: nobody asked the gate about this recipient.</summary>
    Unasked,

    /// <summary>CK3002: it stands where the gate said no.</summary>
    Inverted,

    /// <summary>CK3002: it goes out when the gate fails.</summary>
    FailsOpen,

    /// <summary>CK9001 in the inventory: nothing tells what kind of message it is.</summary>
    Uncertain,

    /// <summary>CK9001: the gate was asked, and it is not visible about whom.</summary>
    UnknownRecipient,
}
