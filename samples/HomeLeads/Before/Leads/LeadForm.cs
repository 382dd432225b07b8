namespace HomeLeads.Leads;

/// <summary>The form on the web page: "Leave your number and we call you back."</summary>
public sealed record LeadForm(string Name, string Phone, string? HomeAddress);
