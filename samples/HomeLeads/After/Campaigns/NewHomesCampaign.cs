using ComplianceKit.Outreach;
using HomeLeads.Leads;
using Microsoft.EntityFrameworkCore;

namespace HomeLeads.Campaigns;

/// <summary>Texts about new homes whoever agreed to it and has not refused since.</summary>
public sealed class NewHomesCampaign(LeadsDb db, IOutreachGate gate, SmsVendor sms)
{
    public async Task<CampaignReport> RunAsync(string text, CancellationToken cancellationToken)
    {
        var content = MessageContent.Sms($"【Green Garden Homes】{text} Reply T to stop.");
        var (sent, refused) = (0, new Dictionary<string, int>());
        foreach (var lead in await db.Leads.ToListAsync(cancellationToken))
        {
            var decision = await gate.DecideAsync(lead.Phone, Purposes.Promotion, content, cancellationToken);
            if (decision is GateDecision.Allow { Permit: var permit })
            {
                if (await sms.SendAsync(content, permit, cancellationToken))
                    sent++;
            }
            else if (decision is GateDecision.Deny { Reasons: [var first, ..] })
            {
                refused[first.Code.ToString()] = refused.GetValueOrDefault(first.Code.ToString()) + 1;
            }
        }

        return new(sent, refused);
    }
}

/// <param name="Sent">Messages handed to the vendor.</param>
/// <param name="Refused">How many the gate denied, by the strongest reason.</param>
public sealed record CampaignReport(int Sent, IReadOnlyDictionary<string, int> Refused);
