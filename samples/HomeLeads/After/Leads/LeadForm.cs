namespace HomeLeads.Leads;

/// <summary>The form on the web page: "Leave your number and we call you back." Both boxes are unticked until the visitor ticks them.</summary>
public sealed record LeadForm(string Name, string Phone, string? HomeAddress)
{
    public bool AgreeToViewing { get; init; }

    public bool AgreeToPromotion { get; init; }

    public string NoticeVersion { get; init; } = "";

    public string NoticeLanguage { get; init; } = "";

    public string NoticeWordingHash { get; init; } = "";
}
