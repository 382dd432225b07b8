namespace ComplianceKit;

/// <summary>The way a message reaches a person. A refusal may bind one channel or all of them.</summary>
public enum Channel
{
    /// <summary>Text message to a phone number.</summary>
    Sms = 1,

    /// <summary>Telephone call, by a person or a machine.</summary>
    Voice = 2,

    /// <summary>E-mail.</summary>
    Email = 3,

    /// <summary>Push notification to a device.</summary>
    Push = 4,

    /// <summary>WeChat: official account, mini-program, enterprise WeChat.</summary>
    WeChat = 5,

    /// <summary>Message inside the application.</summary>
    InApp = 6,

    /// <summary>Letter or parcel insert.</summary>
    Post = 7,
}
