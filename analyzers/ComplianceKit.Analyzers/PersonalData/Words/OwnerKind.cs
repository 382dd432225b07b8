namespace ComplianceKit.Analyzers.PersonalData.Words;

/// <summary>What an object is that has a name, a phone, an address.</summary>
internal enum OwnerKind
{
    Unknown,
    Person,

    /// <summary>A word that may mean a person or something else: client, owner, account.</summary>
    PersonPerhaps,
    Organisation,

    /// <summary>Machines, settings and plumbing.</summary>
    System,
    Thing,

    /// <summary>What a person does with the business: order, booking, comment, session.</summary>
    Dealing,

    /// <summary>A postal address as an object of its own.</summary>
    Address,
}
