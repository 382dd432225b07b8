namespace ComplianceKit;

/// <summary>Whose personal information a value is, seen from the business that holds it.</summary>
public enum DataSubjectRole
{
    /// <summary>A person, in a role that the code does not show.</summary>
    Unknown = 0,

    /// <summary>A buyer, tenant, guest, lead or other person the business serves.</summary>
    Customer = 1,

    /// <summary>A person with an account of the system.</summary>
    User = 2,

    /// <summary>A person who works for the business.</summary>
    Employee = 3,

    /// <summary>A person under 14, whose information is sensitive whatever its kind (PIPL 28, 31).</summary>
    Child = 4,

    /// <summary>A person under medical care.</summary>
    Patient = 5,

    /// <summary>A contact person of an organisation or of another person.</summary>
    Contact = 6,
}
