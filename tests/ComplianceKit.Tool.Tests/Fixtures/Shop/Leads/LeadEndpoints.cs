namespace Shop.Leads;

public static class LeadEndpoints
{
    public static void Map(WebApplication app, ILogger logger)
    {
        app.MapPost("/leads", async (LeadForm form, LeadDb db) =>
        {
            // Test call by 13800138000, mail to wang.fang@example.com
            var lead = new Lead { Name = form.Name, Phone = form.Phone };
            db.Leads.Add(lead);
            await db.SaveChangesAsync();
            logger.LogInformation("Lead {Phone}", lead.Phone);
        });
    }
}
