namespace ComplianceKit.Outreach;

/// <summary>How a refusal reached the business. Numbers are stable.</summary>
public enum OptOutSource
{
    /// <summary>Through the API of the business's own application.</summary>
    Application = 1,

    /// <summary>A reply to a text message.</summary>
    SmsReply = 2,

    /// <summary>One click in a mail client (RFC 8058).</summary>
    OneClick = 3,

    /// <summary>A preference page.</summary>
    PreferencePage = 4,

    /// <summary>Staff at the counter or on the telephone.</summary>
    Staff = 5,

    /// <summary>A list of a regulator.</summary>
    RegulatorList = 6,

    /// <summary>A list or result file of a vendor.</summary>
    VendorList = 7,

    /// <summary>The command line (<c>compliancekit outreach opt-out</c>).</summary>
    CommandLine = 8,
}
