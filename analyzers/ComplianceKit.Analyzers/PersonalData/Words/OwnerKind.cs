namespace ComplianceKit.Analyzers.PersonalData.Words;

/// <summary>What an object is that has a name, a phone, an address.</summary>
internal enum OwnerKind
{
    Unknown,
    Person,

    /// <summary>A word that may mean a person or something else: client, owner, account.</summary>
    PersonPerhaps,
    Organisation,

    /// <summary>Machines and settings.</summary>
    System,

    /// <summary>Code that serves others: services, helpers, handlers. What it holds of its own is of the current request.</summary>
    Plumbing,
    Thing,

    /// <summary>What a person does with the business: order, booking, comment, session.</summary>
    Dealing,

    /// <summary>A postal address as an object of its own.</summary>
    Address,
}
