// Written from the README of MailChimp.Net.
using System.Threading;
using System.Threading.Tasks;

namespace MailChimp.Net.Models { public class CampaignScheduleRequest { public string ScheduleTime { get; set; } } }

namespace MailChimp.Net.Interfaces
{
    public interface ICampaignLogic
    {
        Task SendAsync(string campaignId, CancellationToken cancellationToken = default);
        Task ScheduleAsync(string campaignId, MailChimp.Net.Models.CampaignScheduleRequest content = null, CancellationToken cancellationToken = default);
    }
}
