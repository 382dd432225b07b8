namespace HomeLeads.Leads;

public static class LeadEndpoints
{
    public static void MapLeads(this WebApplication app) => app.MapPost("/leads", AddAsync);

    private static async Task<IResult> AddAsync(LeadForm form, LeadsDb db, ILogger<Lead> logger)
    {
        var lead = new Lead { Name = form.Name, Phone = form.Phone, HomeAddress = form.HomeAddress };
        db.Leads.Add(lead);
        await db.SaveChangesAsync();
        logger.LogInformation("New lead {Name}, call back {Phone}", form.Name, form.Phone);
        return Results.Created($"/leads/{lead.Id}", null);
    }
}
