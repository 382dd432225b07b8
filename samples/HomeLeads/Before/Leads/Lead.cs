namespace HomeLeads.Leads;

/// <summary>Somebody who may want to buy, rent or sell a home.</summary>
public sealed class Lead
{
    public int Id { get; set; }

    public string Name { get; set; } = "";

    public string Phone { get; set; } = "";

    public string? HomeAddress { get; set; }

    /// <summary>Where the lead came from: "web", or the file it was in.</summary>
    public string Origin { get; set; } = "web";

    /// <summary>Set by the person at the counter when somebody asks not to be contacted.</summary>
    public bool DoNotContact { get; set; }
}
