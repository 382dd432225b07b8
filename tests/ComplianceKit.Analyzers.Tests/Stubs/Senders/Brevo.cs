// Written from Brevo's C# reference.
using System.Collections.Generic;
using System.Threading.Tasks;
using brevo_csharp.Model;

namespace brevo_csharp.Model
{
    public class SendSmtpEmailTo { public SendSmtpEmailTo(string email = null, string name = null) { } public string Email { get; set; } }

    public class SendSmtpEmail
    {
        public List<SendSmtpEmailTo> To { get; set; }
        public string Subject { get; set; }
        public string HtmlContent { get; set; }
    }

    public class SendTransacSms
    {
        public enum TypeEnum { Transactional = 1, Marketing }
        public string Sender { get; set; }
        public string Recipient { get; set; }
        public string Content { get; set; }
        public TypeEnum? Type { get; set; }
    }
}

namespace brevo_csharp.Api
{
    public class EmailCampaignsApi { public void SendEmailCampaignNow(long? campaignId) { } public Task SendEmailCampaignNowAsync(long? campaignId) => Task.CompletedTask; }

    public class SMSCampaignsApi { public void SendSmsCampaignNow(long? campaignId) { } }

    public class TransactionalEmailsApi
    {
        public object SendTransacEmail(SendSmtpEmail sendSmtpEmail) => null;
        public Task<object> SendTransacEmailAsync(SendSmtpEmail sendSmtpEmail) => Task.FromResult<object>(null);
    }

    public class TransactionalSMSApi { public object SendTransacSms(SendTransacSms sendTransacSms) => null; }
}
