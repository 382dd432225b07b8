namespace ComplianceKit.Imports;

/// <summary>What became of a row. Numbers are stable; the names stand in reports and in the ledger.</summary>
public enum ImportCode
{
    /// <summary>The consent is in the ledger, graded as imported.</summary>
    Accepted = 0,

    /// <summary>The same row was accepted before; nothing was added.</summary>
    AlreadyKnown = 1,

    /// <summary>The source could not be read as columns there.</summary>
    MalformedRow = 10,

    /// <summary>No contact point in the row.</summary>
    NoContactPoint = 11,

    /// <summary>A contact point cannot be read; <see cref="ImportRowResult.Problem"/> says why.</summary>
    UnreadableContactPoint = 12,

    /// <summary>A date cannot be read, or lies in the future.</summary>
    UnreadableDate = 13,

    /// <summary>Nobody says from whom the row was obtained, or under which contract.</summary>
    NoProvenance = 20,

    /// <summary>Nobody refers to the person's own consent.</summary>
    NoConsentReference = 21,

    /// <summary>Nobody says when the person consented.</summary>
    NoConsentTime = 22,

    /// <summary>No notice is given under which the person consented.</summary>
    NoNotice = 23,

    /// <summary>compliancekit.json does not declare the purpose, or none is given.</summary>
    UndeclaredPurpose = 24,

    /// <summary>The consent has ended already.</summary>
    ConsentEnded = 25,

    /// <summary>The person refused, withdrew or opted out; an import never lifts that.</summary>
    RefusedByPerson = 30,

    /// <summary>Handling of the person's information is restricted, or it was erased.</summary>
    HandlingRestricted = 31,

    /// <summary>The contact points of the row belong to different persons in the ledger.</summary>
    DifferentPersons = 32,
}
