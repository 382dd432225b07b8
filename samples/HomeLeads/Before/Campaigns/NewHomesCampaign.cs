using HomeLeads.Leads;
using Microsoft.EntityFrameworkCore;

namespace HomeLeads.Campaigns;

/// <summary>Texts everybody about new homes. Nobody ever looked at <see cref="Lead.DoNotContact"/> here.</summary>
public sealed class NewHomesCampaign(LeadsDb db, SmsVendor sms)
{
    public async Task<int> RunAsync(string text)
    {
        var sent = 0;
        foreach (var lead in await db.Leads.ToListAsync())
        {
            await sms.SendAsync(lead.Phone, $"{text} Reply T to stop.");
            sent++;
        }

        return sent;
    }
}
