namespace Shop.Leads;

public sealed class Lead
{
    public string Phone { get; set; } = "";
    public string IdNumber { get; set; } = "";
}
