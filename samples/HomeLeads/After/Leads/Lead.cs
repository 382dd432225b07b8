namespace HomeLeads.Leads;

/// <summary>Somebody who may want to buy, rent or sell a home. Who may be contacted is not a flag here: the ledger knows.</summary>
public sealed class Lead
{
    public int Id { get; set; }

    public string Name { get; set; } = "";

    public string Phone { get; set; } = "";

    public string? HomeAddress { get; set; }

    /// <summary>Where the lead came from: "web", or the list it was in.</summary>
    public string Origin { get; set; } = "web";
}
