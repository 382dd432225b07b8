namespace ComplianceKit;

/// <summary>What kind of address a person is reached at. Numbers are stable.</summary>
public enum ContactPointKind
{
    /// <summary>Telephone number, in E.164 form.</summary>
    Phone = 1,

    /// <summary>E-mail address.</summary>
    Email = 2,

    /// <summary>WeChat openid, bound to one application.</summary>
    WeChatOpenId = 3,

    /// <summary>Push token of a device.</summary>
    PushToken = 4,

    /// <summary>Account in the controller's own application.</summary>
    AppAccount = 5,

    /// <summary>Postal address.</summary>
    PostalAddress = 6,
}
