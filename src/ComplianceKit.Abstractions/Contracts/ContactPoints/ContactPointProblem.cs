namespace ComplianceKit;

/// <summary>Why a text is not one contact point that a message can reach. <see cref="ContactPointProblems.Describe"/> says it in words.</summary>
/// <remarks>Numbers are stable; they stand in import reports and in denied decisions.</remarks>
public enum ContactPointProblem
{
    /// <summary>It is a contact point.</summary>
    None = 0,

    /// <summary>Nothing is there.</summary>
    Empty = 1,

    /// <summary>It holds characters that such a contact point cannot have.</summary>
    Malformed = 2,

    /// <summary>Too few digits or characters.</summary>
    TooShort = 3,

    /// <summary>Too many digits or characters.</summary>
    TooLong = 4,

    /// <summary>A spreadsheet rounded it (1.38E+10): the digits that are gone cannot be guessed.</summary>
    DigitsLost = 5,

    /// <summary>Digits are hidden behind asterisks.</summary>
    Masked = 6,

    /// <summary>Several contact points in one text.</summary>
    Several = 7,

    /// <summary>A landline number without its area code.</summary>
    AreaCodeMissing = 8,

    /// <summary>A number with an extension, which reaches a switchboard and not one person.</summary>
    Extension = 9,

    /// <summary>A service or short number, which belongs to a business and not to a person.</summary>
    ServiceNumber = 10,

    /// <summary>The country code is not assigned.</summary>
    UnknownCountry = 11,

    /// <summary>The digits fit no number of the country's plan.</summary>
    NotInNumberingPlan = 12,

    /// <summary>An e-mail address without a domain that mail can be sent to.</summary>
    BadDomain = 13,

    /// <summary>A form that the standard allows and practice does not (quoted local part, address literal, display name).</summary>
    UnsupportedForm = 14,

    /// <summary>A postal address, of which nobody has one canonical form: letters pass no gate yet.</summary>
    NoCanonicalForm = 15,
}
