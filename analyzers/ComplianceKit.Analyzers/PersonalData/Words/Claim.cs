namespace ComplianceKit.Analyzers.PersonalData.Words;

/// <summary>How much a word says by itself about whether a person stands behind it.</summary>
internal enum Claim
{
    /// <summary>A person's wherever it stands: first name, identity card.</summary>
    Own,

    /// <summary>A person's unless it stands in a thing: a dress has a gender too.</summary>
    Trait,

    /// <summary>A person's unless an organisation or a machine is named: phone, e-mail.</summary>
    Contact,

    /// <summary>A login secret, unless a machine logs in with it.</summary>
    Secret,

    /// <summary>An address of the network, a person's unless a machine is named.</summary>
    Network,

    /// <summary>A position, a person's unless a thing or an organisation stands there.</summary>
    Location,

    /// <summary>A postal address: needs a sign of a person nearby.</summary>
    Address,

    /// <summary>A part of an address (city, postcode): needs the other parts and a person.</summary>
    Place,

    /// <summary>A part of a payment card: needs the other parts.</summary>
    Card,

    /// <summary>What somebody wrote: needs a message or its author.</summary>
    Writing,

    /// <summary>The body of what somebody wrote: needs a message, comment or review with its author.</summary>
    Said,

    /// <summary>A person's only when it is said of a person: name, remark, height.</summary>
    Owned,
}
